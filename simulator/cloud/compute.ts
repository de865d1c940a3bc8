import { numberOf } from '../json.ts';
import type { Json } from '../json.ts';
import type { Sku } from '../scenario/compute.ts';
import type { Cloud } from './cloud.ts';
import { keyOf } from './ids.ts';
import { machinesIn } from './machines.ts';
import type { PoolState } from './state.ts';

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

/** The sizes of a pool's machines that the location has. */
export function skusIn(cloud: Cloud, properties: Json): (Sku & { readonly name: string })[] {
  return machinesIn(properties).flatMap(({ size }) => skuOf(cloud, size) ?? []);
}

/** What so many machines of a size count against each quota. https://learn.microsoft.com/azure/virtual-machines/quotas */
export function vCPUsByQuota(cloud: Cloud, properties: Json, size: string, nodes: number): Map<string, number> {
  const sku = skuOf(cloud, size);
  const vCPUs = nodes * (sku?.vCPUs ?? 0);
  if (properties['scaleSetPriority'] === 'Spot') return new Map([['lowPriorityCores', vCPUs]]);
  return new Map([['cores', vCPUs], ...(sku === undefined ? [] : [[sku.family, vCPUs] as const])]);
}

/** The nodes that a pool has of each size: a pool that is not as large as it is to be has all of the first ones. */
export function nodesBySize(pool: Pick<PoolState, 'properties' | 'nodes'>): [size: string, nodes: number][] {
  let left = pool.nodes;
  const machines = machinesIn(pool.properties);
  return machines.map(({ size, count }, at) => {
    const nodes = at === machines.length - 1 ? left : Math.min(left, count);
    left -= nodes;
    return [size, nodes];
  });
}

/** Every quota, with the vCPUs of the clusters' nodes. */
export function usagesOf(cloud: Cloud): Usage[] {
  const { quotas, skus } = cloud.scenario;
  const used = new Map<string, number>();
  for (const pool of cloud.clusters.flatMap((cluster) => [...cluster.pools.values()])) {
    for (const [size, nodes] of nodesBySize(pool))
      for (const [name, vCPUs] of vCPUsByQuota(cloud, pool.properties, size, nodes))
        used.set(name, (used.get(name) ?? 0) + vCPUs);
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
