import type { Facts } from '../../facts/facts.ts';
import type { Subnet } from '../../resources/network.ts';
import { pass, type Verdict, unknown, unknownFor } from '../verdict.ts';
import { apiServerPlace } from '../shared/api-server.ts';
import { detoursOn, type FoundDetour } from './detours.ts';

type Asked = Pick<Facts, 'cluster' | 'vnet' | 'routeTables'> & { readonly subnet: Subnet };

/** Whether there are ways to ask about: the API server has a subnet of its own, as far as is known. */
export function hasWaysToAskAbout({ cluster, vnet }: Pick<Facts, 'cluster' | 'vnet'>): true | string {
  const { at } = apiServerPlace(cluster, vnet);
  return at === 'own-subnet' || at === 'unknown' || 'the API server has no subnet of its own';
}

/**
 * The verdict on the routes between the pool's subnet and that of the API server, both ways: `failure` of the detours that count, where
 * there are any.
 */
export function judgeApiServerWays(
  { cluster, vnet, routeTables, subnet }: Asked,
  counts: (detour: FoundDetour) => boolean,
  failure: (found: readonly FoundDetour[]) => Verdict,
): Verdict {
  const place = apiServerPlace(cluster, vnet);
  if (place.at === 'unknown') return unknown(place.why);
  if (place.at !== 'own-subnet') return unknown('which subnet the API server lies in is not told');
  const detours = detoursOn(
    [
      { from: subnet, to: place.subnet, between: 'essential' },
      { from: place.subnet, to: subnet, between: 'essential' },
    ],
    vnet,
    routeTables,
  );
  const found = detours.found.filter(counts);
  if (found.length > 0) return failure(found);
  if (detours.unread.length > 0) return unknownFor(detours.unread);
  return pass(`No route leads it out of the direct way between ${subnet.name} and ${place.subnet.name}.`);
}
