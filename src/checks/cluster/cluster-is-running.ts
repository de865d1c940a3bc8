import { refused } from '../rests.ts';
import { azCommand, clusterOptions } from '../../values/az-command.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/** A stopped cluster can only be started or deleted. https://learn.microsoft.com/azure/aks/start-stop-cluster */
export const clusterIsRunning = defineCheck({
  id: 'cluster-is-running',
  title: 'The cluster is running',
  rests: refused('https://learn.microsoft.com/azure/aks/start-stop-cluster'),
  scope: 'cluster',
  operations: ['add', 'check', 'reconcile'],
  needs: ['cluster'],
  run({ cluster }) {
    if (cluster.powerState !== 'Stopped') return pass(`Cluster ${cluster.name} is ${cluster.powerState}.`);
    return fail(
      `Cluster ${cluster.name} is Stopped. AKS rejects every operation on a stopped cluster except start and delete.`,
      `Start the cluster, then run again: ${azCommand('aks start', clusterOptions(cluster.id))}`,
    );
  },
});
