import { inferred } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { CLUSTER_LIMIT, judgeNodeLimit } from './node-limit.ts';

/** https://learn.microsoft.com/azure/aks/quotas-skus-regions#service-quotas-and-limits */
export const clusterHasRoomForGrowth = defineCheck({
  id: 'cluster-has-room-for-growth',
  title: 'The cluster may have the nodes that the autoscaler may add to its pools',
  rests: inferred('https://learn.microsoft.com/azure/aks/quotas-skus-regions#service-quotas-and-limits'),
  scope: 'pools',
  needs: ['cluster', 'agentPools'],
  run(facts, pools) {
    return judgeNodeLimit(facts, pools, { ...CLUSTER_LIMIT, counted: 'at most' });
  },
});
