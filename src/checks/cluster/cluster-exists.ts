import { refused } from '../rests.ts';
import { azCommand } from '../../values/az-command.ts';
import { defineCheck } from '../check.ts';
import { gapOf, unreadInWords } from '../../resources/read.ts';
import { fail, pass, unknownFor } from '../verdict.ts';

export const clusterExists = defineCheck({
  id: 'cluster-exists',
  title: 'The cluster exists',
  rests: refused('https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/error-not-found'),
  scope: 'cluster',
  operations: ['add', 'check', 'reconcile'],
  needs: ['lookups'],
  run({ lookups: { cluster } }) {
    if (cluster.ok) return pass(`Cluster ${cluster.value.name} exists in region ${cluster.value.location}.`);
    if (cluster.reason !== 'missing') return unknownFor([gapOf(cluster)]);
    return fail(
      `Azure found no ${unreadInWords(cluster)}: ${cluster.message}`,
      `Correct subscription-id, resource-group, or cluster-name. To list the clusters: ${azCommand('aks list', { output: 'table' })}`,
    );
  },
});
