import { expect, test } from '@jest/globals';
import { clusterIsNotBeingDeleted } from '../../../src/checks/cluster/cluster-is-not-being-deleted.ts';
import { aCluster } from '../../builders.ts';
import { ask } from '../ask.ts';

test.each([
  ['Succeeded', 'passed'],
  ['Updating', 'passed'],
  ['Failed', 'passed'],
  ['Deleting', 'failed'],
])('a cluster that is %s has %s', (provisioningState, status) => {
  const facts = { cluster: aCluster({ provisioningState }) };
  expect(ask(clusterIsNotBeingDeleted, { facts })).toMatchObject({ status, level: 'error' });
});

test('it is asked before a reconcile too', () => {
  const facts = { cluster: aCluster({ provisioningState: 'Deleting' }) };
  expect(ask(clusterIsNotBeingDeleted, { facts, operation: 'reconcile' }).status).toBe('failed');
});
