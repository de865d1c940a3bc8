import { refused } from '../rests.ts';
import { azCommand, clusterOptions } from '../../values/az-command.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/** https://learn.microsoft.com/azure/aks/start-stop-cluster: a stopped cluster can be started or deleted, and nothing else. */
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
      `Cluster ${cluster.name} is Stopped, and AKS refuses every operation on a stopped cluster but a start.`,
      `Start it, then run again: ${azCommand('aks start', clusterOptions(cluster.id))}`,
    );
  },
});
