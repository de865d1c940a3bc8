import type { Route, RouteTable } from '../resources/network.ts';
import { blockAt, parseRange, rangesOverlap, type AddressRange } from './address-range.ts';
import { memory } from './memory.ts';

/** The routes of a table by which traffic to a range leaves the direct way of the virtual network. */
export interface Detour {
  readonly route: Route;
  /** An address of the range that goes this way. */
  readonly example: string;
}

interface Candidate {
  readonly range: AddressRange;
  /** Undefined for the way that Azure keeps for each range of a virtual network. */
  readonly route: Route | undefined;
}

/** The same range is asked for by every pool, and by several checks. */
const detours = memory<readonly Detour[]>();

/**
 * Which of the table's routes carry traffic to the range. The longest prefix wins; of equal ones a route of the user's wins over one
 * learned by BGP, and that over Azure's own. A route with a shorter prefix than the VNet's range is harmless.
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
  const found = new Map<Route, Detour>();
  for (const address of cornersOf(destination, candidates)) {
    const winner = candidates.find(({ range }) => range.first <= address && address <= range.last);
    const route = winner?.route;
    if (route !== undefined && !isDirect(route) && !found.has(route))
      found.set(route, { route, example: exampleOf(address, destination) });
  }
  return [...found.values()];
}

/** Where a subnet's traffic to the internet goes, as far as its own table says. */
export function defaultRouteOf(table: RouteTable | undefined, family: AddressRange['family']): Route | undefined {
  return table && candidatesOf(table).find(({ range }) => range.prefixLength === 0 && range.family === family)?.route;
}

/**
 * The routes by which traffic to everything leaves: that for all addresses, or two for a half each, which win over a default route that
 * a gateway has learned and over a NAT gateway as one does. Empty where the table leads only some of it.
 */
export function routesToEverything(table: RouteTable | undefined, family: AddressRange['family']): readonly Route[] {
  const whole = defaultRouteOf(table, family);
  if (whole !== undefined || table === undefined) return whole === undefined ? [] : [whole];
  const halves = candidatesOf(table).filter(({ range }) => range.prefixLength === 1 && range.family === family);
  return new Set(halves.map(({ range }) => range.first)).size === 2 ? halves.flatMap(({ route }) => route ?? []) : [];
}

/** Tables do not change, and are asked for many ranges. */
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

/** Between two neighbouring corners the same route wins for every address. */
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
