import type { Facts } from '../../facts/facts.ts';
import { findSubnet, knownVnetRanges } from '../../network/known-ranges.ts';
import { gapOf, peeringsWith, type Gap } from '../../network/peering-gaps.ts';
import { routesToEverything } from '../../network/routes.ts';
import type { PoolRequest } from '../../pool/pool-request.ts';
import type { RouteTable, Subnet } from '../../resources/network.ts';
import type { Peering } from '../../resources/peerings.ts';
import { routeTableOf } from '../shared/route-tables.ts';

/** Something that nodes need, behind peerings that carry no traffic of the subnet. */
export interface LostPeer {
  /** `10.9.0.4, the next hop of route default`. */
  readonly what: string;
  readonly peering: Peering;
  readonly gap: Gap;
}

type Asked = Pick<Facts, 'cluster' | 'agentPools' | 'vnet'>;

/**
 * What nodes of the subnet need and cannot reach across peerings: the next hop of the default route, or the DNS servers if all of them
 * are cut off.
 */
export function lostPeersOf(facts: Asked, subnet: Subnet, routeTable: RouteTable | undefined): readonly LostPeer[] {
  const hops = routesToEverything(routeTable, 4).flatMap(({ name, nextHopIpAddress }) =>
    nextHopIpAddress === undefined
      ? []
      : lost(facts, subnet, nextHopIpAddress, `${nextHopIpAddress}, the next hop of route ${name}`),
  );
  const { dnsServers } = facts.vnet;
  const servers = dnsServers.map((server) => lost(facts, subnet, server, `${server}, a DNS server`));
  const dns = servers.every((peers) => peers.length > 0) ? servers.flat() : [];
  return [...hops, ...dns];
}

/** The peerings that lead to an address, if none of them carries traffic of the subnet; otherwise empty. */
function lost(
  { cluster, agentPools, vnet }: Asked,
  subnet: Subnet,
  address: string,
  what: string,
): readonly LostPeer[] {
  const known = knownVnetRanges(cluster, agentPools, vnet);
  const peers = peeringsWith(address, vnet).map((peering) => {
    const gap = gapOf(peering, subnet, vnet, known);
    return { what, peering, gap };
  });
  const cut = peers.flatMap(({ gap, ...peer }) => (gap === undefined ? [] : [{ ...peer, gap }]));
  return cut.length === peers.length ? cut : [];
}

/** The peerings that `peerings-reach-the-subnet` reports for one of the pools. */
export function toldPeerings(
  facts: Asked & Pick<Facts, 'routeTables'>,
  pools: readonly PoolRequest[],
): ReadonlySet<Peering> {
  const lostPeers = pools.flatMap(({ subnetId }) => {
    const subnet = findSubnet(facts.vnet, subnetId);
    if (subnet === undefined) return [];
    const table = routeTableOf(subnet, facts.routeTables);
    // Without the table, that check is unknown.
    return table.ok ? lostPeersOf(facts, subnet, table.value) : [];
  });
  return new Set(lostPeers.map(({ peering }) => peering));
}
