import { isResting } from '../facts/cluster.ts';
import { defineCheck, fail, pass } from './check.ts';

interface Versioned {
  readonly provisioningState: string;
  readonly kubernetesVersion: string;
  readonly currentKubernetesVersion: string;
}

/**
 * AKS goes on with a stopped upgrade at the next PUT of the cluster, so a reconcile that nobody asked for by name must not happen.
 * https://learn.microsoft.com/azure/aks/upgrade-aks-node-pools-rolling
 */
export const noUpgradeIsPending = defineCheck({
  id: 'no-upgrade-is-pending',
  title: 'No upgrade of the cluster or of a node pool is waiting to go on',
  severity: 'notice',
  scope: 'cluster',
  operations: ['add', 'check', 'reconcile'],
  guards: 'reconcile',
  needs: ['cluster', 'agentPools'],
  run({ cluster, agentPools }) {
    const pending = [
      ...(isPending(cluster) ? [`the cluster from ${versions(cluster)}`] : []),
      ...agentPools.filter(isPending).map((pool) => `node pool ${pool.name} from ${versions(pool)}`),
    ];
    if (pending.length === 0)
      return pass(`Cluster ${cluster.name} and its pools run the versions that they were set to.`);
    return fail(
      `An upgrade stopped half-way: ${pending.join('; ')}. A reconcile would go on with it.`,
      'Finish or take back the upgrade first (az aks upgrade, az aks nodepool upgrade). To let a reconcile go on with it, run this action with operation: reconcile; allow-reconcile alone does not.',
    );
  },
});

function isPending(resource: Versioned): boolean {
  // What is at work is awaited, and judged when it rests.
  return isResting(resource) && !isVersion(resource.currentKubernetesVersion, resource.kubernetesVersion);
}

/**
 * `1.33` asks for the newest patch that AKS has at the time, and stays as it was asked for.
 * https://learn.microsoft.com/azure/aks/supported-kubernetes-versions#alias-minor-version
 */
function isVersion(current: string, wanted: string): boolean {
  return wanted === '' || current === '' || current === wanted || current.startsWith(`${wanted}.`);
}

function versions(resource: Versioned): string {
  return `${resource.currentKubernetesVersion} to ${resource.kubernetesVersion}`;
}
