import { listText } from '../../values/list-text.ts';
import { inferred } from '../rests.ts';
import { placesBeside } from '../../network/cluster-places.ts';
import { findSubnet } from '../../network/known-ranges.ts';
import { leavesOut } from '../../network/peering-gaps.ts';
import { lostPeersOf } from './lost-peers.ts';
import { peerSubnetsCommands } from './peering-advice.ts';
import { subnetsOf } from './ranges.ts';
import type { Subnet } from '../../resources/network.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/** https://learn.microsoft.com/azure/virtual-network/how-to-configure-subnet-peering */
export const subnetIsPeeredLikeOtherSubnets = defineCheck({
  id: 'subnet-is-peered-like-other-subnets',
  title: 'The subnet is in the same subnet peerings as the subnets of other pools',
  rests: inferred('https://learn.microsoft.com/azure/virtual-network/how-to-configure-subnet-peering'),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'routeTable'],
  when: ({ vnet }) =>
    vnet.peerings.some(({ localSubnetNames }) => localSubnetNames !== undefined) ||
    `VNet ${vnet.name} has no subnet peerings`,
  run(facts, pool) {
    const { cluster, agentPools, vnet, subnet, routeTable } = facts;
    const others = placesBeside(cluster, agentPools, pool.name).flatMap(
      ({ subnetId }) => findSubnet(vnet, subnetId) ?? [],
    );
    const told = new Set(lostPeersOf(facts, subnet, routeTable).map(({ peering }) => peering));
    const mine = subnetsOf(pool, vnet);
    const lacking = vnet.peerings.flatMap((peering) => {
      const inside = others.filter((other) => !leavesOut(peering, other));
      const left = mine.filter((each) => leavesOut(peering, each));
      return told.has(peering) || inside.length === 0 || left.length === 0 ? [] : [{ peering, inside, left }];
    });
    if (lacking.length === 0)
      return pass(`Subnet ${subnet.name} is in every subnet peering that the subnets of other pools are in.`);
    const saw = lacking.map(
      ({ peering, inside, left }) =>
        `Peering ${peering.name} includes ${listText(namesOf(inside))} of other pools, but not ${listText(namesOf(left))}`,
    );
    const commands = lacking.map(({ peering, left }) => peerSubnetsCommands(vnet, peering, left));
    return fail(
      `${saw.join('. ')}. Traffic of this subnet cannot pass it.`,
      `If the pool needs the other VNet, add the subnet to both sides of the peering: ${commands.join(' ; ')}`,
    );
  },
});

function namesOf(subnets: readonly Subnet[]): readonly string[] {
  return [...new Set(subnets.map(({ name }) => name))];
}
