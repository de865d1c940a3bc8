import { expect, test } from '@jest/globals';
import { subnetHasRoomForAnUpgrade } from '../../../src/checks/addresses/subnet-has-room-for-an-upgrade.ts';
import { ask } from '../ask.ts';
import { FLAT, inRoom } from '../capacity.ts';

// A /28 has 11 usable addresses.
test.each([
  ['nine nodes and the one of 10 %', { count: 9 }, 'passed'],
  ['ten nodes and the one of 10 %', { count: 10 }, 'passed'],
  ['eleven nodes and the two of 10 %', { count: 11 }, 'failed'],
  ['twelve nodes, too many without an upgrade', { count: 12 }, 'not-applicable'],
  ['eight nodes and three', { count: 8, maxSurge: '3' }, 'passed'],
  ['eight nodes and four', { count: 8, maxSurge: '4' }, 'failed'],
  ['eight nodes and the three of 33 %', { count: 8, maxSurge: '33%' }, 'passed'],
  ['eight nodes and the four of 38 %', { count: 8, maxSurge: '38%' }, 'failed'],
  ['eleven nodes that are upgraded in place', { count: 11, maxSurge: '0', maxUnavailable: '1' }, 'passed'],
  ['eleven nodes and no way to upgrade but by one more', { count: 11, maxSurge: '0', maxUnavailable: '0' }, 'failed'],
])('%s', (_case, wanted, status) => {
  expect(ask(subnetHasRoomForAnUpgrade, inRoom({ prefix: '10.1.2.0/28', wanted }))).toMatchObject({
    status,
    level: 'warning',
  });
});

test('an equal pool that is there is left in peace', () => {
  const room = inRoom({ prefix: '10.1.2.0/28', existing: { count: 11 }, wanted: { count: 11 } });
  expect(ask(subnetHasRoomForAnUpgrade, room).status).toBe('passed');
});

test('of a pool that this run added it is still told', () => {
  const room = inRoom({ prefix: '10.1.2.0/28', existing: { count: 11 }, wanted: { count: 11 } });
  const pools = room.pools.map((pool) => ({ ...pool, isNew: true }));
  expect(ask(subnetHasRoomForAnUpgrade, { ...room, pools }).status).toBe('failed');
});

// 8 flat nodes take 248 addresses, one more makes 279: a /24 has 251, a /23 has 507.
test('the smallest prefix that fits is named', () => {
  const finding = ask(
    subnetHasRoomForAnUpgrade,
    inRoom({ prefix: '10.1.2.0/24', cluster: FLAT, wanted: { count: 8 } }),
  );
  expect(finding.saw).toContain('279 needed during an upgrade (8 + 1 nodes, 31 each)');
  expect(finding.fix).toContain('a /23 is the smallest that fits');
});
