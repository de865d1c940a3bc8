import type { VirtualNetwork } from '../../resources/network.ts';
import type { Peering } from '../../resources/peerings.ts';
import { nameOfId } from '../../values/resource-id.ts';
import { azCommand, vnetOptions } from '../../values/az-command.ts';

/** The command that updates our side after the other VNet grew. */
export function syncOwnSide(vnet: Pick<VirtualNetwork, 'id'>, { name }: Peering): string {
  return azCommand('network vnet peering sync', { ...vnetOptions(vnet.id), name });
}

/**
 * The command that updates the other side after our VNet grew. It syncs the peering of the other VNet, whose name only that VNet knows.
 * https://learn.microsoft.com/azure/virtual-network/update-virtual-network-peering-address-space
 */
export function syncOtherSide(vnet: Pick<VirtualNetwork, 'name'>, { remoteVnetId }: Peering): string {
  return `${azCommand('network vnet peering sync', vnetOptions(remoteVnetId))} --name "$(${nameThere(vnet, remoteVnetId)})"`;
}

/** The command that finds the name of the other VNet's peering with ours. */
export function nameThere({ name }: Pick<VirtualNetwork, 'name'>, remoteVnetId: string): string {
  return azCommand('network vnet peering list', {
    ...vnetOptions(remoteVnetId),
    query: `[?ends_with(remoteVirtualNetwork.id, '/${name}')].name`,
    output: 'tsv',
  });
}

/** `peering to-hub with vnet-hub`. */
export function peeringInWords({ name, remoteVnetId }: Peering): string {
  return `peering ${name} with ${nameOfId(remoteVnetId)}`;
}
