import type { ComputeSku, ComputeSkus } from '../src/resources/compute-skus.ts';
import type { ComputeUsages } from '../src/resources/compute-usages.ts';

/** Standard_D4s_v5, four vCPUs and 16 GB, in all three zones of the region. */
export function aComputeSku(changes: Partial<ComputeSku> = {}): ComputeSku {
  return {
    name: 'Standard_D4s_v5',
    family: 'standardDSv5Family',
    vCpus: 4,
    memoryGigabytes: 16,
    zones: ['3', '1', '2'],
    isRestricted: false,
    restrictedZones: [],
    capabilities: new Map([['PremiumIO', 'True']]),
    ...changes,
  };
}

export function skusOf(...skus: readonly ComputeSku[]): ComputeSkus {
  return new Map(skus.map((sku) => [sku.name.toLowerCase(), sku]));
}

/** Quotas by Azure's name; the name for people is made of it. */
export function computeUsagesOf(
  ...rows: readonly (readonly [name: string, used: number, limit: number])[]
): ComputeUsages {
  return new Map(rows.map(([name, used, limit]) => [name.toLowerCase(), { name: `${name} vCPUs`, used, limit }]));
}
