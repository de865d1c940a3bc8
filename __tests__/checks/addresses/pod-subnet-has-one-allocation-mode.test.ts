import { expect, test } from '@jest/globals';
import { podSubnetHasOneAllocationMode } from '../../../src/checks/addresses/pod-subnet-has-one-allocation-mode.ts';
import { anAgentPool, aPoolRequest, subnetId } from '../../builders.ts';
import { ask } from '../ask.ts';

const PODS = subnetId('pods');
const STATIC = { podIpAllocationMode: 'StaticBlock' };
const DYNAMIC = { podIpAllocationMode: 'DynamicIndividual' };

test.each([
  ['nothing, which is dynamic', {}, DYNAMIC, 'passed'],
  ['static', STATIC, STATIC, 'passed'],
  ['dynamic', DYNAMIC, STATIC, 'failed'],
  ['static', STATIC, {}, 'failed'],
])('%s beside %j and %j: %s', (_words, there, wanted, status) => {
  const agentPools = [anAgentPool({ podSubnetId: PODS, ...there })];
  const pools = [aPoolRequest({ podSubnetId: PODS, wanted })];
  expect(ask(podSubnetHasOneAllocationMode, { facts: { agentPools }, pools })).toMatchObject({
    status,
    level: 'error',
  });
});

test('two subnets may differ', () => {
  const agentPools = [anAgentPool({ podSubnetId: subnetId('other') })];
  const pools = [aPoolRequest({ podSubnetId: PODS, wanted: STATIC })];
  expect(ask(podSubnetHasOneAllocationMode, { facts: { agentPools }, pools }).status).toBe('passed');
});

test('two pools of one run may not', () => {
  const pools = [
    aPoolRequest({ podSubnetId: PODS, wanted: STATIC }),
    aPoolRequest({ name: 'pool3', podSubnetId: PODS, wanted: DYNAMIC }),
  ];
  const finding = ask(podSubnetHasOneAllocationMode, { pools });
  expect(finding.saw).toBe(
    'In pod subnet pods, node pool pool2 uses StaticBlock and node pool pool3 uses DynamicIndividual.',
  );
  expect(finding.fix).toContain('to DynamicIndividual');
});

test('without pod subnets there is no question', () => {
  expect(ask(podSubnetHasOneAllocationMode).status).toBe('not-applicable');
});
