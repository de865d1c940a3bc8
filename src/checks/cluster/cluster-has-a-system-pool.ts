import { refused } from '../rests.ts';
import { isSystemPool } from '../../resources/agent-pool.ts';
import { azCommand, poolOptions } from '../../values/az-command.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/** AKS says "Must define at least one system pool." */
export const clusterHasASystemPool = defineCheck({
  id: 'cluster-has-a-system-pool',
  title: 'The cluster has a system node pool',
  rests: refused('https://github.com/ansible-collections/azure/issues/731'),
  scope: 'cluster',
  needs: ['cluster', 'agentPools'],
  run({ cluster, agentPools }) {
    // AKS does not list the pool in which it runs the system pods itself.
    // https://learn.microsoft.com/azure/aks/automatic/aks-automatic-managed-system-node-pools-about
    if (cluster.hasHostedSystemPool || cluster.sku === 'Automatic')
      return pass(`AKS runs the system pods of cluster ${cluster.name} itself.`);
    const systemPool = agentPools.find(isSystemPool);
    if (systemPool !== undefined) return pass(`Node pool ${systemPool.name} is a system pool.`);
    const names = agentPools.map((pool) => `${pool.name} (${pool.mode})`).join(', ') || 'none';
    const [candidate] = agentPools.filter((pool) => pool.osType === 'Linux');
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
