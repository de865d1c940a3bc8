import type { Cluster } from '../../resources/cluster.ts';
import { refused } from '../rests.ts';
import { numberOf, objectOf } from '../../values/json.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';
import { azCommand, clusterOfPoolsOptions } from '../../values/az-command.ts';
import { poolsAfter } from '../../pool/node-counts.ts';

/** Where the cluster does not say it itself. https://learn.microsoft.com/azure/aks/quotas-skus-regions#service-quotas-and-limits */
const MOST_POOLS = 100;

export const clusterHasRoomForPools = defineCheck({
  id: 'cluster-has-room-for-pools',
  title: 'The cluster may have as many node pools',
  rests: refused('https://learn.microsoft.com/azure/aks/quotas-skus-regions#service-quotas-and-limits'),
  scope: 'pools',
  needs: ['cluster', 'agentPools'],
  when: ({ cluster }) =>
    mostPoolsOf(cluster) > 1 || 'a cluster of one node pool is told of by cluster-supports-multiple-pools',
  run({ cluster, agentPools }, pools) {
    const most = mostPoolsOf(cluster);
    const after = poolsAfter(agentPools, pools).length;
    const fresh = after - agentPools.length;
    if (fresh === 0) return pass('The pools are there.');
    const saw = `The cluster has ${agentPools.length} node pools, ${fresh} more are asked for, and it takes ${most}.`;
    if (after <= most) return pass(saw);
    const list = azCommand('aks nodepool list', { ...clusterOfPoolsOptions(cluster.id), output: 'table' });
    return fail(
      saw,
      `Delete ${after - most} that nobody needs, ask for ${Math.max(0, most - agentPools.length)} pools at most, or use another cluster. The pools: ${list}`,
    );
  },
});

function mostPoolsOf({ raw }: Cluster): number {
  return numberOf(objectOf(raw['properties'])['maxAgentPools']) ?? MOST_POOLS;
}
