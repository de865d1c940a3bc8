import { inferred } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { KUBENET_LIMIT, judgeNodeLimit } from './node-limit.ts';

/** https://learn.microsoft.com/azure/aks/configure-kubenet#limitations-and-considerations-for-kubenet */
export const kubenetRouteTableHasRoomForGrowth = defineCheck({
  id: 'kubenet-route-table-has-room-for-growth',
  title: 'The route table of the cluster has a route for every kubenet node that the autoscaler may add',
  rests: inferred('https://learn.microsoft.com/azure/aks/configure-kubenet#limitations-and-considerations-for-kubenet'),
  scope: 'pools',
  needs: ['cluster', 'agentPools', 'mode'],
  when: ({ mode }) => mode === 'kubenet' || `nodes need no routes in network mode ${mode}`,
  run(facts, pools) {
    return judgeNodeLimit(facts, pools, { ...KUBENET_LIMIT, counted: 'at most' });
  },
});
