import { inferred } from '../rests.ts';
import { numberOf, textOf } from '../../values/json.ts';
import type { ComputeSku } from '../../resources/compute-skus.ts';
import { defineCheck } from '../check.ts';
import { fail, notApplicable, pass, unknown, type Verdict } from '../verdict.ts';
import { ephemeralRoomOf, mostRoomOf, placesOf, SMALLEST_DISK_GIBIBYTES } from './ephemeral-room.ts';
import { capabilityOf, inputOfSize, judgeSkus, propertiesOf } from './vm-size.ts';

/** Series from this version on have no dedicated cache, whatever their capabilities list. */
const FIRST_VERSION_WITHOUT_CACHE = 5;
/** The size that AKS chooses, where the VM size has room for it. https://learn.microsoft.com/azure/aks/concepts-storage#default-os-disk-sizing */
const DEFAULT_DISK_GIBIBYTES = 128;

/**
 * On VM sizes with a cache and a temporary disk, AKS evaluates only the cache, while Azure accepts either place, which is what
 * `vm-size-holds-the-ephemeral-disk` judges. Without a size, AKS chooses one, and refuses it where it does not fit.
 */
export const ephemeralDiskFitsAksPlacement = defineCheck({
  id: 'ephemeral-disk-fits-aks-placement',
  title: 'The ephemeral OS disk fits where AKS places it',
  rests: inferred('https://learn.microsoft.com/azure/aks/concepts-storage#ephemeral-os-disks-in-aks'),
  scope: 'pool',
  needs: ['computeSkus'],
  when: (_facts, pool) =>
    textOf(propertiesOf(pool)['osDiskType'])?.toLowerCase() === 'ephemeral' ||
    `node pool ${pool.name} does not request an ephemeral OS disk`,
  run({ computeSkus }, pool) {
    const size = numberOf(propertiesOf(pool)['osDiskSizeGB']) ?? 0;
    return judgeSkus(computeSkus, pool, (sku) =>
      size > 0 ? judgeSize(sku, size, inputOfSize(pool)) : judgeDefault(sku, inputOfSize(pool)),
    );
  },
});

function judgeSize(sku: ComputeSku, size: number, input: string): Verdict {
  if (versionOfSeries(sku) >= FIRST_VERSION_WITHOUT_CACHE) return pass(`${sku.name} has no dedicated cache.`);
  const { cache, temporary = 0 } = ephemeralRoomOf(sku);
  if (cache === undefined) return unknown(`Azure does not state the cache size of ${sku.name}`);
  const saw = `node-osdisk-size is ${size}; ${sku.name} has a cache of ${cache} GiB and a temporary disk of ${temporary} GiB.`;
  // A disk that fits in neither is refused by Azure, which the other check reports.
  if (cache === 0 || size <= cache || size > temporary) return pass(saw);
  return fail(
    `${saw} AKS evaluates only the cache.`,
    `Set node-osdisk-size to ${cache} or less, set node-osdisk-type to Managed, or choose another ${input}.`,
  );
}

function judgeDefault(sku: ComputeSku, input: string): Verdict {
  if (capabilityOf(sku, 'EphemeralOSDiskSupported') === false)
    return notApplicable(
      `the check vm-size-holds-the-ephemeral-disk covers ${sku.name}, which does not support such disks`,
    );
  const room = mostRoomOf(sku);
  if (room === undefined) return unknown(`Azure does not state how much room ${sku.name} has for an ephemeral OS disk`);
  const saw = `node-osdisk-size is not set, and AKS defaults to ${DEFAULT_DISK_GIBIBYTES} GiB; ${sku.name} has room for ${room} GiB (${placesOf(sku)}).`;
  // Below the smallest disk nothing fits, which the other check reports.
  if (room >= DEFAULT_DISK_GIBIBYTES || room < SMALLEST_DISK_GIBIBYTES) return pass(saw);
  return fail(saw, `Set node-osdisk-size to ${room} or less, or choose another ${input}.`);
}

/** `Standard_D4ds_v4` → 4; 1 where the name has no version. */
function versionOfSeries({ name }: ComputeSku): number {
  return Number(/_v(\d+)$/i.exec(name)?.[1] ?? 1);
}
