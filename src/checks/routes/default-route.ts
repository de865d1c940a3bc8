import { listText } from '../../values/list-text.ts';
import type { Facts } from '../../facts/facts.ts';
import type { Cluster } from '../../resources/cluster.ts';
import type { Route, RouteTable, Subnet } from '../../resources/network.ts';
import { defaultRouteOf, routesToEverything } from '../../network/routes.ts';
import type { PoolRequest } from '../../pool/pool-request.ts';
import { azCommand, placeOptions } from '../../values/az-command.ts';
import { nameOfId } from '../../values/resource-id.ts';
import { mayLearnRoutes } from '../shared/learned-routes.ts';
import { routeTablesOfOthers } from '../shared/route-tables.ts';

type Asked = Pick<Facts, 'cluster' | 'agentPools' | 'vnet'> & {
  readonly subnet: Subnet;
  readonly routeTable: RouteTable | undefined;
};

/** The outbound paths of a subnet in a cluster with user-defined routing. */
export interface DefaultRoute {
  readonly route: Route | undefined;
  /** Another outbound path, in words: several routes that cover all addresses, or a NAT gateway. AKS accepts neither as a default route. */
  readonly otherWay: string | undefined;
  /** There may be a BGP default route, which no resource shows. */
  readonly mayBeLearned: boolean;
}

/** Whether the cluster's outbound type is user-defined routing; otherwise why not. */
export function usesOwnRoutes({ outboundType }: Cluster): true | string {
  return outboundType.toLowerCase() === 'userdefinedrouting' || `the cluster's outbound type is ${outboundType}`;
}

/** The default route of the pool's subnet. */
export function findDefaultRoute({ vnet, subnet, routeTable }: Asked, family: 4 | 6 = 4): DefaultRoute {
  const route = defaultRouteOf(routeTable, family);
  const several = routesToEverything(routeTable, family);
  const bySeveral =
    several.length > 1
      ? `Routes ${listText(several.map(({ name, addressPrefix }) => `${name} (${addressPrefix})`))} carry outbound traffic`
      : undefined;
  const gateway = subnet.natGatewayId ?? vnet.defaultNatGatewayId;
  const byGateway = gateway === undefined ? undefined : `NAT gateway ${nameOfId(gateway)} carries outbound traffic`;
  return { route, otherWay: bySeveral ?? byGateway, mayBeLearned: mayLearnRoutes(vnet, routeTable) };
}

/** What a subnet without a default route has. */
export function missingRouteInWords({ subnet, routeTable }: Asked, prefix = '0.0.0.0/0'): string {
  const what =
    routeTable === undefined
      ? 'has no route table'
      : `has route table ${routeTable.name}, without a route for ${prefix}`;
  return `Subnet ${subnet.name} ${what}; the cluster's outbound type is userDefinedRouting.`;
}

/**
 * How AKS rejects an update of a cluster with such a subnet, even where BGP or another path carries the traffic.
 * https://learn.microsoft.com/azure/aks/egress-udr
 */
export function refusalInWords({ routeTable }: Asked): string {
  const code =
    routeTable === undefined ? 'ExistingRouteTableNotAssociatedWithSubnet' : 'RouteTableMissingDefaultRouteError';
  return `AKS requires that route in the route table of each subnet, and may reject the next cluster update (${code}).`;
}

/** The command that gives the subnet a default route: it attaches the route table of the other pools, or adds a route. */
export function defaultRouteAdvice(
  { cluster, agentPools, vnet, subnet, routeTable }: Asked,
  pool: PoolRequest,
  prefix = '0.0.0.0/0',
): string {
  if (routeTable !== undefined)
    return `Add a route to the address of your firewall: ${routeCommand('create', routeTable, 'default', prefix)}`;
  const [other] = routeTablesOfOthers(cluster, agentPools, vnet, pool);
  if (other === undefined)
    return `Attach a route table with a route for ${prefix} to your firewall: ${azCommand('network vnet subnet update', { ids: subnet.id })} --route-table "$ROUTE_TABLE"`;
  return `Attach the route table of the other pools: ${azCommand('network vnet subnet update', { 'ids': subnet.id, 'route-table': other })}`;
}

/** Creates or updates a route to an appliance whose address the reader fills in. */
export function routeCommand(verb: 'create' | 'update', table: RouteTable, name: string, prefix: string): string {
  const command = azCommand(`network route-table route ${verb}`, {
    ...placeOptions(table.id),
    'route-table-name': table.name,
    name,
    ...(verb === 'create' ? { 'address-prefix': prefix } : {}),
    'next-hop-type': 'VirtualAppliance',
  });
  return `${command} --next-hop-ip-address "$FIREWALL_IP"`;
}
