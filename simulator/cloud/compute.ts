import { numberOf, textOf } from '../json.ts';
import type { Json } from '../json.ts';
import type { Sku } from '../scenario/compute.ts';
import type { Cloud } from './cloud.ts';
import { keyOf } from './ids.ts';

/** A quota of the location, with what is used of it. */
export interface Usage {
  readonly name: string;
  readonly localizedName: string;
  readonly limit: number;
  readonly used: number;
}

/** What a family of sizes has when nobody asked for more. */
const LIMIT_OF_FAMILY = 100;

/** The size that a pool names, with its name as Azure writes it; undefined when the location has none. */
export function skuOf(cloud: Cloud, size: string): (Sku & { readonly name: string }) | undefined {
  const found = Object.entries(cloud.scenario.skus).find(([name]) => keyOf(name) === keyOf(size));
  return found && { name: found[0], ...found[1] };
}

/** The quotas that a pool's nodes count against. https://learn.microsoft.com/azure/virtual-machines/quotas */
export function quotasOf(cloud: Cloud, properties: Json): string[] {
  if (properties['scaleSetPriority'] === 'Spot') return ['lowPriorityCores'];
  const family = skuOf(cloud, textOf(properties['vmSize']) ?? '')?.family;
  return family === undefined ? ['cores'] : ['cores', family];
}

export function vCPUsOf(cloud: Cloud, properties: Json): number {
  return skuOf(cloud, textOf(properties['vmSize']) ?? '')?.vCPUs ?? 0;
}

/** Every quota, with the vCPUs of the clusters' nodes. */
export function usagesOf(cloud: Cloud): Usage[] {
  const { quotas, skus } = cloud.scenario;
  const used = new Map<string, number>();
  for (const pool of cloud.clusters.flatMap((cluster) => [...cluster.pools.values()])) {
    const vCPUs = pool.nodes * vCPUsOf(cloud, pool.properties);
    for (const name of quotasOf(cloud, pool.properties)) used.set(name, (used.get(name) ?? 0) + vCPUs);
  }
  const families = Object.values(skus).map(({ family }) => family);
  return [...new Set([...Object.keys(quotas), ...families])].map((name) => {
    const quota = quotas[name];
    return {
      name,
      localizedName: quota?.localizedName ?? localized(name),
      limit: quota?.limit ?? LIMIT_OF_FAMILY,
      used: (quota?.used ?? 0) + (numberOf(used.get(name)) ?? 0),
    };
  });
}

function localized(name: string): string {
  return `${name.replace(/^standard/, 'Standard ').replace(/Family$/, ' Family')} vCPUs`;
}
