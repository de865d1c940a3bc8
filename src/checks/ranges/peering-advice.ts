import type { Subnet, VirtualNetwork } from '../../resources/network.ts';
import type { Peering } from '../../resources/peerings.ts';
import { azCommand, vnetOptions } from '../../values/az-command.ts';
import { nameThere } from '../shared/peering-words.ts';

/**
 * How to connect a peering: `Initiated` lacks its other side; `Disconnected` lost it, and both sides have to be created again.
 * https://learn.microsoft.com/azure/virtual-network/virtual-network-troubleshoot-peering-issues
 */
export function connectAdvice(vnet: VirtualNetwork, { name, state, remoteVnetId }: Peering): string {
  const otherSide = azCommand('network vnet peering create', {
    ...vnetOptions(remoteVnetId),
    'name': `to-${vnet.name}`,
    'remote-vnet': vnet.id,
  });
  const ours = { ...vnetOptions(vnet.id), name };
  if (state.toLowerCase() === 'initiated')
    return `Create the other side of the peering, with the options of the other spokes: ${otherSide}`;
  const anew = azCommand('network vnet peering create', { ...ours, 'remote-vnet': remoteVnetId });
  return `Create both sides of the peering again, with their previous options: ${azCommand('network vnet peering delete', ours)} ; ${anew} ; ${otherSide}`;
}

/** Adds subnets to a subnet peering, all at once: each update replaces the whole list of names. https://learn.microsoft.com/azure/virtual-network/how-to-configure-subnet-peering */
export function peerSubnetsCommands(vnet: VirtualNetwork, peering: Peering, subnets: readonly Subnet[]): string {
  const names = [...(peering.localSubnetNames ?? []), ...new Set(subnets.map(({ name }) => name))];
  const here = azCommand('network vnet peering update', {
    ...vnetOptions(vnet.id),
    'name': peering.name,
    'local-subnet-names': names,
  });
  const there = azCommand('network vnet peering update', {
    ...vnetOptions(peering.remoteVnetId),
    'remote-subnet-names': names,
  });
  return `${here} ; ${there} --name "$(${nameThere(vnet, peering.remoteVnetId)})"`;
}
