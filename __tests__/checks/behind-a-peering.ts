import type { Facts } from '../../src/facts/facts.ts';
import type { Route, Subnet, VirtualNetwork } from '../../src/resources/network.ts';
import type { Peering } from '../../src/resources/peerings.ts';
import { aCluster, aPeering, aRoute, aRouteTable, aSubnet, aVnet, byId, networkId } from '../builders.ts';

/** A firewall and a DNS server in the hub, 10.200.0.0/16. */
export const FIREWALL = '10.200.0.4';
export const DNS_SERVER = '10.200.1.4';

/**
 * The VNet 10.1.0.0/16, to which 10.2.0.0/16 was added, peered with a hub. `subnet1` of the system pool is 10.1.1.0/24, and the new
 * `subnet2` is 10.2.2.0/24, unless a test says otherwise. The default route leads to the firewall in the hub.
 */
export function behindAPeering(
  peering: Partial<Peering>,
  {
    subnet = {},
    vnet = {},
    routes = [{ nextHopIpAddress: FIREWALL }],
  }: {
    readonly subnet?: Partial<Subnet>;
    readonly vnet?: Partial<VirtualNetwork>;
    readonly routes?: readonly Partial<Route>[];
  } = {},
): { readonly facts: Partial<Facts> } {
  const routeTableId = networkId('routeTables', 'table1');
  return {
    facts: {
      cluster: aCluster({ outboundType: 'userDefinedRouting' }),
      vnet: aVnet({
        addressPrefixes: ['10.1.0.0/16', '10.2.0.0/16'],
        subnets: [
          aSubnet({ name: 'subnet1', addressPrefixes: ['10.1.1.0/24'], routeTableId }),
          aSubnet({ addressPrefixes: ['10.2.2.0/24'], routeTableId, ...subnet }),
        ],
        peerings: [aPeering(peering)],
        ...vnet,
      }),
      routeTables: byId(aRouteTable(routes.map((route) => aRoute(route)))),
    },
  };
}
