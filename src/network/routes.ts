import type { Route, RouteTable } from '../resources/network.ts';
import { blockAt, parseRange, parseRanges, rangesOverlap, type AddressRange } from './address-range.ts';
import type { Interval } from './boxes.ts';
import { memory } from './memory.ts';
import { blocksOf, INTERNET } from './party.ts';

/** A route by which traffic to a range leaves the direct path of the VNet. */
export interface Detour {
  readonly route: Route;
  /** An address of the range that goes this way. */
  readonly example: string;
  /** Routes of the table drop the traffic to every address of the range; where only some are dropped, nodes may lie beside them. */
  readonly isWhollyDropped: boolean;
}

interface Candidate {
  readonly range: AddressRange;
  /** Undefined for the system route that Azure adds for each range of a VNet. */
  readonly route: Route | undefined;
}

/** Every pool asks about the same ranges, and so do several checks. */
const detours = memory<readonly Detour[]>();

/**
 * Which of the table's routes carry traffic to the range. The longest prefix wins; among equal prefixes, user-defined routes win over
 * BGP routes, and those over system routes. A route with a shorter prefix than the VNet's range is harmless.
 *
 * https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview#how-azure-selects-a-route
 */
export function detoursTo(
  destination: AddressRange,
  table: RouteTable,
  vnet: readonly AddressRange[],
): readonly Detour[] {
  return detours([table, vnet, destination], () => findDetours(destination, table, vnet));
}

function findDetours(destination: AddressRange, table: RouteTable, vnet: readonly AddressRange[]): readonly Detour[] {
  // The first of equals wins, so the user's routes come first.
  const candidates = [...candidatesOf(table), ...vnet.map((range) => ({ range, route: undefined }))]
    .filter(({ range }) => rangesOverlap(range, destination))
    .toSorted((left, right) => right.range.prefixLength - left.range.prefixLength);
  const winners = cornersOf(destination, candidates).map((address) => ({
    address,
    route: candidates.find(({ range }) => range.first <= address && address <= range.last)?.route,
  }));
  const isWhollyDropped = winners.every(({ route }) => route !== undefined && dropsTraffic(route));
  const found = new Map<Route, Detour>();
  for (const { address, route } of winners)
    if (route !== undefined && !isDirect(route) && !found.has(route))
      found.set(route, { route, example: exampleOf(address, destination), isWhollyDropped });
  return [...found.values()];
}

/** The route drops its traffic. https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview#user-defined */
export function dropsTraffic({ nextHopType }: Route): boolean {
  return nextHopType.toLowerCase() === 'none';
}

/**
 * Traffic by this route still leaves by the subnet's NAT gateway: only a virtual appliance or a virtual network gateway comes before it.
 * https://learn.microsoft.com/azure/nat-gateway/nat-gateway-resource#nat-gateway-and-virtual-network-traffic-routing
 */
export function leavesToInternet({ nextHopType }: Route): boolean {
  return nextHopType.toLowerCase() === 'internet';
}

/** Where a subnet's internet traffic goes, according to its own table. */
export function defaultRouteOf(table: RouteTable | undefined, family: AddressRange['family']): Route | undefined {
  return table && candidatesOf(table).find(({ range }) => range.prefixLength === 0 && range.family === family)?.route;
}

/**
 * The routes that carry all traffic to public addresses: one default route, or several that cover them together, such as two halves.
 * Their longer prefixes win over a BGP default route. Empty where the table carries only part of that traffic.
 */
export function routesToEverything(table: RouteTable | undefined, family: AddressRange['family']): readonly Route[] {
  const whole = defaultRouteOf(table, family);
  if (whole !== undefined || table === undefined) return whole === undefined ? [] : [whole];
  const candidates = candidatesOf(table).filter(({ range }) => range.family === family);
  const cover = (family === 4 ? blocksOf(INTERNET) : ALL_IPV6).map((block) => coverOf(block, candidates));
  return cover.includes(undefined) ? [] : [...new Set(cover.flatMap((routes) => routes ?? []))];
}

const ALL_IPV6: readonly Interval[] = parseRanges(['::/0']).map(({ first, last }) => ({
  from: first,
  to: last,
}));

/** Routes that together hold every address of the block; undefined where one is left out. */
function coverOf({ from, to }: Interval, candidates: readonly Candidate[]): readonly Route[] | undefined {
  const cover: Route[] = [];
  for (let open = from; open <= to;) {
    const next = candidates
      .filter(({ range }) => range.first <= open && open <= range.last)
      .toSorted((left, right) => (left.range.last > right.range.last ? -1 : 1))[0];
    if (next?.route === undefined) return undefined;
    cover.push(next.route);
    open = next.range.last + 1n;
  }
  return cover;
}

/** Tables do not change, and many ranges are looked up in them. */
const candidatesByTable = new WeakMap<RouteTable, readonly Candidate[]>();

function candidatesOf(table: RouteTable): readonly Candidate[] {
  let candidates = candidatesByTable.get(table);
  if (candidates === undefined) {
    candidates = table.routes.flatMap((route): readonly Candidate[] => {
      const range = parseRange(route.addressPrefix);
      return range === undefined ? [] : [{ range, route }];
    });
    candidatesByTable.set(table, candidates);
  }
  return candidates;
}

/** Between two neighboring corners, the same route wins for every address. */
function cornersOf(destination: AddressRange, candidates: readonly Candidate[]): readonly bigint[] {
  const corners = candidates.flatMap(({ range }) => [range.first, range.last + 1n]);
  return [destination.first, ...corners].filter(
    (address) => destination.first <= address && address <= destination.last,
  );
}

function isDirect(route: Route): boolean {
  return route.nextHopType.toLowerCase() === 'vnetlocal';
}

function exampleOf(address: bigint, destination: AddressRange): string {
  return destination.family === 4 ? blockAt(address, 32).replace('/32', '') : destination.cidr;
}
