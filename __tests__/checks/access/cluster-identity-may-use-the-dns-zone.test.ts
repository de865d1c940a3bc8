import { expect, test } from '@jest/globals';
import { clusterIdentityMayUseTheDnsZone } from '../../../src/checks/access/cluster-identity-may-use-the-dns-zone.ts';
import { aRoleAssignment, atScopes } from '../../access-builders.ts';
import { aCluster } from '../../builders.ts';
import { ask } from '../ask.ts';

const ZONE =
  '/subscriptions/00000000-0000-4000-8000-000000000001/resourceGroups/hub/providers/Microsoft.Network/privateDnsZones/privatelink.westeurope.azmk8s.io';
const withZone = (privateDNSZone: string): ReturnType<typeof aCluster> =>
  aCluster({ raw: { properties: { apiServerAccessProfile: { enablePrivateCluster: true, privateDNSZone } } } });

// The role of the assignment is Network Contributor, which has all of Microsoft.Network.
test.each([
  [[aRoleAssignment()], 'passed'],
  [[], 'failed'],
])('a custom zone and roles %#: %s', (roles, status) => {
  const facts = { cluster: withZone(ZONE), sideRoleAssignments: atScopes([ZONE, roles]) };
  expect(ask(clusterIdentityMayUseTheDnsZone, { facts })).toMatchObject({ status, level: 'warning' });
});

test.each(['system', 'none'])('zone %s is not a custom zone', (zone) => {
  expect(ask(clusterIdentityMayUseTheDnsZone, { facts: { cluster: withZone(zone) } }).status).toBe('not-applicable');
});

test('unread roles leave the answer unknown', () => {
  expect(ask(clusterIdentityMayUseTheDnsZone, { facts: { cluster: withZone(ZONE) } }).status).toBe('unknown');
});
