import { expect, test } from '@jest/globals';
import { kubenetRouteTableHasRoom } from '../../../src/checks/limits/kubenet-route-table-has-room.ts';
import { aCluster, anAgentPool, aPoolRequest, KUBENET } from '../../builders.ts';
import { ask } from '../ask.ts';

const facts = { cluster: aCluster(KUBENET) };

// The system pool has three nodes: 3 + 397 = 400.
test.each([
  [{ count: 397 }, 'passed'],
  [{ count: 398 }, 'failed'],
  // AKS counts max-count: https://github.com/kubernetes-sigs/cloud-provider-azure/pull/4184
  [{ count: 1, isAutoscaled: true, minCount: 1, maxCount: 397 }, 'passed'],
  [{ count: 1, isAutoscaled: true, minCount: 1, maxCount: 398 }, 'failed'],
])('%j beside three nodes: %s', (wanted, status) => {
  expect(ask(kubenetRouteTableHasRoom, { facts, pools: [aPoolRequest({ wanted })] })).toMatchObject({
    status,
    level: 'error',
  });
});

test.each([
  [197, 'passed'],
  [198, 'failed'],
])('all pools that are asked for count together: 3 + 200 + %i: %s', (count, status) => {
  const pools = [aPoolRequest({ wanted: { count: 200 } }), aPoolRequest({ name: 'pool3', wanted: { count } })];
  expect(ask(kubenetRouteTableHasRoom, { facts, pools }).status).toBe(status);
});

test('the finding states the numbers and the largest count that fits', () => {
  const finding = ask(kubenetRouteTableHasRoom, { facts, pools: [aPoolRequest({ wanted: { count: 398 } })] });
  expect(finding.saw).toBe(
    'All node pools can grow to 401 nodes (398 in pool2, 3 in the other pools); kubenet supports at most 400 nodes, one route each.',
  );
  expect(finding.fix).toContain('Set node-count to 397 or less');
  expect(finding.fix).toContain('az aks nodepool list');
});

test('an existing pool counts once, and passes when it needs no more nodes', () => {
  const existing = anAgentPool({ name: 'pool2', count: 500 });
  const there = { ...facts, agentPools: [anAgentPool(), existing] };
  const wanted = { count: 500 };
  expect(ask(kubenetRouteTableHasRoom, { facts: there, pools: [aPoolRequest({ existing, wanted })] }).status).toBe(
    'passed',
  );
  const grown = anAgentPool({ name: 'pool2', count: 300 });
  const growing = { ...facts, agentPools: [anAgentPool(), grown] };
  const pools = [aPoolRequest({ existing: grown, wanted: { count: 397 } })];
  expect(ask(kubenetRouteTableHasRoom, { facts: growing, pools }).status).toBe('passed');
});

test('no other mode has routes for its nodes', () => {
  expect(ask(kubenetRouteTableHasRoom, { pools: [aPoolRequest({ wanted: { count: 900 } })] }).status).toBe(
    'not-applicable',
  );
});
