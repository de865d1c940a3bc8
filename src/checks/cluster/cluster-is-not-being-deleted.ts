import { refused } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

export const clusterIsNotBeingDeleted = defineCheck({
  id: 'cluster-is-not-being-deleted',
  title: 'The cluster is not being deleted',
  rests: refused(
    'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/create-upgrade-delete/operationnotallowed',
  ),
  scope: 'cluster',
  operations: ['add', 'check', 'reconcile'],
  needs: ['cluster'],
  run({ cluster }) {
    if (cluster.provisioningState !== 'Deleting')
      return pass(`Cluster ${cluster.name} is ${cluster.provisioningState}.`);
    return fail(
      `Cluster ${cluster.name} is Deleting.`,
      'Name another cluster in cluster-name. A deletion in progress cannot be undone.',
    );
  },
});
