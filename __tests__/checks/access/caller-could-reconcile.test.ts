import { expect, test } from '@jest/globals';
import { callerCouldReconcile } from '../../../src/checks/access/caller-could-reconcile.ts';
import { atScopes, permissionsOf } from '../../access-builders.ts';
import { aCluster, CLUSTER_ID } from '../../builders.ts';
import { ask, askOfEach } from '../ask.ts';

const IDENTITY =
  '/subscriptions/00000000-0000-4000-8000-000000000001/resourceGroups/rg1/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id1';
const cluster = aCluster({ raw: { identity: { type: 'UserAssigned', userAssignedIdentities: { [IDENTITY]: {} } } } });
const LOOK = { operation: 'check', allowReconcile: true } as const;

test.each([
  [['*'], ['*'], 'passed', ''],
  [['*/read'], ['*'], 'failed', 'Microsoft.ContainerService/managedClusters/write on cluster'],
  [['*'], ['*/read'], 'failed', 'Microsoft.ManagedIdentity/userAssignedIdentities/assign/action'],
])('rights on the cluster %j, on its identity %j: %s', (onCluster, onIdentity, status, lacks) => {
  const callerPermissions = atScopes([CLUSTER_ID, permissionsOf(onCluster)], [IDENTITY, permissionsOf(onIdentity)]);
  const finding = ask(callerCouldReconcile, { ...LOOK, facts: { cluster, callerPermissions } });
  expect(finding).toMatchObject({ status, level: 'notice', saw: expect.stringContaining(lacks) });
});

test('an identity whose permissions were not read leaves the answer unknown', () => {
  const callerPermissions = atScopes([CLUSTER_ID, permissionsOf(['*'])]);
  expect(ask(callerCouldReconcile, { ...LOOK, facts: { cluster, callerPermissions } }).status).toBe('unknown');
});

test('without allow-reconcile the check is not asked', () => {
  expect(askOfEach(callerCouldReconcile, { operation: 'check' })).toEqual([]);
});
