import type { Facts } from '../../facts/facts.ts';
import type { RouteTable, Subnet } from '../../facts/network.ts';
import { parseRanges } from '../../network/address-range.ts';
import { findSubnet } from '../../network/known-ranges.ts';
import { detoursTo, type Detour } from '../../network/routes.ts';
import type { PoolRequest } from '../../pool-request.ts';
import { idKey } from '../../resource-id.ts';
import { azCommand } from './az-command.ts';
import { otherPools } from './subnets.ts';

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

/** The detours between the pool's subnet and those of the other pools, both ways; undefined while its subnet is unknown. */
export function detoursOf(
  { agentPools, vnet, routeTables }: Pick<Facts, 'agentPools' | 'vnet' | 'routeTables'>,
  pool: PoolRequest,
): Detours | undefined {
  const mine = findSubnet(vnet, pool.subnetId);
  if (mine === undefined) return undefined;
  const others = new Map(
    otherPools(agentPools, pool)
      .flatMap((other) => findSubnet(vnet, other.vnetSubnetId) ?? [])
      .filter((subnet) => subnet !== mine)
      .map((subnet) => [idKey(subnet.id), subnet]),
  );
  const ranges = parseRanges(vnet.addressPrefixes);
  const unread = new Set<string>();
  const look = (from: Subnet, to: Subnet): readonly FoundDetour[] => {
    if (from.routeTableId === undefined) return [];
    const read = routeTables.get(idKey(from.routeTableId));
    if (!read?.ok) {
      unread.add(`route table ${from.routeTableId} of subnet ${from.name} could not be read`);
      return [];
    }
    const { value: table } = read;
    return parseRanges(to.addressPrefixes).flatMap((destination) =>
      detoursTo(destination, table, ranges).map((detour) => ({ ...detour, table, from: from.name, to: to.name })),
    );
  };
  const found = [...others.values()].flatMap((other) => [...look(mine, other), ...look(other, mine)]);
  return { found, unread: [...unread] };
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
  const commands = detours.map(({ route, table }) => {
    const [, subscription, resourceGroup] =
      /^\/subscriptions\/([^/]+)\/resourceGroups\/([^/]+)\//i.exec(table.id) ?? [];
    return azCommand('network route-table route delete', {
      ...(subscription === undefined ? {} : { subscription: subscription }),
      ...(resourceGroup === undefined ? {} : { 'resource-group': resourceGroup }),
      'route-table-name': table.name,
      'name': route.name,
    });
  });
  return [...new Set(commands)].join(' ; ');
}

/** The route drops the traffic. https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview#user-defined */
export function isDeadEnd({ route }: Detour): boolean {
  return route.nextHopType.toLowerCase() === 'none';
}
