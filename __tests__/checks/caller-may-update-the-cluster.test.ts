import { expect, test } from '@jest/globals';
import { callerMayUpdateTheCluster } from '../../src/checks/caller-may-update-the-cluster.ts';
import { atScopes, permissionsOf } from '../access-builders.ts';
import { CLUSTER_ID } from '../builders.ts';
import { ask } from './ask.ts';

test.each([
  [['*'], 'passed'],
  [['Microsoft.ContainerService/managedClusters/write'], 'passed'],
  [['Microsoft.ContainerService/managedClusters/agentPools/write'], 'failed'],
])('actions %j, in reconcile: %s', (actions, status) => {
  const callerPermissions = atScopes([CLUSTER_ID, permissionsOf(actions)]);
  expect(
    ask(callerMayUpdateTheCluster, { facts: { callerPermissions }, operation: 'reconcile', pools: [] }),
  ).toMatchObject({ status, level: 'error' });
});
