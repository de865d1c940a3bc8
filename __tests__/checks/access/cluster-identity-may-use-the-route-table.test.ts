import { expect, test } from '@jest/globals';
import { clusterIdentityMayUseTheRouteTable } from '../../../src/checks/access/cluster-identity-may-use-the-route-table.ts';
import { aRoleAssignment, atScopes } from '../../access-builders.ts';
import { aCluster, aSubnet, aVnet, KUBENET, networkId, NODE_GROUP_ID } from '../../builders.ts';
import { ask } from '../ask.ts';

const TABLE = networkId('routeTables', 'table1');
const cluster = aCluster(KUBENET);
const vnet = aVnet({ subnets: [aSubnet({ routeTableId: TABLE })] });

// The role of the assignment is Network Contributor.
test.each([
  [[aRoleAssignment()], 'passed'],
  [[], 'failed'],
])('kubenet, a custom route table, and roles %#: %s', (roles, status) => {
  const facts = { cluster, vnet, sideRoleAssignments: atScopes([TABLE, roles]) };
  expect(ask(clusterIdentityMayUseTheRouteTable, { facts })).toMatchObject({ status, level: 'warning' });
});

test('a system-assigned identity is judged by its roles, too', () => {
  const own = aCluster({ ...KUBENET, identity: { kind: 'SystemAssigned', objectId: 'o' } });
  const facts = { cluster: own, vnet, sideRoleAssignments: atScopes([TABLE, [aRoleAssignment()]]) };
  expect(ask(clusterIdentityMayUseTheRouteTable, { facts }).status).toBe('passed');
});

test.each([
  ['roles that were not read', cluster, vnet, 'unknown'],
  ['no route table', cluster, aVnet(), 'not-applicable'],
  [
    'the table that AKS made',
    cluster,
    aVnet({
      subnets: [aSubnet({ routeTableId: `${NODE_GROUP_ID}/providers/Microsoft.Network/routeTables/aks-routetable` })],
    }),
    'not-applicable',
  ],
  ['an overlay', aCluster(), vnet, 'not-applicable'],
])('%s: %#', (_case, of, network, status) => {
  expect(ask(clusterIdentityMayUseTheRouteTable, { facts: { cluster: of, vnet: network } }).status).toBe(status);
});
