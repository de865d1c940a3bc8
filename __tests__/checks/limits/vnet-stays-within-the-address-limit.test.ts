import { expect, test } from '@jest/globals';
import { vnetStaysWithinTheAddressLimit } from '../../../src/checks/limits/vnet-stays-within-the-address-limit.ts';
import { aCluster, anAgentPool, aPoolRequest, NODE_SUBNET, subnetId } from '../../builders.ts';
import { ask } from '../ask.ts';

const cluster = aCluster(NODE_SUBNET);

// Three nodes with 30 pods take 93. 65 536 − 93 = 65 443 = 2111 × 31 + 2.
test.each([
  [2111, 'passed'],
  [2112, 'failed'],
])('%i nodes with 30 pods beside three: %s', (count, status) => {
  const finding = ask(vnetStaysWithinTheAddressLimit, {
    facts: { cluster },
    pools: [aPoolRequest({ wanted: { count } })],
  });
  expect(finding).toMatchObject({ status, level: 'warning' });
  if (status === 'failed') expect(finding.fix).toContain('Set node-count to 2111 or less');
});

// A node with 31 pods in static blocks counts itself and two blocks: 65 443 = 21 814 × 3 + 1.
test.each([
  [21_814, 'passed'],
  [21_815, 'failed'],
])('%i nodes with static blocks: %s', (count, status) => {
  const agentPools = [anAgentPool({ podSubnetId: subnetId('pods') })];
  const wanted = { count, maxPods: 31, podIpAllocationMode: 'StaticBlock' };
  const pools = [aPoolRequest({ podSubnetId: subnetId('pods'), wanted })];
  expect(ask(vnetStaysWithinTheAddressLimit, { facts: { cluster, agentPools }, pools }).status).toBe(status);
});

test('pods of an overlay take none', () => {
  const pools = [aPoolRequest({ wanted: { count: 5000 } })];
  expect(ask(vnetStaysWithinTheAddressLimit, { pools }).status).toBe('not-applicable');
});
