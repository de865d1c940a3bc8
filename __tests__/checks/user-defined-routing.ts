import type { Cluster } from '../../src/resources/cluster.ts';
import type { Facts } from '../../src/facts/facts.ts';
import type { Route, RouteTable, VirtualNetwork } from '../../src/resources/network.ts';
import { aCluster, aRoute, aRouteTable, aSubnet, aVnet, byId, networkId } from '../builders.ts';

const TABLE = networkId('routeTables', 'table1');

/**
 * A cluster whose nodes go out by a route of the user's. The subnet of the other pool has the table; the new one has it too, unless
 * there are no routes to speak of.
 */
export function userDefinedRouting(
  routes: readonly Partial<Route>[] | 'no table',
  {
    cluster = {},
    vnet = {},
    table = {},
  }: {
    readonly cluster?: Partial<Cluster>;
    readonly vnet?: Partial<VirtualNetwork>;
    readonly table?: Partial<RouteTable>;
  } = {},
): { readonly facts: Partial<Facts> } {
  const subnets = [
    aSubnet({ name: 'subnet1', addressPrefixes: ['10.1.1.0/24'], routeTableId: TABLE }),
    aSubnet(routes === 'no table' ? {} : { routeTableId: TABLE }),
    ...(vnet.subnets ?? []),
  ];
  const list = routes === 'no table' ? [] : routes.map((route, index) => aRoute({ name: `r${index}`, ...route }));
  return {
    facts: {
      cluster: aCluster({ outboundType: 'userDefinedRouting', ...cluster }),
      vnet: aVnet({ ...vnet, subnets }),
      routeTables: byId({ ...aRouteTable(list), ...table }),
    },
  };
}

/** What makes it possible that a gateway tells the subnet of routes. */
export const GATEWAY: Partial<VirtualNetwork> = {
  subnets: [aSubnet({ name: 'GatewaySubnet', addressPrefixes: ['10.1.255.0/27'] })],
};
