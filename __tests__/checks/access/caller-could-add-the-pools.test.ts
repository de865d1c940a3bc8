import { expect, test } from '@jest/globals';
import { callerCouldAddThePools } from '../../../src/checks/access/caller-could-add-the-pools.ts';
import { atScopes, permissionsOf } from '../../access-builders.ts';
import { CLUSTER_ID, subnetId } from '../../builders.ts';
import { ask } from '../ask.ts';

test.each([
  [['*'], ['*'], 'passed'],
  [['*/read'], ['*'], 'failed'],
  [['*'], ['*/read'], 'failed'],
])('actions %j on the cluster and %j on the subnet, in check: %s', (onCluster, onSubnet, status) => {
  const callerPermissions = atScopes(
    [CLUSTER_ID, permissionsOf(onCluster)],
    [subnetId('subnet2'), permissionsOf(onSubnet)],
  );
  expect(ask(callerCouldAddThePools, { facts: { callerPermissions }, operation: 'check' })).toMatchObject({
    status,
    level: 'notice',
  });
});
