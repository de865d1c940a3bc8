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

/** How a subnet leads out of a cluster whose nodes go out by a route of the user's. */
export interface DefaultRoute {
  readonly route: Route | undefined;
  /** What else leads nodes out, in words: two routes for a half each, or a NAT gateway. AKS takes neither for a default route. */
  readonly otherWay: string | undefined;
  /** A gateway may have told the subnet of one by BGP, which no resource shows. */
  readonly mayBeLearned: boolean;
}

/** Whether the nodes of the cluster go out by a route of the user's. */
export function usesOwnRoutes({ outboundType }: Cluster): true | string {
  return outboundType.toLowerCase() === 'userdefinedrouting' || `the outbound type of the cluster is ${outboundType}`;
}

/** The default route of the pool's subnet. */
export function findDefaultRoute({ vnet, subnet, routeTable }: Asked, family: 4 | 6 = 4): DefaultRoute {
  const route = defaultRouteOf(routeTable, family);
  const halves = routesToEverything(routeTable, family);
  const byHalves =
    halves.length > 1
      ? `Routes ${halves.map(({ name, addressPrefix }) => `${name} (${addressPrefix})`).join(' and ')} lead nodes out`
      : undefined;
  const byGateway =
    subnet.natGatewayId === undefined ? undefined : `NAT gateway ${nameOfId(subnet.natGatewayId)} leads nodes out`;
  return { route, otherWay: byHalves ?? byGateway, mayBeLearned: mayLearnRoutes(vnet, routeTable) };
}

/** What was seen of a subnet without a default route. */
export function missingRouteInWords({ subnet, routeTable }: Asked, prefix = '0.0.0.0/0'): string {
  const what =
    routeTable === undefined
      ? 'has no route table'
      : `has route table ${routeTable.name}, which has no route for ${prefix}`;
  return `Subnet ${subnet.name} ${what}; the nodes of the cluster go out by a route of your own (userDefinedRouting).`;
}

/**
 * What AKS says to an update of a cluster with such a subnet, also where a route is learned or something else leads out.
 * https://learn.microsoft.com/azure/aks/egress-udr
 */
export function refusalInWords({ routeTable }: Asked): string {
  const code =
    routeTable === undefined ? 'ExistingRouteTableNotAssociatedWithSubnet' : 'RouteTableMissingDefaultRouteError';
  return `AKS asks for that route in the table of each subnet: the next update of the cluster may be refused (${code}).`;
}

/** The commands that give the subnet a default route: the table of the other pools, or a route in its own. */
export function defaultRouteAdvice(
  { cluster, agentPools, vnet, subnet, routeTable }: Asked,
  pool: PoolRequest,
  prefix = '0.0.0.0/0',
): string {
  if (routeTable !== undefined)
    return `Add the route to the address of your firewall: ${routeCommand('create', routeTable, 'default', prefix)}`;
  const [other] = routeTablesOfOthers(cluster, agentPools, vnet, pool);
  if (other === undefined)
    return 'Attach a route table with a route for it to your firewall, by az network vnet subnet update --route-table.';
  return `Attach the route table of the other pools: ${azCommand('network vnet subnet update', { 'ids': subnet.id, 'route-table': other })}`;
}

/** Makes a route of the table, or changes one, so that it leads to an appliance whose address the person fills in. */
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
