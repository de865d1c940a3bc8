import { refused } from '../rests.ts';
import { podRangeDemand, podRangeShortage } from './pod-range.ts';
import { defineCheck } from '../check.ts';
import { pass } from '../verdict.ts';

/** https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay#ip-address-planning */
export const podCidrHasRoom = defineCheck({
  id: 'pod-cidr-has-room',
  title: 'The pod range of the cluster has a /24 for every node of every pool',
  rests: refused('https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay'),
  scope: 'pools',
  needs: ['cluster', 'agentPools'],
  run({ cluster, agentPools }, pools) {
    const demand = podRangeDemand(cluster, agentPools, pools);
    if ('status' in demand) return demand;
    const { range, room, nodes } = demand;
    if (nodes > room) return podRangeShortage(cluster, demand, nodes);
    return pass(`Pod range ${range.cidr} has room for ${room} nodes, ${nodes} are needed.`);
  },
});
