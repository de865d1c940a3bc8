import { advice } from '../rests.ts';
import { isUpgradePending, type Versioned } from './versions.ts';
import { listText } from '../../values/list-text.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/**
 * AKS resumes a stopped upgrade at the next PUT of the cluster. So this forbids a reconcile that `operation: reconcile` did not ask for.
 * https://learn.microsoft.com/azure/aks/upgrade-aks-node-pools-rolling
 */
export const noUpgradeIsPending = defineCheck({
  id: 'no-upgrade-is-pending',
  title: 'No upgrade of the cluster or of a node pool is pending',
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
    if (pending.length === 0) return pass(`Cluster ${cluster.name} and its node pools run their configured versions.`);
    return fail(
      `An upgrade stopped before it finished: ${listText(pending)}. A reconcile would resume it.`,
      'Finish the upgrade or roll it back, with az aks upgrade or az aks nodepool upgrade. Or run this action with operation: reconcile, which resumes it.',
    );
  },
});

function versions(resource: Versioned): string {
  return `${resource.currentKubernetesVersion} to ${resource.kubernetesVersion}`;
}
