import { advice } from '../rests.ts';
import { isUpgradePending, type Versioned } from './versions.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/**
 * AKS goes on with a stopped upgrade at the next PUT of the cluster, so a reconcile that nobody asked for by name must not happen.
 * https://learn.microsoft.com/azure/aks/upgrade-aks-node-pools-rolling
 */
export const noUpgradeIsPending = defineCheck({
  id: 'no-upgrade-is-pending',
  title: 'No upgrade of the cluster or of a node pool is waiting to go on',
  rests: advice('https://learn.microsoft.com/azure/aks/upgrade-aks-node-pools-rolling'),
  scope: 'cluster',
  operations: ['add', 'check', 'reconcile'],
  guards: 'reconcile',
  needs: ['cluster', 'agentPools'],
  run({ cluster, agentPools }) {
    const pending = [
      ...(isUpgradePending(cluster) ? [`the cluster from ${versions(cluster)}`] : []),
      ...agentPools.filter(isUpgradePending).map((pool) => `node pool ${pool.name} from ${versions(pool)}`),
    ];
    if (pending.length === 0)
      return pass(`Cluster ${cluster.name} and its pools run the versions that they were set to.`);
    return fail(
      `An upgrade stopped half-way: ${pending.join('; ')}. A reconcile would go on with it.`,
      'Finish or take back the upgrade first (az aks upgrade, az aks nodepool upgrade). To let a reconcile go on with it, run this action with operation: reconcile; allow-reconcile alone does not.',
    );
  },
});

function versions(resource: Versioned): string {
  return `${resource.currentKubernetesVersion} to ${resource.kubernetesVersion}`;
}
