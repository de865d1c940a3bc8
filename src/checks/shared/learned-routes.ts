import { isConnected } from '../../network/peering-gaps.ts';
import type { RouteTable, VirtualNetwork } from '../../resources/network.ts';

/** Subnets that a gateway or a route server has to itself, by whose names Azure finds them. */
const SUBNETS_OF_ROUTERS = ['gatewaysubnet', 'routeserversubnet'];

/**
 * A gateway of the virtual network, or of one that it is peered with, may have told the subnet of routes by BGP. No resource shows them.
 * https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview#border-gateway-protocol
 */
export function mayLearnRoutes(vnet: VirtualNetwork, table: RouteTable | undefined): boolean {
  const hasGateway =
    vnet.subnets.some(({ name }) => SUBNETS_OF_ROUTERS.includes(name.toLowerCase())) ||
    vnet.peerings.some((peering) => peering.usesRemoteGateways && isConnected(peering));
  return hasGateway && (table?.isPropagated ?? true);
}
