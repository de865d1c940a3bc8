import { expect, test } from '@jest/globals';
import { clusterHasRoomForPools } from '../../../src/checks/limits/cluster-has-room-for-pools.ts';
import { aCluster, anAgentPool, aPoolRequest } from '../../builders.ts';
import { ask } from '../ask.ts';

const pools = (count: number): ReturnType<typeof anAgentPool>[] =>
  Array.from({ length: count }, (_, index) => anAgentPool({ name: `p${index}` }));

test.each([
  [99, 'passed'],
  [100, 'failed'],
])('one more than %i pools: %s', (count, status) => {
  const finding = ask(clusterHasRoomForPools, { facts: { agentPools: pools(count) } });
  expect(finding).toMatchObject({ status, level: 'warning' });
});

test('a cluster that names its own limit is believed', () => {
  const cluster = aCluster({ raw: { properties: { maxAgentPools: 2 } } });
  const two = [aPoolRequest(), aPoolRequest({ name: 'pool3' })];
  expect(ask(clusterHasRoomForPools, { facts: { cluster } }).status).toBe('passed');
  const finding = ask(clusterHasRoomForPools, { facts: { cluster }, pools: two });
  expect(finding.saw).toBe('The cluster has 1 node pool and supports at most 2; 2 more requested.');
  expect(finding.fix).toContain('Delete 1 unused node pool, request at most 1 new pool, or use another cluster.');
});

test('a pool that is there is none more', () => {
  const agentPools = pools(100);
  const existing = agentPools[7];
  const again = [aPoolRequest({ name: 'p7', existing })];
  expect(ask(clusterHasRoomForPools, { facts: { agentPools }, pools: again }).status).toBe('passed');
});
