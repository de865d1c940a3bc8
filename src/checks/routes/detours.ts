import type { Facts } from '../../facts/facts.ts';
import type { ById, Gap } from '../../resources/read.ts';
import { isSystemPool } from '../../resources/agent-pool.ts';
import type { RouteTable, Subnet, VirtualNetwork } from '../../resources/network.ts';
import { parseRanges, type AddressRange } from '../../network/address-range.ts';
import { placesBeside } from '../../network/cluster-places.ts';
import { findSubnet } from '../../network/known-ranges.ts';
import { detoursTo, dropsTraffic, type Detour } from '../../network/routes.ts';
import type { PoolRequest } from '../../pool/pool-request.ts';
import { routeTableOf } from '../shared/route-tables.ts';
import { podSubnetIdOf } from '../shared/subnets.ts';

/** A path between two subnets that is not the direct one. */
export interface FoundDetour extends Detour {
  readonly table: RouteTable;
  readonly from: Subnet;
  readonly to: Subnet;
  readonly family: AddressRange['family'];
  readonly between: Tie;
}

/**
 * What the traffic between two subnets is. `essential`: with system pods, without which no pool works. `system`: between nodes of which
 * one is a system node, where the pods have their own subnets. `user`: between user pools.
 */
type Tie = 'essential' | 'system' | 'user';

export interface Detours {
  readonly found: readonly FoundDetour[];
  /** The route tables that could not be read. */
  readonly unread: readonly Gap[];
}

type Asked = Pick<Facts, 'cluster' | 'agentPools' | 'vnet' | 'routeTables'> & { readonly subnet: Subnet };

interface Place {
  readonly subnet: Subnet;
  readonly holds: 'nodes' | 'pods';
  readonly isSystem: boolean;
}

/** The detours between the pool's subnets and the other subnets of the cluster's nodes and pods, in both directions. */
export function detoursOf({ cluster, agentPools, vnet, routeTables, subnet }: Asked, pool: PoolRequest): Detours {
  const mine = placesIn(vnet, [
    { subnetId: subnet.id, holds: 'nodes', isSystem: isSystemPool(pool.wanted) },
    { subnetId: podSubnetIdOf(pool), holds: 'pods', isSystem: isSystemPool(pool.wanted) },
  ]);
  const others = placesIn(vnet, placesBeside(cluster, agentPools, pool.name)).filter(
    (place) => !mine.some((own) => own.subnet === place.subnet),
  );
  const hasPods = mine.some(({ holds }) => holds === 'pods');
  const ways = mine.flatMap((one) =>
    others.flatMap((other): readonly Way[] => {
      const between = tieOf(one, other, hasPods);
      return [
        { from: one.subnet, to: other.subnet, between },
        { from: other.subnet, to: one.subnet, between },
      ];
    }),
  );
  return detoursOn(ways, vnet, routeTables);
}

/** Kubelets and DNS are called by pods: where these have their own subnet, nodes need nothing from one another. */
function tieOf(one: Place, other: Place, hasPods: boolean): Tie {
  if (!one.isSystem && !other.isSystem) return 'user';
  return hasPods && one.holds === 'nodes' && other.holds === 'nodes' ? 'system' : 'essential';
}

interface Way {
  readonly from: Subnet;
  readonly to: Subnet;
  readonly between: Tie;
}

/** The detours from one subnet to another, for each pair. */
export function detoursOn(ways: readonly Way[], vnet: VirtualNetwork, routeTables: ById<RouteTable>): Detours {
  const ranges = parseRanges(vnet.addressPrefixes);
  const unread = new Map<Subnet, Gap>();
  const found = ways.flatMap(({ from, to, between }) => {
    const read = routeTableOf(from, routeTables);
    if (!read.ok) unread.set(from, read);
    if (!read.ok || read.value === undefined) return [];
    const table = read.value;
    return parseRanges(to.addressPrefixes).flatMap((destination) =>
      detoursTo(destination, table, ranges).map((detour): FoundDetour => {
        const { family } = destination;
        return { ...detour, table, from, to, family, between };
      }),
    );
  });
  return { found, unread: [...unread.values()] };
}

/** One place for each subnet. */
function placesIn(
  vnet: VirtualNetwork,
  places: readonly {
    readonly subnetId: string | undefined;
    readonly holds: string;
    readonly isSystem: boolean;
  }[],
): readonly Place[] {
  const found = new Map<Subnet, Place>();
  for (const { subnetId, holds, isSystem } of places) {
    const subnet = findSubnet(vnet, subnetId);
    if (subnet === undefined || holds === 'api-server') continue;
    const known = found.get(subnet);
    found.set(subnet, {
      subnet,
      holds: holds === 'pods' || known?.holds === 'pods' ? 'pods' : 'nodes',
      isSystem: isSystem || known?.isSystem === true,
    });
  }
  return [...found.values()];
}

export function isDeadEnd({ route }: Detour): boolean {
  return dropsTraffic(route);
}

/** It surely cuts what no pool can do without: traffic with system pods, over IPv4, which nodes use in dual stack too. */
export function cuts(detour: FoundDetour): boolean {
  return isDeadEnd(detour) && detour.isWhollyDropped && detour.between === 'essential' && detour.family === 4;
}
