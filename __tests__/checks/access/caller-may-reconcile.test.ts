import { expect, test } from '@jest/globals';
import { callerMayReconcile } from '../../../src/checks/access/caller-may-reconcile.ts';
import { atScopes, permissionsOf } from '../../access-builders.ts';
import { CLUSTER_ID } from '../../builders.ts';
import { ask, askOfEach } from '../ask.ts';

const ADD_ALONE = atScopes([CLUSTER_ID, permissionsOf(['Microsoft.ContainerService/managedClusters/agentPools/*'])]);

test('an add that may not reconcile is warned, and the run does not reconcile', () => {
  const finding = ask(callerMayReconcile, {
    facts: { callerPermissions: ADD_ALONE },
    allowReconcile: true,
  });
  expect(finding).toMatchObject({ status: 'failed', level: 'warning', guards: 'reconcile' });
  expect(finding.saw).toBe(
    'The identity of this run lacks Microsoft.ContainerService/managedClusters/write on cluster cluster1, which Azure requires for a reconcile. allow-reconcile is set but has no effect.',
  );
});

test('an add that may reconcile passes', () => {
  const callerPermissions = atScopes([CLUSTER_ID, permissionsOf(['Microsoft.ContainerService/managedClusters/*'])]);
  expect(ask(callerMayReconcile, { facts: { callerPermissions }, allowReconcile: true }).status).toBe('passed');
});

test.each([
  ['add', false],
  ['check', true],
  ['reconcile', true],
] as const)('it is not asked in %s with allow-reconcile %j', (operation, allowReconcile) => {
  const question = { facts: { callerPermissions: ADD_ALONE }, operation, allowReconcile };
  expect(askOfEach(callerMayReconcile, question)).toEqual([]);
});
