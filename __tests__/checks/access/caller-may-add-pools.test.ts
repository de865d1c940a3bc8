import { expect, test } from '@jest/globals';
import { callerMayAddPools } from '../../../src/checks/access/caller-may-add-pools.ts';
import { atScopes, permissionsOf } from '../../access-builders.ts';
import { anAgentPool, aPoolRequest, CLUSTER_ID } from '../../builders.ts';
import { ask } from '../ask.ts';

test.each([
  [['*'], [], 'passed'],
  [['Microsoft.ContainerService/managedClusters/*'], [], 'passed'],
  [['microsoft.containerservice/managedclusters/agentpools/WRITE'], [], 'passed'],
  [['*/read', 'Microsoft.ContainerService/managedClusters/write'], [], 'failed'],
  [['*'], ['Microsoft.ContainerService/*/write'], 'failed'],
])('actions %j without %j: %s', (actions, notActions, status) => {
  const callerPermissions = atScopes([CLUSTER_ID, permissionsOf(actions, notActions)]);
  expect(ask(callerMayAddPools, { facts: { callerPermissions } })).toMatchObject({ status, level: 'error' });
});

// An owner with a second, narrower role: notActions exclude from their own role alone.
test('one permission may grant what another excludes', () => {
  const callerPermissions = atScopes([CLUSTER_ID, [...permissionsOf(['*'], ['*/write']), ...permissionsOf(['*'])]]);
  expect(ask(callerMayAddPools, { facts: { callerPermissions } }).status).toBe('passed');
});

test('it names the role assignment', () => {
  const callerPermissions = atScopes([CLUSTER_ID, permissionsOf(['*/read'])]);
  expect(ask(callerMayAddPools, { facts: { callerPermissions } }).fix).toContain(
    `az role assignment create --role 'Azure Kubernetes Service Contributor Role' --scope ${CLUSTER_ID} --assignee "$AZURE_CLIENT_ID"`,
  );
});

test('an empty list is no answer, because the cluster could be read', () => {
  expect(ask(callerMayAddPools, { facts: { callerPermissions: atScopes([CLUSTER_ID, []]) } }).status).toBe('unknown');
});

test('a run that writes nothing needs no write access', () => {
  const finding = ask(callerMayAddPools, {
    facts: { callerPermissions: atScopes([CLUSTER_ID, permissionsOf(['*/read'])]) },
    pools: [aPoolRequest({ existing: anAgentPool({ name: 'pool2' }) })],
  });
  expect(finding.status).toBe('passed');
});
