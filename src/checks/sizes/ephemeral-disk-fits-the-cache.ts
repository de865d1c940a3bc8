import { inferred } from '../rests.ts';
import { numberOf } from '../../values/json.ts';
import type { ComputeSku } from '../../resources/compute-skus.ts';
import { defineCheck } from '../check.ts';
import { fail, pass, unknown } from '../verdict.ts';
import { inputOfSize, judgeSkus, propertiesOf } from './vm-size.ts';

const BYTES_IN_A_GIBIBYTE = 2 ** 30;
/** Series from this version on have no cache of their own, whatever their capabilities list. */
const FIRST_VERSION_WITHOUT_CACHE = 5;

/**
 * Of sizes with a cache and a temporary disk, AKS looks at the cache alone: https://learn.microsoft.com/azure/aks/concepts-storage. Azure
 * itself places the disk in either, of which `vm-size-holds-the-ephemeral-disk` tells.
 */
export const ephemeralDiskFitsTheCache = defineCheck({
  id: 'ephemeral-disk-fits-the-cache',
  title: 'The ephemeral OS disk fits into the cache of the machine, where it has one beside a temporary disk',
  rests: inferred('https://learn.microsoft.com/azure/aks/concepts-storage#ephemeral-os-disks-in-aks'),
  scope: 'pool',
  needs: ['computeSkus'],
  when: (_facts, pool) =>
    (isWord(propertiesOf(pool)['osDiskType'], 'ephemeral') &&
      (numberOf(propertiesOf(pool)['osDiskSizeGB']) ?? 0) > 0) ||
    `node pool ${pool.name} asks for no ephemeral disk of a size`,
  run({ computeSkus }, pool) {
    const needed = numberOf(propertiesOf(pool)['osDiskSizeGB']) ?? 0;
    return judgeSkus(computeSkus, pool, (sku) => {
      const said = sku.capabilities.get('CachedDiskBytes');
      if (versionOfSeries(sku) >= FIRST_VERSION_WITHOUT_CACHE)
        return pass(`${sku.name} is of a series without a cache of its own.`);
      if (said === undefined) return unknown(`Azure does not say how large the cache of ${sku.name} is`);
      const cache = Math.floor(Number(said) / BYTES_IN_A_GIBIBYTE);
      const temporary = Math.floor(Number(sku.capabilities.get('MaxResourceVolumeMB') ?? 0) / 1024);
      const saw = `node-osdisk-size is ${needed}; ${sku.name} has a cache of ${cache} GiB and a temporary disk of ${temporary} GiB.`;
      // Without room in either, Azure refuses it, and the other check says so.
      if (cache === 0 || needed <= cache || needed > temporary) return pass(saw);
      return fail(
        `${saw} AKS looks at the cache alone.`,
        `Set node-osdisk-size to ${cache} or less, or node-osdisk-type to Managed, or choose another ${inputOfSize(pool)}.`,
      );
    });
  },
});

/** `Standard_D4ds_v4` → 4; 1 where the name tells none. */
function versionOfSeries({ name }: ComputeSku): number {
  return Number(/_v(\d+)$/i.exec(name)?.[1] ?? 1);
}

function isWord(value: unknown, word: string): boolean {
  return typeof value === 'string' && value.toLowerCase() === word;
}
