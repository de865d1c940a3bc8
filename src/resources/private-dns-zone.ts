import { objectOf, textOf } from '../values/json.ts';
import type { Cluster } from './cluster.ts';

/** The zone of the owners that a private cluster has its name in; undefined where AKS makes the zone (`system`) or there is none (`none`). */
export function privateDnsZoneIdOf({ raw }: Pick<Cluster, 'raw'>): string | undefined {
  const profile = objectOf(objectOf(raw['properties'])['apiServerAccessProfile']);
  const zone = textOf(profile['privateDNSZone']);
  return zone?.startsWith('/subscriptions/') === true ? zone : undefined;
}
