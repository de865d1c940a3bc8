import { hasPodRange } from '../../network/network-mode.ts';
import { inferred } from '../rests.ts';
import { podRangeDemand, podRangeShortage } from './pod-range.ts';
import { defineCheck } from '../check.ts';
import { notApplicable, pass } from '../verdict.ts';

/** AKS counts a node for an upgrade too, users report: https://github.com/Azure/AKS/issues/4467 */
export const podCidrHasRoomForSurge = defineCheck({
  id: 'pod-cidr-has-room-for-surge',
  title: 'The pod range of the cluster has room for the nodes that an upgrade adds for its duration',
  rests: inferred('https://github.com/Azure/AKS/issues/4467'),
  scope: 'pools',
  needs: ['cluster', 'agentPools', 'mode'],
  when: ({ mode }) => hasPodRange(mode) || `pods have no range of their own in network mode ${mode}`,
  run({ cluster, agentPools }, pools) {
    const demand = podRangeDemand(cluster, agentPools, pools);
    if ('status' in demand) return demand;
    const { range, room, nodes, surge } = demand;
    if (nodes > room) return notApplicable('the pod range is too small even without an upgrade');
    if (nodes + surge > room) return podRangeShortage(cluster, demand, nodes + surge);
    return pass(
      `Pod range ${range.cidr} has room for ${room} nodes, ${nodes} + ${surge} are needed during an upgrade.`,
    );
  },
});
