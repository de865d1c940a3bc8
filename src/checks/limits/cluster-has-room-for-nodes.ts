import { inferred } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { judgeNodeLimit } from './node-limit.ts';

/** https://learn.microsoft.com/azure/aks/quotas-skus-regions#service-quotas-and-limits */
const MOST_NODES = 5000;

/** The page states the limit. What AKS answers beyond it, and whether it counts `max-count`, is not published. */
export const clusterHasRoomForNodes = defineCheck({
  id: 'cluster-has-room-for-nodes',
  title: 'All node pools together stay within 5,000 nodes',
  rests: inferred('https://learn.microsoft.com/azure/aks/quotas-skus-regions#service-quotas-and-limits'),
  scope: 'pools',
  needs: ['cluster', 'agentPools'],
  run(facts, pools) {
    return judgeNodeLimit(facts, pools, {
      most: MOST_NODES,
      words: 'an AKS cluster supports at most 5,000 nodes',
      otherwise: 'use another cluster',
    });
  },
});
