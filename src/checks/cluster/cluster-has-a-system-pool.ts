import { refused } from '../rests.ts';
import { isSystemPool } from '../../resources/agent-pool.ts';
import { azCommand, poolOptions } from '../../values/az-command.ts';
import { listText } from '../../values/list-text.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/** AKS says "Must define at least one system pool." */
export const clusterHasASystemPool = defineCheck({
  id: 'cluster-has-a-system-pool',
  title: 'The cluster has a system node pool',
  rests: refused('https://github.com/ansible-collections/azure/issues/731'),
  scope: 'pools',
  needs: ['cluster', 'agentPools'],
  run({ cluster, agentPools }, pools) {
    // AKS does not list the pool in which it runs the system pods itself.
    // https://learn.microsoft.com/azure/aks/automatic/aks-automatic-managed-system-node-pools-about
    if (cluster.hasHostedSystemPool || cluster.sku === 'Automatic')
      return pass(`AKS runs the system pods of cluster ${cluster.name} itself.`);
    const systemPool = agentPools.find(isSystemPool);
    if (systemPool !== undefined) return pass(`Node pool ${systemPool.name} is a system node pool.`);
    const [wanted] = pools.filter((pool) => isSystemPool(pool.wanted));
    if (wanted !== undefined) return pass(`This run adds system node pool ${wanted.name}.`);
    const names = listText(agentPools.map((pool) => `${pool.name} (${pool.mode})`)) || 'none';
    const [candidate] = agentPools.filter((pool) => pool.osType === 'Linux');
    const command =
      candidate === undefined
        ? '.'
        : `, or change the mode of an existing one: ${azCommand('aks nodepool update', { ...poolOptions(candidate.id), mode: 'System' })}`;
    return fail(
      `No node pool of cluster ${cluster.name} has mode System. Its node pools: ${names}.`,
      `Add a Linux node pool in mode System first${command}`,
    );
  },
});
