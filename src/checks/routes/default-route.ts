import type { Facts } from '../../facts/facts.ts';
import type { Route, RouteTable, Subnet } from '../../resources/network.ts';
import { findSubnet } from '../../network/known-ranges.ts';
import { defaultRouteOf } from '../../network/routes.ts';
import type { PoolRequest } from '../../pool/pool-request.ts';
import { notApplicable, type Verdict, unknown } from '../verdict.ts';
import { azCommand, placeOptions } from '../../values/az-command.ts';
import { routeTableOf, routeTablesOfOthers } from '../shared/route-tables.ts';
import { subnetIsUnknown } from '../shared/subnets.ts';

type Asked = Pick<Facts, 'cluster' | 'agentPools' | 'vnet' | 'routeTables'>;

/** How a subnet leads out of a cluster whose nodes go out by a route of the user's. */
export interface DefaultRoute {
  readonly subnet: Subnet;
  readonly table: RouteTable | undefined;
  readonly route: Route | undefined;
  /** A gateway may have told the subnet of one by BGP, which no resource shows. */
  readonly mayBeLearned: boolean;
}

/** The default route of the pool's subnet, or why the question does not arise. */
export function findDefaultRoute(
  { cluster, vnet, routeTables }: Asked,
  pool: PoolRequest,
  family: 4 | 6 = 4,
): DefaultRoute | Verdict {
  if (cluster.outboundType.toLowerCase() !== 'userdefinedrouting')
    return notApplicable(`the outbound type of the cluster is ${cluster.outboundType}`);
  const subnet = findSubnet(vnet, pool.subnetId);
  if (subnet === undefined) return subnetIsUnknown(pool, vnet);
  const table = routeTableOf(subnet, routeTables);
  if (table === 'unread')
    return unknown(`route table ${subnet.routeTableId ?? ''} of subnet ${subnet.name} could not be read`);
  const hasGateway =
    vnet.subnets.some(({ name }) => name.toLowerCase() === 'gatewaysubnet') ||
    vnet.peerings.some(({ usesRemoteGateways }) => usesRemoteGateways);
  return {
    subnet,
    table,
    route: defaultRouteOf(table, family),
    mayBeLearned: hasGateway && (table?.isPropagated ?? true),
  };
}

/** What was seen of a subnet without a default route. */
export function missingRouteInWords({ subnet, table }: DefaultRoute, prefix = '0.0.0.0/0'): string {
  const what =
    table === undefined ? 'has no route table' : `has route table ${table.name}, which has no route for ${prefix}`;
  return `Subnet ${subnet.name} ${what}; the nodes of the cluster go out by a route of your own (userDefinedRouting).`;
}

/** The commands that give the subnet a default route: the table of the other pools, or a route in its own. */
export function defaultRouteAdvice(
  { agentPools, vnet }: Asked,
  pool: PoolRequest,
  { subnet, table }: DefaultRoute,
  prefix = '0.0.0.0/0',
): string {
  if (table !== undefined)
    return `Add the route to the address of your firewall: ${routeCommand('create', table, 'default', prefix)}`;
  const [other] = routeTablesOfOthers(agentPools, vnet, pool);
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
