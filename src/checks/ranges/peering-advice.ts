import type { Subnet, VirtualNetwork } from '../../resources/network.ts';
import type { Peering } from '../../resources/peerings.ts';
import { azCommand, vnetOptions } from '../../values/az-command.ts';
import { nameThere } from '../shared/peering-words.ts';

/**
 * How a peering that is not connected comes to be: `Initiated` wants its other side, `Disconnected` lost it and has to be made anew.
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
    return `Make the other side of the peering, with the options that the other spokes have: ${otherSide}`;
  const anew = azCommand('network vnet peering create', { ...ours, 'remote-vnet': remoteVnetId });
  return `Make both sides of the peering anew, with the options that they had: ${azCommand('network vnet peering delete', ours)} ; ${anew} ; ${otherSide}`;
}

/** Adds a subnet to a peering of single subnets. https://learn.microsoft.com/azure/virtual-network/how-to-configure-subnet-peering */
export function peerSubnetCommands(vnet: VirtualNetwork, peering: Peering, { name }: Subnet): string {
  const names = [...(peering.localSubnetNames ?? []), name];
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
