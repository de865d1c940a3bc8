import { expect, test } from '@jest/globals';
import { podCidrHasRoomForSurge } from '../../../src/checks/addresses/pod-cidr-has-room-for-surge.ts';
import { aCluster, aPoolRequest } from '../../builders.ts';
import { ask } from '../ask.ts';

// A /21 has room for 8 nodes; the system pool has 3, and an upgrade adds one.
test.each([
  [4, 'passed'],
  [5, 'failed'],
  [6, 'not-applicable'],
])('%i nodes more: %s', (count, status) => {
  const facts = { cluster: aCluster({ podCidrs: ['10.244.0.0/21'] }) };
  const pools = [aPoolRequest({ wanted: { count } })];
  expect(ask(podCidrHasRoomForSurge, { facts, pools })).toMatchObject({ status, level: 'warning' });
});

test('the pool that adds most for its upgrade counts, and no other', () => {
  const facts = { cluster: aCluster({ podCidrs: ['10.244.0.0/21'] }) };
  const pools = [aPoolRequest({ wanted: { count: 3, maxSurge: '2' } })];
  expect(ask(podCidrHasRoomForSurge, { facts, pools }).status).toBe('passed');
});
