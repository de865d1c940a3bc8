import { capitalized, listText } from '../../values/list-text.ts';
import { breaks } from '../rests.ts';
import type { Subnet, VirtualNetwork } from '../../resources/network.ts';
import { lostPeersOf, type LostPeer } from './lost-peers.ts';
import { connectAdvice, peerSubnetsCommands } from './peering-advice.ts';
import { peeringInWords, syncOtherSide } from '../shared/peering-words.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/** https://learn.microsoft.com/azure/virtual-network/virtual-network-peering-overview */
export const peeringsReachTheSubnet = defineCheck({
  id: 'peerings-reach-the-subnet',
  title: 'Peerings carry the traffic of the subnet to its firewall and DNS servers',
  rests: breaks('https://learn.microsoft.com/azure/virtual-network/virtual-network-peering-overview'),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'routeTable'],
  when: ({ vnet }) => vnet.peerings.length > 0 || `VNet ${vnet.name} has no peerings`,
  run(facts) {
    const { vnet, subnet, routeTable } = facts;
    const lost = lostPeersOf(facts, subnet, routeTable);
    if (lost.length === 0)
      return pass(
        `No peering cuts subnet ${subnet.name} off from the next hop of its default route or from its DNS servers.`,
      );
    return fail(
      `${lost.map((peer) => lostInWords(peer, subnet)).join(' ')} Nodes cannot start.`,
      [...new Set(lost.map((peer) => adviceFor(peer, subnet, vnet)))].join('\n'),
    );
  },
});

function lostInWords({ what, peering, gap }: LostPeer, { name, addressPrefixes }: Subnet): string {
  const reasons: Readonly<Record<LostPeer['gap'], string>> = {
    'not-connected': `is ${peering.state}`,
    'subnet-not-peered': `includes ${listText(peering.localSubnetNames ?? []) || 'no subnet'} of this VNet, but not ${name}`,
    'range-unknown-there': `is ${peering.syncLevel ?? 'not in sync'} and does not know subnet ${name} (${addressPrefixes.join(', ')})`,
  };
  return `${capitalized(peeringInWords(peering))} ${reasons[gap]}. This cuts the subnet off from ${what}.`;
}

function adviceFor({ peering, gap }: LostPeer, subnet: Subnet, vnet: VirtualNetwork): string {
  switch (gap) {
    case 'not-connected':
      return connectAdvice(vnet, peering);
    case 'subnet-not-peered':
      return `Add the subnet to the peering on both sides: ${peerSubnetsCommands(vnet, peering, [subnet])}`;
    case 'range-unknown-there':
      return `Sync the other side of the peering: ${syncOtherSide(vnet, peering)}`;
  }
}
