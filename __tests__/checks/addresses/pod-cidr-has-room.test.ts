import { expect, test } from '@jest/globals';
import { podCidrHasRoom } from '../../../src/checks/addresses/pod-cidr-has-room.ts';
import { aCluster, anAgentPool, aPoolRequest, KUBENET, NODE_SUBNET } from '../../builders.ts';
import { ask } from '../ask.ts';

// A /22 has 1024 addresses: four nodes with 256 each. The system pool has three of them unless said otherwise.
const SMALL = { podCidrs: ['10.244.0.0/22'] };

test.each([
  ['one node more', SMALL, { count: 1 }, 'passed'],
  ['two nodes more', SMALL, { count: 2 }, 'failed'],
  ['one node more on kubenet', { ...KUBENET, ...SMALL }, { count: 1 }, 'passed'],
  ['two nodes more on kubenet', { ...KUBENET, ...SMALL }, { count: 2 }, 'failed'],
  ['an autoscaled pool by its maximum', SMALL, { count: 1, isAutoscaled: true, maxCount: 2 }, 'failed'],
  ['a dual-stack cluster by its IPv4 range', { podCidrs: ['fd00::/64', '10.244.0.0/22'] }, { count: 2 }, 'failed'],
  ['the flat mode has no such range', NODE_SUBNET, { count: 99 }, 'not-applicable'],
  ['a range that nobody can read', { podCidrs: ['nonsense'] }, { count: 99 }, 'unknown'],
])('%s', (_case, cluster, wanted, status) => {
  const pools = [aPoolRequest({ wanted })];
  expect(ask(podCidrHasRoom, { facts: { cluster: aCluster(cluster) }, pools })).toMatchObject({
    status,
    level: 'error',
  });
});

test('all pools that are asked for count together', () => {
  const one = { wanted: { count: 1 } };
  const pools = [aPoolRequest({ name: 'pool2', ...one }), aPoolRequest({ name: 'pool3', ...one })];
  expect(ask(podCidrHasRoom, { facts: { cluster: aCluster(SMALL) }, pools }).status).toBe('failed');
});

test('pools that are there and ask for no more pass in a full range', () => {
  const existing = anAgentPool({ name: 'pool2', count: 9 });
  const facts = { cluster: aCluster(SMALL), agentPools: [anAgentPool(), existing] };
  expect(ask(podCidrHasRoom, { facts, pools: [aPoolRequest({ existing, wanted: { count: 9 } })] }).status).toBe(
    'passed',
  );
});

test('a pool that is there does not hide one that is new', () => {
  const existing = anAgentPool({ name: 'pool2', count: 1 });
  const facts = { cluster: aCluster(SMALL), agentPools: [anAgentPool(), existing] };
  const pools = [
    aPoolRequest({ existing, wanted: { count: 1 } }),
    aPoolRequest({ name: 'pool3', wanted: { count: 1 } }),
  ];
  expect(ask(podCidrHasRoom, { facts, pools }).status).toBe('failed');
});

// 5 nodes take 1280 addresses; the smallest range with the same beginning that holds them is a /21.
test('an overlay is widened, with the command', () => {
  const finding = ask(podCidrHasRoom, {
    facts: { cluster: aCluster(SMALL) },
    pools: [aPoolRequest({ wanted: { count: 2 } })],
  });
  expect(finding.saw).toBe('Pod CIDR 10.244.0.0/22 has room for 4 nodes (a /24 each), 5 needed.');
  expect(finding.fix).toMatch(/az aks update .*--pod-cidr 10\.244\.0\.0\/21/);
});

test("kubenet's range cannot be changed", () => {
  const cluster = aCluster({ ...KUBENET, ...SMALL });
  const finding = ask(podCidrHasRoom, { facts: { cluster }, pools: [aPoolRequest({ wanted: { count: 2 } })] });
  expect(finding.fix).toContain('cannot be changed');
});
