import { networkMode } from '../../network/network-mode.ts';
import { defineCheck, skip } from '../check.ts';
import { KUBENET_LIMIT } from './kubenet-limit.ts';
import { judgeNodeLimit } from './node-limit.ts';

/** https://learn.microsoft.com/azure/aks/configure-kubenet#limitations-and-considerations-for-kubenet */
export const kubenetRouteTableHasRoom = defineCheck({
  id: 'kubenet-route-table-has-room',
  title: 'The route table of the cluster has a route for every kubenet node',
  severity: 'error',
  scope: 'pools',
  needs: ['cluster', 'agentPools'],
  run(facts, pools) {
    const mode = networkMode(facts.cluster, facts.agentPools);
    if (mode !== 'kubenet') return skip(`nodes need no routes in network mode ${mode}`);
    return judgeNodeLimit(facts, pools, { ...KUBENET_LIMIT, counted: 'at first' });
  },
});
