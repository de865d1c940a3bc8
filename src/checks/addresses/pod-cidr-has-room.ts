import { hasPodRange } from '../../network/network-mode.ts';
import { refused } from '../rests.ts';
import { podRangeDemand, podRangeInWords, podRangeShortage } from './pod-range.ts';
import { defineCheck } from '../check.ts';
import { pass } from '../verdict.ts';

/** InsufficientSubnetSize on `networkProfile.podCIDR`: https://github.com/Azure/AKS-Construction/issues/701 */
export const podCidrHasRoom = defineCheck({
  id: 'pod-cidr-has-room',
  title: 'The pod CIDR has a /24 for every node of every pool',
  rests: refused('https://github.com/Azure/AKS-Construction/issues/701'),
  scope: 'pools',
  needs: ['cluster', 'agentPools', 'mode'],
  when: ({ mode }) => hasPodRange(mode) || `network mode ${mode} uses no pod CIDR`,
  run({ cluster, agentPools }, pools) {
    const demand = podRangeDemand(cluster, agentPools, pools);
    if ('status' in demand) return demand;
    const { room, nodes } = demand;
    if (nodes > room) return podRangeShortage(cluster, demand, nodes);
    return pass(`${podRangeInWords(demand)}, ${nodes} needed.`);
  },
});
