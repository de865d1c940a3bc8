import { expect, test } from '@jest/globals';
import { podSubnetIsLargeEnoughForGrowth } from '../../../src/checks/addresses/pod-subnet-is-large-enough-for-growth.ts';
import { anAgentPool, aPoolRequest, aSubnet, aVnet, subnetId } from '../../builders.ts';
import { ask } from '../ask.ts';

const PODS = subnetId('pods');
const facts = { vnet: aVnet({ subnets: [aSubnet({ name: 'pods', addressPrefixes: ['10.1.3.0/24'] })] }) };
const SCALED = { count: 1, minCount: 1, isAutoscaled: true };
const STATIC = { ...SCALED, podIpAllocationMode: 'StaticBlock' };

// A /24 has 251 usable addresses: 15 nodes with a block of 16 each. A static node with 31 pods takes 2 blocks, 7 of them 224 addresses.
test.each([
  ['at most fifteen nodes', { ...SCALED, maxCount: 15 }, 'passed'],
  ['at most sixteen nodes', { ...SCALED, maxCount: 16 }, 'failed'],
  ['fifteen nodes for good', { count: 15 }, 'passed'],
  ['at most seven static nodes with 31 pods', { ...STATIC, maxCount: 7, maxPods: 31 }, 'passed'],
  ['at most eight static nodes with 31 pods', { ...STATIC, maxCount: 8, maxPods: 31 }, 'failed'],
])('%s: %s', (_case, wanted, status) => {
  const pools = [aPoolRequest({ podSubnetId: PODS, wanted })];
  expect(ask(podSubnetIsLargeEnoughForGrowth, { facts, pools })).toMatchObject({ status, level: 'warning' });
});

test.each([
  [12, 'passed'],
  [13, 'failed'],
])('at most %i nodes beside at most three of a pool that shares the subnet: %s', (maxCount, status) => {
  const agentPools = [anAgentPool({ podSubnetId: PODS, ...SCALED, maxCount: 3 })];
  const pools = [aPoolRequest({ podSubnetId: PODS, wanted: { ...SCALED, maxCount } })];
  expect(ask(podSubnetIsLargeEnoughForGrowth, { facts: { ...facts, agentPools }, pools }).status).toBe(status);
});

test('that the first nodes have no room is told once, by the error', () => {
  const pools = [aPoolRequest({ podSubnetId: PODS, wanted: { ...SCALED, minCount: 16, maxCount: 20 } })];
  expect(ask(podSubnetIsLargeEnoughForGrowth, { facts, pools }).status).toBe('not-applicable');
});

test('the limit that fits is named', () => {
  const pools = [aPoolRequest({ podSubnetId: PODS, wanted: { ...SCALED, maxCount: 20 } })];
  const { saw, fix } = ask(podSubnetIsLargeEnoughForGrowth, { facts, pools });
  expect(saw).toContain(
    '251 usable addresses in pod subnet pods (10.1.3.0/24), 320 needed for all nodes at their maximum',
  );
  expect(fix).toContain('set max-count to 15 or less');
});
