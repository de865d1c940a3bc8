import { expect, test } from '@jest/globals';
import { podSubnetHasRoomForPods } from '../../../src/checks/addresses/pod-subnet-has-room-for-pods.ts';
import { anAgentPool, aPoolRequest, aSubnet, aVnet, subnetId } from '../../builders.ts';
import { ask } from '../ask.ts';

const PODS = subnetId('pods');
const facts = { vnet: aVnet({ subnets: [aSubnet({ name: 'pods', addressPrefixes: ['10.1.3.0/24'] })] }) };

// A /24 has 251 usable addresses. 30 + 8 = 38 addresses come in 3 blocks, 48; 24 + 8 = 32 in 2 blocks, 32.
test.each([
  [{ count: 5, maxPods: 30 }, 'passed'],
  [{ count: 6, maxPods: 30 }, 'failed'],
  [{ count: 7, maxPods: 24 }, 'passed'],
  [{ count: 8, maxPods: 24 }, 'failed'],
  [{ count: 1, maxPods: 30, isAutoscaled: true, maxCount: 6 }, 'failed'],
  [{ count: 6, maxPods: 30, podIpAllocationMode: 'StaticBlock' }, 'not-applicable'],
])('%j in a /24: %s', (wanted, status) => {
  const finding = ask(podSubnetHasRoomForPods, { facts, pools: [aPoolRequest({ podSubnetId: PODS, wanted })] });
  expect(finding).toMatchObject({ status, level: 'warning' });
});

test('the numbers, the count that fits and the prefix that fits are told', () => {
  const pools = [aPoolRequest({ podSubnetId: PODS, wanted: { count: 6 } })];
  const { saw, fix } = ask(podSubnetHasRoomForPods, { facts, pools });
  expect(saw).toContain(
    '251 usable addresses in pod subnet pods (10.1.3.0/24), 288 needed when every node runs max-pods pods (6 nodes × 48',
  );
  expect(fix).toContain('set node-count to 5 or less');
  expect(fix).toContain('az network vnet subnet create');
});

// Three nodes of the system pool take 144 of 251.
test.each([
  [2, 'passed'],
  [3, 'failed'],
])('%i nodes beside three in the same subnet: %s', (count, status) => {
  const agentPools = [anAgentPool({ podSubnetId: PODS })];
  const pools = [aPoolRequest({ podSubnetId: PODS, wanted: { count } })];
  expect(ask(podSubnetHasRoomForPods, { facts: { ...facts, agentPools }, pools }).status).toBe(status);
});

test('a pool without a subnet for its pods is not asked about', () => {
  expect(ask(podSubnetHasRoomForPods).status).toBe('not-applicable');
});
