import type { Facts } from '../../facts/facts.ts';
import { findSubnet } from '../../network/known-ranges.ts';
import type { PoolRequest } from '../../pool/pool-request.ts';
import type { Subnet } from '../../resources/network.ts';
import { apiServerPlace } from '../shared/api-server.ts';
import { podSubnetIdOf } from '../shared/subnets.ts';
import { pass, type Verdict, unknown, unknownFor } from '../verdict.ts';
import { detoursInWords } from './detour-words.ts';
import { detoursOn, isDeadEnd, type Detours, type FoundDetour } from './detours.ts';

type Asked = Pick<Facts, 'cluster' | 'vnet' | 'routeTables'>;

/** Whether the API server is in a subnet of the VNet, as far as is known; otherwise why the question does not arise. */
export function hasWaysToAskAbout({ cluster, vnet }: Pick<Facts, 'cluster' | 'vnet'>): true | string {
  const { at } = apiServerPlace(cluster, vnet);
  return at === 'own-subnet' || at === 'unknown' || 'the API server is not in a subnet of the VNet';
}

/** The detours between some subnets and that of the API server, in both directions, or why they are not known. */
export function apiServerDetours(
  { cluster, vnet, routeTables }: Asked,
  subnets: readonly Subnet[],
): ({ readonly ok: true } & Detours) | { readonly ok: false; readonly verdict: Verdict } {
  const place = apiServerPlace(cluster, vnet);
  if (place.at !== 'own-subnet')
    return { ok: false, verdict: unknown(place.at === 'unknown' ? place.why : 'the API server has no known subnet') };
  const ways = subnets.flatMap((subnet) => [
    { from: subnet, to: place.subnet, between: 'essential' as const },
    { from: place.subnet, to: subnet, between: 'essential' as const },
  ]);
  const { found, unread } = detoursOn(ways, vnet, routeTables);
  // The API server has an IPv4 address, in dual stack too. https://github.com/Azure/AKS/issues/5526
  return { ok: true, found: found.filter(({ family }) => family === 4), unread };
}

/** Failed where routes drop all traffic between the subnet and the API server; unknown where they drop a part of it. */
export function judgeDroppedWays(
  facts: Asked,
  subnet: Subnet,
  failure: (found: readonly FoundDetour[]) => Verdict,
): Verdict {
  const detours = apiServerDetours(facts, [subnet]);
  if (!detours.ok) return detours.verdict;
  const dropped = detours.found.filter(isDeadEnd);
  const cut = dropped.filter(({ isWhollyDropped }) => isWhollyDropped);
  if (cut.length > 0) return failure(cut);
  if (dropped.length > 0)
    return unknown(
      `a route drops part of the traffic, and no resource shows whether the API server is in that part. ${detoursInWords(dropped, 'drops')}`,
    );
  if (detours.unread.length > 0) return unknownFor(detours.unread);
  return pass(`No route drops traffic between ${subnet.name} and the subnet of the API server.`);
}

/** The subnets of the pool: that of its nodes, and that of its pods where they have one in this VNet. */
export function subnetsOfPool(
  { vnet, subnet }: Pick<Facts, 'vnet'> & { readonly subnet: Subnet },
  pool: PoolRequest,
): readonly Subnet[] {
  const pods = findSubnet(vnet, podSubnetIdOf(pool));
  return pods === undefined || pods === subnet ? [subnet] : [subnet, pods];
}
