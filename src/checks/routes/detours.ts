import type { Facts } from '../../facts/facts.ts';
import type { ById } from '../../resources/read.ts';
import type { RouteTable, Subnet, VirtualNetwork } from '../../resources/network.ts';
import { parseRanges } from '../../network/address-range.ts';
import { findSubnet } from '../../network/known-ranges.ts';
import { detoursTo, type Detour } from '../../network/routes.ts';
import type { PoolRequest } from '../../pool/pool-request.ts';
import { azCommand, placeOptions } from '../../values/az-command.ts';
import { routeTableOf } from '../shared/route-tables.ts';
import { otherPools, podSubnetIdOf } from '../shared/subnets.ts';

/** A way between two subnets that is not the direct one. */
export interface FoundDetour extends Detour {
  readonly table: RouteTable;
  readonly from: string;
  readonly to: string;
}

export interface Detours {
  readonly found: readonly FoundDetour[];
  /** What could not be looked at, in words. */
  readonly unread: readonly string[];
}

type Asked = Pick<Facts, 'agentPools' | 'vnet' | 'routeTables'>;

/** The detours between the pool's subnets and those of the other pools, both ways; undefined while its subnet is unknown. */
export function detoursOf({ agentPools, vnet, routeTables }: Asked, pool: PoolRequest): Detours | undefined {
  if (findSubnet(vnet, pool.subnetId) === undefined) return undefined;
  const mine = subnetsAt(vnet, [pool.subnetId, podSubnetIdOf(pool)]);
  const others = subnetsAt(
    vnet,
    otherPools(agentPools, pool).flatMap(({ vnetSubnetId, podSubnetId }) => [vnetSubnetId, podSubnetId]),
  ).filter((subnet) => !mine.includes(subnet));
  const ways = mine.flatMap((one) =>
    others.flatMap((other): Ways => [
      [one, other],
      [other, one],
    ]),
  );
  return detoursOn(ways, vnet, routeTables);
}

type Ways = readonly (readonly [from: Subnet, to: Subnet])[];

/** The detours from one subnet to another, for each such pair. */
export function detoursOn(ways: Ways, vnet: VirtualNetwork, routeTables: ById<RouteTable>): Detours {
  const ranges = parseRanges(vnet.addressPrefixes);
  const unread = new Set<string>();
  const found = ways.flatMap(([from, to]) => {
    const table = routeTableOf(from, routeTables);
    if (table === undefined) return [];
    if (table === 'unread') {
      unread.add(`route table ${from.routeTableId ?? ''} of subnet ${from.name} could not be read`);
      return [];
    }
    return parseRanges(to.addressPrefixes).flatMap((destination) =>
      detoursTo(destination, table, ranges).map((detour) => ({ ...detour, table, from: from.name, to: to.name })),
    );
  });
  return { found, unread: [...unread] };
}

function subnetsAt(vnet: VirtualNetwork, ids: readonly (string | undefined)[]): readonly Subnet[] {
  return [...new Set(ids.flatMap((id) => findSubnet(vnet, id) ?? []))];
}

export function detoursInWords(detours: readonly FoundDetour[]): string {
  return detours
    .map(
      ({ route, table, from, to, example }) =>
        `traffic from ${from} to ${to} (${example}) goes by route ${route.name} of ${table.name}, ${route.addressPrefix} to ${route.nextHopType}${route.nextHopIpAddress === undefined ? '' : ` ${route.nextHopIpAddress}`}`,
    )
    .join('; ');
}

export function deleteRouteCommands(detours: readonly FoundDetour[]): string {
  const tables = new Map(detours.map(({ route, table }) => [route, table]));
  const commands = [...tables].map(([route, table]) =>
    azCommand('network route-table route delete', {
      ...placeOptions(table.id),
      'route-table-name': table.name,
      'name': route.name,
    }),
  );
  return [...new Set(commands)].join(' ; ');
}

/** The route drops the traffic. https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview#user-defined */
export function isDeadEnd({ route }: Detour): boolean {
  return route.nextHopType.toLowerCase() === 'none';
}
