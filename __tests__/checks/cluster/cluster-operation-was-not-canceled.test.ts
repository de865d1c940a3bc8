import { expect, test } from '@jest/globals';
import { clusterOperationWasNotCanceled } from '../../../src/checks/cluster/cluster-operation-was-not-canceled.ts';
import { aCluster } from '../../builders.ts';
import { ask } from '../ask.ts';

test.each([
  ['Succeeded', 'passed'],
  ['Updating', 'passed'],
  ['Failed', 'passed'],
  ['Canceled', 'failed'],
])('a cluster that is %s has %s', (provisioningState, status) => {
  const facts = { cluster: aCluster({ provisioningState }) };
  expect(ask(clusterOperationWasNotCanceled, { facts }).status).toBe(status);
});

test('a canceled cluster is a warning whose fix is a reconcile', () => {
  const finding = ask(clusterOperationWasNotCanceled, {
    facts: { cluster: aCluster({ provisioningState: 'Canceled' }) },
  });
  expect(finding).toMatchObject({ level: 'warning', healedBy: 'reconcile-before' });
  expect(finding.fix).toMatch(/allow-reconcile.*az aks update .*--name cluster1/);
});
