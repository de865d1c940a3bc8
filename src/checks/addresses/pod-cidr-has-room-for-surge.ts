import { hasPodRange } from '../../network/network-mode.ts';
import { inferred } from '../rests.ts';
import { podRangeDemand, podRangeInWords, podRangeShortage } from './pod-range.ts';
import { defineCheck } from '../check.ts';
import { notApplicable, pass } from '../verdict.ts';

/** Users report that AKS also counts a node for an upgrade: https://github.com/Azure/AKS/issues/4467 */
export const podCidrHasRoomForSurge = defineCheck({
  id: 'pod-cidr-has-room-for-surge',
  title: 'The pod CIDR has room for the nodes that an upgrade adds',
  rests: inferred('https://github.com/Azure/AKS/issues/4467'),
  scope: 'pools',
  needs: ['cluster', 'agentPools', 'mode'],
  when: ({ mode }) => hasPodRange(mode) || `network mode ${mode} uses no pod CIDR`,
  run({ cluster, agentPools }, pools) {
    const demand = podRangeDemand(cluster, agentPools, pools);
    if ('status' in demand) return demand;
    const { room, nodes, surge } = demand;
    if (nodes > room) return notApplicable('the pod CIDR is too small even without an upgrade');
    if (nodes + surge > room) return podRangeShortage(cluster, demand, nodes + surge);
    return pass(`${podRangeInWords(demand)}, ${nodes} + ${surge} needed during an upgrade.`);
  },
});
