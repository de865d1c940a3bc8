import { hasPodRange } from '../../network/network-mode.ts';
import { refused } from '../rests.ts';
import { podRangeDemand, podRangeShortage } from './pod-range.ts';
import { defineCheck } from '../check.ts';
import { pass } from '../verdict.ts';

/** InsufficientSubnetSize on `networkProfile.podCIDR`: https://github.com/Azure/AKS-Construction/issues/701 */
export const podCidrHasRoom = defineCheck({
  id: 'pod-cidr-has-room',
  title: 'The pod range of the cluster has a /24 for every node of every pool',
  rests: refused('https://github.com/Azure/AKS-Construction/issues/701'),
  scope: 'pools',
  needs: ['cluster', 'agentPools', 'mode'],
  when: ({ mode }) => hasPodRange(mode) || `pods have no range of their own in network mode ${mode}`,
  run({ cluster, agentPools }, pools) {
    const demand = podRangeDemand(cluster, agentPools, pools);
    if ('status' in demand) return demand;
    const { range, room, nodes } = demand;
    if (nodes > room) return podRangeShortage(cluster, demand, nodes);
    return pass(`Pod range ${range.cidr} has room for ${room} nodes, ${nodes} are needed.`);
  },
});
