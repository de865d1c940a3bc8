import { refused } from '../rests.ts';
import { azCommand, poolOptions } from '../../values/az-command.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/** https://learn.microsoft.com/azure/aks/use-system-pools */
export const clusterHasASystemPool = defineCheck({
  id: 'cluster-has-a-system-pool',
  title: 'The cluster has a system node pool',
  rests: refused('https://learn.microsoft.com/azure/aks/use-system-pools'),
  scope: 'cluster',
  needs: ['cluster', 'agentPools'],
  run({ cluster, agentPools }) {
    // AKS does not list the pool in which it runs the system pods itself.
    // https://learn.microsoft.com/azure/aks/automatic/aks-automatic-managed-system-node-pools-about
    if (cluster.hasHostedSystemPool || cluster.sku.toLowerCase() === 'automatic')
      return pass(`AKS runs the system pods of cluster ${cluster.name} itself.`);
    const systemPool = agentPools.find((pool) => pool.mode.toLowerCase() === 'system');
    if (systemPool !== undefined) return pass(`Node pool ${systemPool.name} is a system pool.`);
    const names = agentPools.map((pool) => `${pool.name} (${pool.mode})`).join(', ') || 'none';
    const [candidate] = agentPools.filter((pool) => pool.osType.toLowerCase() === 'linux');
    const command =
      candidate === undefined
        ? ''
        : `, for example by ${azCommand('aks nodepool update', { ...poolOptions(candidate.id), mode: 'System' })}`;
    return fail(
      `No node pool of cluster ${cluster.name} has the mode System. Its pools: ${names}.`,
      `Give the cluster a Linux pool in mode System first${command}.`,
    );
  },
});
