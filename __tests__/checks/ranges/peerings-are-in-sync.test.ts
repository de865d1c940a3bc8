import { expect, test } from '@jest/globals';
import { peeringsAreInSync } from '../../../src/checks/ranges/peerings-are-in-sync.ts';
import { aPeering, aVnet, SUBSCRIPTION } from '../../builders.ts';
import { ask } from '../ask.ts';

const judged = (...levels: readonly string[]) =>
  ask(peeringsAreInSync, {
    facts: {
      vnet: aVnet({ peerings: levels.map((syncLevel, index) => aPeering({ name: `peering${index}`, syncLevel })) }),
    },
  });

test.each([
  ['FullyInSync', 'passed'],
  ['RemoteNotInSync', 'failed'],
  ['LocalNotInSync', 'failed'],
  ['LocalAndRemoteNotInSync', 'failed'],
])('%s: %s', (level, status) => {
  expect(judged('FullyInSync', level)).toMatchObject({ status, level: 'warning' });
});

const OURS = `az network vnet peering sync --subscription ${SUBSCRIPTION} --resource-group rg1 --vnet-name vnet1 --name peering1`;
const THEIRS = `az network vnet peering sync --subscription ${SUBSCRIPTION} --resource-group rg1 --vnet-name hub1 --name "$(az network vnet peering list`;

// Sync-AzVirtualNetworkPeering is tested so: the VNet that grew says RemoteNotInSync, and the other one is to be synced.
test('RemoteNotInSync: our virtual network grew, and the other side is to be synced', () => {
  const { saw, fix } = judged('FullyInSync', 'RemoteNotInSync');
  expect(saw).toContain('Peering peering1 is RemoteNotInSync: VNet vnet1 was expanded');
  expect(saw).not.toContain('peering0');
  expect(fix).toContain(THEIRS);
  expect(fix).not.toContain(OURS);
});

test('LocalNotInSync: the other one grew, and our side is to be synced', () => {
  const { saw, fix } = judged('FullyInSync', 'LocalNotInSync');
  expect(saw).toContain('VNet hub1 was expanded');
  expect(fix).toContain(OURS);
  expect(fix).not.toContain(THEIRS);
});

test('both are out of sync: both are to be synced', () => {
  const { fix } = judged('FullyInSync', 'LocalAndRemoteNotInSync');
  expect(fix).toContain(OURS);
  expect(fix).toContain(THEIRS);
});

test('no peerings, one that is not connected, and one of which Azure says nothing', () => {
  expect(ask(peeringsAreInSync).status).toBe('not-applicable');
  const open = aPeering({ state: 'Disconnected', syncLevel: 'RemoteNotInSync' });
  expect(ask(peeringsAreInSync, { facts: { vnet: aVnet({ peerings: [open] }) } }).status).toBe('not-applicable');
  expect(ask(peeringsAreInSync, { facts: { vnet: aVnet({ peerings: [aPeering()] }) } }).status).toBe('unknown');
});
