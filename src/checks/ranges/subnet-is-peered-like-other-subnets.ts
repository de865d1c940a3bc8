import { inferred } from '../rests.ts';
import { placesBeside } from '../../network/cluster-places.ts';
import { findSubnet } from '../../network/known-ranges.ts';
import { leavesOut } from '../../network/peering-gaps.ts';
import { lostPeersOf } from './lost-peers.ts';
import { peerSubnetCommands } from './peering-advice.ts';
import { subnetsOf } from './ranges.ts';
import { peeringInWords } from '../shared/peering-words.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/** https://learn.microsoft.com/azure/virtual-network/how-to-configure-subnet-peering */
export const subnetIsPeeredLikeOtherSubnets = defineCheck({
  id: 'subnet-is-peered-like-other-subnets',
  title: 'The subnet is in every peering of single subnets that the subnets of other pools are in',
  rests: inferred('https://learn.microsoft.com/azure/virtual-network/how-to-configure-subnet-peering'),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'routeTable'],
  when: ({ vnet }) =>
    vnet.peerings.some(({ localSubnetNames }) => localSubnetNames !== undefined) ||
    `virtual network ${vnet.name} has no peering of single subnets`,
  run(facts, pool) {
    const { cluster, agentPools, vnet, subnet, routeTable } = facts;
    const others = placesBeside(cluster, agentPools, pool.name).flatMap(
      ({ subnetId }) => findSubnet(vnet, subnetId) ?? [],
    );
    const told = new Set(lostPeersOf(facts, subnet, routeTable).map(({ peering }) => peering));
    const lacking = vnet.peerings.flatMap((peering) => {
      const inside = others.filter((other) => !leavesOut(peering, other));
      if (told.has(peering) || inside.length === 0) return [];
      return subnetsOf(pool, vnet)
        .filter((mine) => leavesOut(peering, mine))
        .map((mine) => ({ peering, mine, inside }));
    });
    if (lacking.length === 0)
      return pass(`Subnet ${subnet.name} lacks no peering that the subnets of other pools have.`);
    return fail(
      `${lacking.map(({ peering, mine, inside }) => `${peeringInWords(peering)} has subnet ${[...new Set(inside.map(({ name }) => name))].join(', ')} of other pools, and not ${mine.name}`).join('; ')}. Across it nothing answers what comes from there.`,
      `Add the subnet on both sides, if the pool needs what lies there: ${lacking.map(({ peering, mine }) => peerSubnetCommands(vnet, peering, mine)).join(' ; ')}`,
    );
  },
});
