import { isConnected } from '../../network/peering-gaps.ts';
import { routesToEverything } from '../../network/routes.ts';
import type { RouteTable, VirtualNetwork } from '../../resources/network.ts';

/** The names that Azure requires for the subnets of gateways and route servers. */
const SUBNETS_OF_ROUTERS = ['gatewaysubnet', 'routeserversubnet'];

/**
 * A gateway of the VNet, or of a peered VNet, may advertise routes to the subnet by BGP. No resource shows these routes.
 * https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview#border-gateway-protocol
 */
export function mayLearnRoutes(vnet: VirtualNetwork, table: RouteTable | undefined): boolean {
  const hasGateway =
    vnet.subnets.some(({ name }) => SUBNETS_OF_ROUTERS.includes(name.toLowerCase())) ||
    vnet.peerings.some((peering) => peering.usesRemoteGateways && isConnected(peering));
  return hasGateway && (table?.isPropagated ?? true);
}

/** One of these routes may be a default route: a default route in the table, whatever its next hop, wins over it. */
export function mayLearnDefaultRoute(vnet: VirtualNetwork, table: RouteTable | undefined): boolean {
  return routesToEverything(table, 4).length === 0 && mayLearnRoutes(vnet, table);
}
