import type { Cluster } from '../../resources/cluster.ts';
import { inferred } from '../rests.ts';
import { numberOf, objectOf } from '../../values/json.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';
import { azCommand, clusterOfPoolsOptions } from '../../values/az-command.ts';
import { countText } from '../../values/list-text.ts';
import { poolsAfter } from '../../pool/node-counts.ts';

/** For clusters that do not state it. https://learn.microsoft.com/azure/aks/quotas-skus-regions#service-quotas-and-limits */
const MOST_POOLS = 100;

/** AKS has the code MaxAgentPoolCountReached for it. No page says when it answers that, so the limit is taken as documented. */
export const clusterHasRoomForPools = defineCheck({
  id: 'cluster-has-room-for-pools',
  title: 'The cluster has room for the new node pools',
  rests: inferred('https://learn.microsoft.com/azure/aks/quotas-skus-regions#service-quotas-and-limits'),
  scope: 'pools',
  needs: ['cluster', 'agentPools'],
  when: ({ cluster }) =>
    mostPoolsOf(cluster) > 1 || 'the check cluster-supports-multiple-pools covers clusters of one node pool',
  run({ cluster, agentPools }, pools) {
    const most = mostPoolsOf(cluster);
    const after = poolsAfter(agentPools, pools).length;
    const fresh = after - agentPools.length;
    if (fresh === 0) return pass('The node pools already exist.');
    const saw = `The cluster has ${countText(agentPools.length, 'node pool')} and supports at most ${most}; ${fresh} more requested.`;
    if (after <= most) return pass(saw);
    const room = Math.max(0, most - agentPools.length);
    const fewer = room > 0 ? `request at most ${countText(room, 'new pool')}, ` : '';
    const list = azCommand('aks nodepool list', { ...clusterOfPoolsOptions(cluster.id), output: 'table' });
    return fail(
      saw,
      `Delete ${countText(after - most, 'unused node pool')}, ${fewer}or use another cluster. To see the pools: ${list}`,
    );
  },
});

function mostPoolsOf({ raw }: Cluster): number {
  return numberOf(objectOf(raw['properties'])['maxAgentPools']) ?? MOST_POOLS;
}
