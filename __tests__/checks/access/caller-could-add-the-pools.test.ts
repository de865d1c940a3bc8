import { expect, test } from '@jest/globals';
import { callerCouldAddThePools } from '../../../src/checks/access/caller-could-add-the-pools.ts';
import { atScopes, permissionsOf } from '../../access-builders.ts';
import { anAgentPool, aPoolRequest, CLUSTER_ID, subnetId } from '../../builders.ts';
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

const CHECK = { operation: 'check' } as const;

test('one finding for all pools, with one role assignment for each scope', () => {
  const readOnly = permissionsOf(['*/read']);
  const callerPermissions = atScopes(
    [CLUSTER_ID, readOnly],
    [subnetId('subnet2'), readOnly],
    [subnetId('subnet3'), readOnly],
  );
  const pools = [aPoolRequest(), aPoolRequest({ name: 'pool3', subnetId: subnetId('subnet3') })];
  const { saw, fix } = ask(callerCouldAddThePools, { ...CHECK, facts: { callerPermissions }, pools });
  expect(saw).toBe(
    'The identity of this run lacks Microsoft.ContainerService/managedClusters/agentPools/write on cluster1 and Microsoft.Network/virtualNetworks/subnets/join/action on subnet2 and subnet3, so it could not add pool2 and pool3.',
  );
  expect(fix?.match(/az role assignment create/g)).toHaveLength(3);
});

test('the pod subnet has to be joined too', () => {
  const callerPermissions = atScopes(
    [CLUSTER_ID, permissionsOf(['*'])],
    [subnetId('subnet2'), permissionsOf(['*'])],
    [subnetId('pods'), permissionsOf(['*/read'])],
  );
  const pools = [aPoolRequest({ podSubnetId: subnetId('pods') })];
  expect(ask(callerCouldAddThePools, { ...CHECK, facts: { callerPermissions }, pools }).saw).toContain('on pods');
});

test('pools that already match need no write access', () => {
  const pools = [aPoolRequest({ existing: anAgentPool({ name: 'pool2' }) })];
  expect(ask(callerCouldAddThePools, { ...CHECK, pools }).status).toBe('not-applicable');
});
