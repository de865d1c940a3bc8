import { refused } from '../rests.ts';
import { numberOf, textOf } from '../../values/json.ts';
import { defineCheck } from '../check.ts';
import { fail, pass, unknown } from '../verdict.ts';
import { azCommand } from '../../values/az-command.ts';
import { mostRoomOf, placesOf, SMALLEST_DISK_GIBIBYTES } from './ephemeral-room.ts';
import { capabilityOf, examples, inputOfSize, judgeSkus, propertiesOf, sizesLike } from './vm-size.ts';
import type { ComputeSku } from '../../resources/compute-skus.ts';

/** https://learn.microsoft.com/azure/virtual-machines/ephemeral-os-disks */
export const vmSizeHoldsTheEphemeralDisk = defineCheck({
  id: 'vm-size-holds-the-ephemeral-disk',
  title: 'The VM size has room for the ephemeral OS disk',
  rests: refused('https://learn.microsoft.com/azure/virtual-machines/ephemeral-os-disks'),
  scope: 'pool',
  needs: ['cluster', 'computeSkus'],
  when: (_facts, pool) =>
    textOf(propertiesOf(pool)['osDiskType'])?.toLowerCase() === 'ephemeral' ||
    `node pool ${pool.name} does not request an ephemeral OS disk`,
  run({ cluster, computeSkus }, pool) {
    const properties = propertiesOf(pool);
    return judgeSkus(computeSkus, pool, (sku) => {
      const said = numberOf(properties['osDiskSizeGB']) ?? 0;
      const needed = Math.max(said, SMALLEST_DISK_GIBIBYTES);
      const room = mostRoomOf(sku);
      const others = (): string => examples(sizesLike(sku.name, computeSkus, (other) => holds(other, needed)));
      const list = azCommand('vm list-skus', { location: cluster.location, size: sku.name, output: 'json' });
      if (capabilityOf(sku, 'EphemeralOSDiskSupported') === false)
        return fail(
          `${sku.name} does not support ephemeral OS disks.`,
          `Set node-osdisk-type to Managed, or choose another ${inputOfSize(pool)}${others()}. To see the capabilities of the size: ${list}`,
        );
      if (room === undefined)
        return unknown(`Azure does not state how much room ${sku.name} has for an ephemeral OS disk`);
      const saw = `${said > 0 ? `node-osdisk-size is ${said}` : `An OS disk needs at least ${needed} GiB`}; ${sku.name} has room for ${room} GiB (${placesOf(sku)}).`;
      if (needed <= room) return pass(saw);
      const smaller = room >= SMALLEST_DISK_GIBIBYTES ? `Set node-osdisk-size to ${room} or less, or set` : 'Set';
      return fail(
        saw,
        `${smaller} node-osdisk-type to Managed, or choose another ${inputOfSize(pool)}${others()}. To see the capabilities of the size: ${list}`,
      );
    });
  },
});

function holds(sku: ComputeSku, gibibytes: number): boolean {
  return capabilityOf(sku, 'EphemeralOSDiskSupported') === true && (mostRoomOf(sku) ?? 0) >= gibibytes;
}
