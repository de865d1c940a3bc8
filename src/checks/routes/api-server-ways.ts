import type { Facts } from '../../facts/facts.ts';
import { findSubnet } from '../../network/known-ranges.ts';
import type { PoolRequest } from '../../pool/pool-request.ts';
import { notApplicable, pass, type Verdict, unknown } from '../verdict.ts';
import { apiServerPlace } from '../shared/api-server.ts';
import { detoursOn, type FoundDetour } from './detours.ts';
import { subnetIsUnknown } from '../shared/subnets.ts';

/**
 * The verdict on the routes between the pool's subnet and that of the API server, both ways: `failure` of the detours that count, where
 * there are any. The question does not arise where the API server has no subnet of its own.
 */
export function judgeApiServerWays(
  { cluster, vnet, routeTables }: Pick<Facts, 'cluster' | 'vnet' | 'routeTables'>,
  pool: PoolRequest,
  counts: (detour: FoundDetour) => boolean,
  failure: (found: readonly FoundDetour[]) => Verdict,
): Verdict {
  const subnet = findSubnet(vnet, pool.subnetId);
  if (subnet === undefined) return subnetIsUnknown(pool, vnet);
  const place = apiServerPlace(cluster, vnet);
  if (place.at === 'unknown') return unknown(place.why);
  if (place.at !== 'own-subnet') return notApplicable('the API server has no subnet of its own');
  const detours = detoursOn(
    [
      [subnet, place.subnet],
      [place.subnet, subnet],
    ],
    vnet,
    routeTables,
  );
  const found = detours.found.filter(counts);
  if (found.length > 0) return failure(found);
  if (detours.unread.length > 0) return unknown(`cannot be known: ${detours.unread.join('; ')}`);
  return pass(`No route leads it out of the direct way between ${subnet.name} and ${place.subnet.name}.`);
}
