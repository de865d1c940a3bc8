import { refused } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { judgeNodeLimit } from './node-limit.ts';

/**
 * A route table holds 400 routes, and kubenet needs one for each node.
 * https://learn.microsoft.com/azure/aks/configure-kubenet#limitations-and-considerations-for-kubenet
 */
const MOST_NODES = 400;

/** The subcode is KubenetNodeCountTotalExceedsLimit, and its message says that the max-count of every pool counts. */
export const kubenetRouteTableHasRoom = defineCheck({
  id: 'kubenet-route-table-has-room',
  title: 'The kubenet route table has room for a route to every node',
  rests: refused('https://github.com/kubernetes-sigs/cloud-provider-azure/pull/4184'),
  scope: 'pools',
  needs: ['cluster', 'agentPools', 'mode'],
  when: ({ mode }) => mode === 'kubenet' || `nodes need no routes in network mode ${mode}`,
  run(facts, pools) {
    return judgeNodeLimit(facts, pools, {
      most: MOST_NODES,
      words: 'kubenet supports at most 400 nodes, one route each',
      otherwise:
        'move the cluster to Azure CNI Overlay first (https://learn.microsoft.com/azure/aks/upgrade-aks-ipam-and-dataplane)',
    });
  },
});
