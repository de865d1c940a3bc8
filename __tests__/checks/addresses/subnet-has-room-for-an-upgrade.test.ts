import { expect, test } from '@jest/globals';
import { subnetHasRoomForAnUpgrade } from '../../../src/checks/addresses/subnet-has-room-for-an-upgrade.ts';
import { NODE_GROUP_ID, SUBSCRIPTION } from '../../builders.ts';
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

// 8 flat nodes take 248 addresses, one more makes 279. Twice 8 and 2 of an upgrade take 558, which a /22 holds.
test('the numbers are told, with a subnet that has room to grow', () => {
  const finding = ask(
    subnetHasRoomForAnUpgrade,
    inRoom({ prefix: '10.1.2.0/24', cluster: FLAT, wanted: { count: 8 } }),
  );
  expect(finding.saw).toContain('279 needed during an upgrade: 248 for the pool at its largest, and 1 surge node × 31');
  expect(finding.fix).toContain('10.1.4.0/22 is free, with room for an upgrade and for twice the nodes');
});

// A /27 has 27 usable addresses. 9 nodes at most and 1 of an upgrade are 10; others hold the rest.
const NIC = `/subscriptions/${SUBSCRIPTION}/resourceGroups/group9/providers/Microsoft.Network/networkInterfaces`;
const heldByOthers = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${NIC}/nic${index}/ipConfigurations/a`);

test.each([
  ['leave one for the upgrade', 17, 'passed', ''],
  ['leave none for the upgrade', 18, 'failed', 'works until its first upgrade'],
  ['leave eight', 19, 'failed', 'cannot grow to its largest size'],
  ['leave two, too few for the first nodes', 25, 'not-applicable', ''],
])('addresses of others %s', (_case, others, status, words) => {
  const wanted = { count: 3, isAutoscaled: true, minCount: 3, maxCount: 9 };
  const room = inRoom({ prefix: '10.1.2.0/27', wanted, ipConfigurationIds: heldByOthers(others) });
  const finding = ask(subnetHasRoomForAnUpgrade, room);
  expect(finding.status).toBe(status);
  expect(finding.fix ?? '').toContain(words);
});

test('the addresses of the own nodes are not those of others, and those of an internal load balancer are', () => {
  const own = `${NODE_GROUP_ID}/providers/Microsoft.Compute/virtualMachineScaleSets/aks-pool1-12345678-vmss/virtualMachines/0/networkInterfaces/n/ipConfigurations`;
  const frontend = `${NODE_GROUP_ID}/providers/Microsoft.Network/loadBalancers/kubernetes-internal/frontendIPConfigurations`;
  const judged = (prefix: string) =>
    ask(
      subnetHasRoomForAnUpgrade,
      inRoom({ prefix: '10.1.2.0/28', wanted: { count: 10 }, ipConfigurationIds: [`${prefix}/a`] }),
    ).status;
  expect(judged(own)).toBe('passed');
  expect(judged(frontend)).toBe('failed');
});
