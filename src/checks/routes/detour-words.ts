import { containsRange, parseRanges } from '../../network/address-range.ts';
import type { VirtualNetwork } from '../../resources/network.ts';
import { azCommand, placeOptions } from '../../values/az-command.ts';
import { nameOfId } from '../../values/resource-id.ts';
import { isDeadEnd, type FoundDetour } from './detours.ts';
import { capitalized } from '../../values/list-text.ts';

/** `Route drop of route table table1 drops traffic from subnet2 to subnet1 (10.1.1.0): 10.1.1.0/24 goes to None`. */
export function detoursInWords(detours: readonly FoundDetour[], verb: 'drops' | 'diverts'): string {
  const words = detours
    .map(
      ({ route, table, from, to, example }) =>
        `route ${route.name} of route table ${table.name} ${verb} traffic from ${from.name} to ${to.name} (${example}): ${route.addressPrefix} goes to ${route.nextHopType}${route.nextHopIpAddress === undefined ? '' : ` ${route.nextHopIpAddress}`}`,
    )
    .join('; ');
  return capitalized(words);
}

/** What to do about routes that drop traffic. */
export function undropAdvice(detours: readonly FoundDetour[]): string {
  return `Delete the route, or make its prefix shorter than the VNet's range: ${deleteRouteCommands(detours)}`;
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
  return distinct(commands).join(' ; ');
}

/** Detours through an appliance whose return path is direct: the appliance sees one half of each connection. */
export function oneWay(detours: readonly FoundDetour[]): readonly FoundDetour[] {
  return detours.filter(
    (detour) =>
      !isDeadEnd(detour) &&
      !detours.some(
        (back) =>
          back.from === detour.to && back.to === detour.from && back.family === detour.family && !isDeadEnd(back),
      ),
  );
}

/** The commands that send return traffic through the same appliance: a route for the VNet range that holds the subnet. */
export function wayBackCommands(detours: readonly FoundDetour[], vnet: VirtualNetwork): string {
  const ranges = parseRanges(vnet.addressPrefixes);
  const commands = detours.map(({ route, from, to, family }) => {
    const subnet = parseRanges(from.addressPrefixes).find((range) => range.family === family);
    const range = subnet && ranges.find((each) => containsRange(each, subnet));
    // A route for a range that holds both subnets would also divert the other subnet's own traffic.
    const isShared = range !== undefined && parseRanges(to.addressPrefixes).some((each) => containsRange(range, each));
    const prefix = (isShared ? subnet : range)?.cidr ?? from.addressPrefixes[0] ?? '';
    if (to.routeTableId === undefined)
      return `attach a route table to subnet ${to.name} with a route for ${prefix} to ${route.nextHopIpAddress ?? route.nextHopType}`;
    return azCommand('network route-table route create', {
      ...placeOptions(to.routeTableId),
      'route-table-name': nameOfId(to.routeTableId),
      'name': `to-${from.name}`,
      'address-prefix': prefix,
      'next-hop-type': route.nextHopType,
      'next-hop-ip-address': route.nextHopIpAddress,
    });
  });
  return distinct(commands).join(' ; ');
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
