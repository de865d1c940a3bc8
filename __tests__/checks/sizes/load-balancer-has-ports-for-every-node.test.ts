import { expect, test } from '@jest/globals';
import { loadBalancerHasPortsForEveryNode } from '../../../src/checks/sizes/load-balancer-has-ports-for-every-node.ts';
import type { Cluster } from '../../../src/resources/cluster.ts';
import { aCluster, anAgentPool, aPoolRequest, byId, networkId } from '../../builders.ts';
import { ask } from '../ask.ts';

function withPorts(
  allocatedOutboundPorts: number,
  addresses = 1,
  changes: Partial<Cluster> = {},
): { cluster: Cluster } {
  const outboundIpIds = Array.from({ length: addresses }, (_, index) => `address${index}`);
  return {
    cluster: aCluster({
      loadBalancer: { allocatedOutboundPorts, outboundIpIds, outboundIpv4Count: addresses },
      ...changes,
    }),
  };
}

// Three nodes of the system pool and one for its upgrade, the pool and one for its upgrade, 8000 ports each.
test.each([
  [3, 1, 'passed'],
  [4, 1, 'failed'],
  // An upgrade is counted with one node a pool that does not say how many: 3 + 1 and 11 + 1 are 16, which take 128 000.
  [11, 2, 'passed'],
  [12, 2, 'failed'],
])('%i nodes and %i addresses with 64 000 ports: %s', (count, addresses, status) => {
  const facts = withPorts(8000, addresses);
  expect(ask(loadBalancerHasPortsForEveryNode, { facts, pools: [aPoolRequest({ wanted: { count } })] })).toMatchObject({
    status,
    level: 'error',
  });
});

test('the numbers are those of the message of AKS, with both ways out', () => {
  const pools = [aPoolRequest({ wanted: { count: 4 } })];
  const { saw, fix } = ask(loadBalancerHasPortsForEveryNode, { facts: withPorts(8000), pools });
  expect(saw).toBe(
    '72,000 outbound ports needed (up to 7 nodes + 2 for upgrades, 8,000 each); 64,000 ports available on 1 public IPv4 address.',
  );
  expect(fix).toContain('--load-balancer-managed-outbound-ip-count 2');
  // 64 000 ÷ 9 is 7111, and the next multiple of 8 below is 7104.
  expect(fix).toContain('--load-balancer-outbound-ports 7104');
});

// 9 nodes with 8000 ports each take 72 000.
test.each([
  [1, 'failed'],
  [2, 'passed'],
])('of two addresses %i of IPv4 and 72 000 ports: %s', (outboundIpv4Count, status) => {
  const loadBalancer = { allocatedOutboundPorts: 8000, outboundIpIds: ['a', 'b'], outboundIpv4Count };
  const pools = [aPoolRequest({ wanted: { count: 4 } })];
  const facts = { cluster: aCluster({ loadBalancer }) };
  expect(ask(loadBalancerHasPortsForEveryNode, { facts, pools }).status).toBe(status);
});

test('addresses of your own on dual stack may be of either family', () => {
  const loadBalancer = { allocatedOutboundPorts: 8000, outboundIpIds: ['a', 'b'] };
  const facts = { cluster: aCluster({ loadBalancer }) };
  expect(ask(loadBalancerHasPortsForEveryNode, { facts })).toMatchObject({
    status: 'unknown',
    saw: 'the number of IPv4 addresses of a could not be read',
  });
});

// A /30 has four addresses, 256 000 ports: 32 nodes with 8,000 each, 4 of them the system pool's, with its upgrade, and 1 an upgrade.
test.each([
  [27, 'passed'],
  [28, 'failed'],
])('a prefix of four addresses and %i nodes: %s', (count, status) => {
  const id = networkId('publicIPPrefixes', 'prefix1');
  const loadBalancer = { allocatedOutboundPorts: 8000, outboundIpIds: [id], outboundIpv4Count: 1 };
  const prefix = { id, name: 'prefix1', range: '20.0.1.0/30' };
  const pools = [aPoolRequest({ wanted: { count } })];
  const facts = { cluster: aCluster({ loadBalancer }), publicIpAddresses: byId(prefix) };
  expect(ask(loadBalancerHasPortsForEveryNode, { facts, pools }).status).toBe(status);
});

test('a prefix that was not read leaves it open', () => {
  const id = networkId('publicIPPrefixes', 'prefix1');
  const loadBalancer = { allocatedOutboundPorts: 8000, outboundIpIds: [id], outboundIpv4Count: 1 };
  expect(ask(loadBalancerHasPortsForEveryNode, { facts: { cluster: aCluster({ loadBalancer }) } }).status).toBe(
    'unknown',
  );
});

test.each([
  ['2', 'passed'],
  ['3', 'failed'],
  ['30%', 'failed'],
])('a max-surge of %s that is set counts: %s', (maxSurge, status) => {
  // 3 + 1 of the system pool and 10 + 2 of the pool are 16 nodes; 30 % of 10 are 3.
  const pools = [aPoolRequest({ wanted: { count: 10, maxSurge } })];
  expect(ask(loadBalancerHasPortsForEveryNode, { facts: withPorts(8000, 2), pools }).status).toBe(status);
});

// https://github.com/jenkins-infra/azure/pull/580: two pools of at most ten and two nodes made 25 for AKS.
test('the surge of every pool counts, as AKS counted it', () => {
  const scaled = { isAutoscaled: true, minCount: 1, maxCount: 10, count: 1 };
  const facts = { ...withPorts(3200), agentPools: [anAgentPool({ count: 2 }), anAgentPool({ name: 'a', ...scaled })] };
  const { saw } = ask(loadBalancerHasPortsForEveryNode, { facts, pools: [aPoolRequest({ wanted: scaled })] });
  expect(saw).toContain('80,000 outbound ports needed (up to 22 nodes + 3 for upgrades, 3,200 each)');
});

test.each([
  ['ports that are spread', withPorts(0), 'not-applicable'],
  ['a NAT gateway', withPorts(8000, 1, { outboundType: 'userAssignedNATGateway' }), 'not-applicable'],
  ['addresses that nobody tells', withPorts(8000, 0), 'unknown'],
])('%s: %s', (_case, facts, status) => {
  expect(
    ask(loadBalancerHasPortsForEveryNode, { facts, pools: [aPoolRequest({ wanted: { count: 900 } })] }).status,
  ).toBe(status);
});
