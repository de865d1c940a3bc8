import { refused } from '../rests.ts';
import { numberOf, textOf } from '../../values/json.ts';
import { defineCheck } from '../check.ts';
import { fail, pass, unknown } from '../verdict.ts';
import { azCommand } from '../../values/az-command.ts';
import { capabilityOf, examples, inputOfSize, judgeSkus, propertiesOf, sizesLike } from './vm-size.ts';
import type { ComputeSku } from '../../resources/compute-skus.ts';

const BYTES_IN_A_GIBIBYTE = 2 ** 30;
const MEBIBYTES_IN_A_GIBIBYTE = 2 ** 10;
/** An image of AKS needs as much. https://learn.microsoft.com/azure/aks/concepts-storage#ephemeral-os-disk */
const SMALLEST_DISK_GIBIBYTES = 30;

/** https://learn.microsoft.com/azure/virtual-machines/ephemeral-os-disks */
export const vmSizeHoldsTheEphemeralDisk = defineCheck({
  id: 'vm-size-holds-the-ephemeral-disk',
  title: 'The machine itself has room for its ephemeral OS disk',
  rests: refused('https://learn.microsoft.com/azure/virtual-machines/ephemeral-os-disks'),
  scope: 'pool',
  needs: ['cluster', 'computeSkus'],
  when: (_facts, pool) =>
    textOf(propertiesOf(pool)['osDiskType'])?.toLowerCase() === 'ephemeral' ||
    `node pool ${pool.name} does not ask for an ephemeral disk`,
  run({ cluster, computeSkus }, pool) {
    const properties = propertiesOf(pool);
    return judgeSkus(computeSkus, pool, (sku) => {
      const said = numberOf(properties['osDiskSizeGB']) ?? 0;
      const needed = Math.max(said, SMALLEST_DISK_GIBIBYTES);
      const room = roomOf(sku);
      const others = (): string => examples(sizesLike(sku.name, computeSkus, (other) => holds(other, needed)));
      const list = azCommand('vm list-skus', { location: cluster.location, size: sku.name, output: 'json' });
      if (capabilityOf(sku, 'EphemeralOSDiskSupported') === false)
        return fail(
          `${sku.name} has no ephemeral OS disks.`,
          `Set node-osdisk-type to Managed, or choose another ${inputOfSize(pool)}${others()}: ${list}`,
        );
      if (room === undefined) return unknown(`Azure does not say how much room ${sku.name} has for an ephemeral disk`);
      const saw = `${said > 0 ? `node-osdisk-size is ${said}` : `An OS disk takes ${needed} GiB at least`}; ${sku.name} has room for ${room} GiB (${placesOf(sku)}).`;
      if (needed <= room) return pass(saw);
      const smaller = room >= SMALLEST_DISK_GIBIBYTES ? `Set node-osdisk-size to ${room} or less, or set` : 'Set';
      return fail(
        saw,
        `${smaller} node-osdisk-type to Managed, or choose another ${inputOfSize(pool)}${others()}: ${list}`,
      );
    });
  },
});

function holds(sku: ComputeSku, gibibytes: number): boolean {
  return capabilityOf(sku, 'EphemeralOSDiskSupported') === true && (roomOf(sku) ?? 0) >= gibibytes;
}

/** Where the disk may lie, in GiB: the cache, the temporary disk or the local NVMe disks. */
function places(sku: ComputeSku): readonly (readonly [place: string, gibibytes: number])[] {
  const number = (capability: string): number | undefined => {
    const text = sku.capabilities.get(capability);
    const value = text === undefined ? Number.NaN : Number(text);
    return Number.isFinite(value) && value >= 0 ? value : undefined;
  };
  const found: readonly (readonly [string, number | undefined, number])[] = [
    ['cache', number('CachedDiskBytes'), BYTES_IN_A_GIBIBYTE],
    ['temporary disk', number('MaxResourceVolumeMB'), MEBIBYTES_IN_A_GIBIBYTE],
    ['NVMe disk', number('NvmeDiskSizeInMiB'), MEBIBYTES_IN_A_GIBIBYTE],
  ];
  return found.flatMap(([place, size, unit]) =>
    size === undefined ? [] : [[place, Math.floor(size / unit)] as const],
  );
}

function roomOf(sku: ComputeSku): number | undefined {
  const sizes = places(sku).map(([, gibibytes]) => gibibytes);
  return sizes.length === 0 ? undefined : Math.max(...sizes);
}

function placesOf(sku: ComputeSku): string {
  return places(sku)
    .map(([place, gibibytes]) => `${place} ${gibibytes}`)
    .join(', ');
}
