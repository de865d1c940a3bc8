import { refused } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { KUBENET_LIMIT, judgeNodeLimit } from './node-limit.ts';

/** https://learn.microsoft.com/azure/aks/configure-kubenet#limitations-and-considerations-for-kubenet */
export const kubenetRouteTableHasRoom = defineCheck({
  id: 'kubenet-route-table-has-room',
  title: 'The route table of the cluster has a route for every kubenet node',
  rests: refused('https://learn.microsoft.com/azure/aks/configure-kubenet#limitations-and-considerations-for-kubenet'),
  scope: 'pools',
  needs: ['cluster', 'agentPools', 'mode'],
  when: ({ mode }) => mode === 'kubenet' || `nodes need no routes in network mode ${mode}`,
  run(facts, pools) {
    return judgeNodeLimit(facts, pools, { ...KUBENET_LIMIT, counted: 'at first' });
  },
});
