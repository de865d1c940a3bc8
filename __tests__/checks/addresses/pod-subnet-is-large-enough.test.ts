import { expect, test } from '@jest/globals';
import { podSubnetIsLargeEnough } from '../../../src/checks/addresses/pod-subnet-is-large-enough.ts';
import { anAgentPool, aPoolRequest, aSubnet, aVnet, subnetId } from '../../builders.ts';
import { ask } from '../ask.ts';

const PODS = subnetId('pods');
const facts = { vnet: aVnet({ subnets: [aSubnet({ name: 'pods', addressPrefixes: ['10.1.3.0/24'] })] }) };
const STATIC = { podIpAllocationMode: 'StaticBlock' };

// A /24 has 251 usable addresses: 15 nodes with a block of 16 each. A static node with 31 pods takes 2 blocks, with 32 pods 3.
test.each([
  ['fifteen nodes', { count: 15 }, 'passed'],
  ['sixteen nodes', { count: 16 }, 'failed'],
  ['an autoscaled pool of at most sixteen', { count: 1, isAutoscaled: true, maxCount: 16 }, 'passed'],
  [
    'an autoscaled pool that begins with sixteen',
    { count: 1, isAutoscaled: true, minCount: 16, maxCount: 20 },
    'failed',
  ],
  ['seven static nodes with 31 pods, 224 addresses', { ...STATIC, count: 7, maxPods: 31 }, 'passed'],
  ['eight static nodes with 31 pods, 256 addresses', { ...STATIC, count: 8, maxPods: 31 }, 'failed'],
  ['five static nodes with 32 pods, 240 addresses', { ...STATIC, count: 5, maxPods: 32 }, 'passed'],
  ['six static nodes with 32 pods, 288 addresses', { ...STATIC, count: 6, maxPods: 32 }, 'failed'],
])('%s: %s', (_case, wanted, status) => {
  const pools = [aPoolRequest({ podSubnetId: PODS, wanted })];
  expect(ask(podSubnetIsLargeEnough, { facts, pools })).toMatchObject({ status, level: 'error' });
});

test.each([
  [12, 'passed'],
  [13, 'failed'],
])('%i nodes beside the three of a pool that shares the subnet: %s', (count, status) => {
  const agentPools = [anAgentPool({ podSubnetId: PODS })];
  const pools = [aPoolRequest({ podSubnetId: PODS, wanted: { count } })];
  expect(ask(podSubnetIsLargeEnough, { facts: { ...facts, agentPools }, pools }).status).toBe(status);
});

test('an equal pool that is there passes in a full subnet', () => {
  const existing = anAgentPool({ name: 'pool2', podSubnetId: PODS, count: 16 });
  const pools = [aPoolRequest({ podSubnetId: PODS, existing, wanted: { count: 16 } })];
  expect(ask(podSubnetIsLargeEnough, { facts, pools }).status).toBe('passed');
});

// 16 nodes: twice as many and the 4 of an upgrade, with 30 pods and 3 blocks of 16 each, take 1728 addresses. A /21 has 2043.
test('the numbers are told, with a subnet that has room to grow', () => {
  const pools = [aPoolRequest({ podSubnetId: PODS, wanted: { count: 16 } })];
  const finding = ask(podSubnetIsLargeEnough, { facts, pools });
  expect(finding.saw).toContain(
    '251 usable addresses in pod subnet pods (10.1.3.0/24), 256 needed for the first nodes',
  );
  expect(finding.fix).toContain('10.1.8.0/21 is free, with room for an upgrade and for twice the nodes');
});
