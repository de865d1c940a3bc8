import { azCommand } from '../../values/az-command.ts';
import { defineCheck, fail, pass, skip } from '../check.ts';

export const clusterExists = defineCheck({
  id: 'cluster-exists',
  title: 'The cluster exists',
  severity: 'error',
  scope: 'cluster',
  operations: ['add', 'check', 'reconcile'],
  needs: ['lookups'],
  run({ lookups: { cluster } }) {
    if (cluster.ok) return pass(`Cluster ${cluster.value.name} is there, in ${cluster.value.location}.`);
    if (cluster.reason !== 'missing') return skip(`could not read ${cluster.what}: ${cluster.message}`);
    return fail(
      `Azure knows no ${cluster.what}: ${cluster.message}`,
      `Correct subscription-id, resource-group or cluster-name. This lists the clusters that there are: ${azCommand('aks list', { output: 'table' })}`,
    );
  },
});
