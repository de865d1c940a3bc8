import { expect, test } from '@jest/globals';
import { kubenetRouteTableHasRoomForGrowth } from '../../../src/checks/limits/kubenet-route-table-has-room-for-growth.ts';
import { aCluster, aPoolRequest, KUBENET } from '../../builders.ts';
import { ask } from '../ask.ts';

// The system pool has three nodes: 3 + 397 = 400.
test.each([
  [397, 'passed'],
  [398, 'failed'],
])('an autoscaled pool of at most %i nodes: %s', (maxCount, status) => {
  const pools = [aPoolRequest({ wanted: { count: 1, isAutoscaled: true, minCount: 1, maxCount } })];
  const finding = ask(kubenetRouteTableHasRoomForGrowth, { facts: { cluster: aCluster(KUBENET) }, pools });
  expect(finding).toMatchObject({ status, level: 'warning' });
  if (status === 'failed') expect(finding.fix).toContain('Set max-count to 397 or less');
});

test('no other mode has routes for its nodes', () => {
  expect(ask(kubenetRouteTableHasRoomForGrowth).status).toBe('not-applicable');
});
