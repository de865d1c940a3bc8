import { breaks } from '../rests.ts';
import type { Subnet, VirtualNetwork } from '../../resources/network.ts';
import { lostPeersOf, type LostPeer } from './lost-peers.ts';
import { connectAdvice, peerSubnetCommands } from './peering-advice.ts';
import { peeringInWords, syncOtherSide } from '../shared/peering-words.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/** https://learn.microsoft.com/azure/virtual-network/virtual-network-peering-overview */
export const peeringsReachTheSubnet = defineCheck({
  id: 'peerings-reach-the-subnet',
  title: 'Nodes of the subnet reach the firewall and the DNS servers that lie behind peerings',
  rests: breaks('https://learn.microsoft.com/azure/virtual-network/virtual-network-peering-overview'),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'routeTable'],
  when: ({ vnet }) => vnet.peerings.length > 0 || `virtual network ${vnet.name} has no peerings`,
  run(facts) {
    const { vnet, subnet, routeTable } = facts;
    const lost = lostPeersOf(facts, subnet, routeTable);
    if (lost.length === 0)
      return pass(
        `No peering keeps subnet ${subnet.name} from a next hop of its default route or from its DNS servers.`,
      );
    return fail(
      `${lost.map((peer) => lostInWords(peer, subnet)).join('; ')}. No node will come up.`,
      [...new Set(lost.map((peer) => adviceFor(peer, subnet, vnet)))].join(' '),
    );
  },
});

function lostInWords({ what, peering, gap }: LostPeer, { name, addressPrefixes }: Subnet): string {
  const reasons: Readonly<Record<LostPeer['gap'], string>> = {
    'not-connected': `which is ${peering.state}`,
    'subnet-not-peered': `which has only subnet ${peering.localSubnetNames?.join(', ') ?? ''} of this side, not ${name}`,
    'range-unknown-there': `which is ${peering.syncLevel ?? ''}: the other side does not know ${addressPrefixes.join(', ')} of subnet ${name}`,
  };
  return `${what}, lies behind ${peeringInWords(peering)}, ${reasons[gap]}`;
}

function adviceFor({ peering, gap }: LostPeer, subnet: Subnet, vnet: VirtualNetwork): string {
  switch (gap) {
    case 'not-connected':
      return connectAdvice(vnet, peering);
    case 'subnet-not-peered':
      return `Add the subnet to the peering on both sides: ${peerSubnetCommands(vnet, peering, subnet)}`;
    case 'range-unknown-there':
      return `Sync the peering of the other side: ${syncOtherSide(vnet, peering)}`;
  }
}
