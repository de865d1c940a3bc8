import { refused } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { CLUSTER_LIMIT, judgeNodeLimit } from './node-limit.ts';

/** https://learn.microsoft.com/azure/aks/quotas-skus-regions#service-quotas-and-limits */
export const clusterHasRoomForNodes = defineCheck({
  id: 'cluster-has-room-for-nodes',
  title: 'The cluster may have the nodes that its pools begin with',
  rests: refused('https://learn.microsoft.com/azure/aks/quotas-skus-regions#service-quotas-and-limits'),
  scope: 'pools',
  needs: ['cluster', 'agentPools'],
  run(facts, pools) {
    return judgeNodeLimit(facts, pools, { ...CLUSTER_LIMIT, counted: 'at first' });
  },
});
