import { refused } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { fail, pass, unknown } from '../verdict.ts';
import { azCommand } from '../../values/az-command.ts';
import { capabilityOf, examples, inputOfSize, judgeSkus, sizesLike, isSpot } from './vm-size.ts';

/** https://learn.microsoft.com/azure/virtual-machines/spot-vms#limitations */
export const vmSizeCanBeSpot = defineCheck({
  id: 'vm-size-can-be-spot',
  title: 'The VM size is available as Spot',
  rests: refused('https://learn.microsoft.com/azure/virtual-machines/spot-vms#limitations'),
  scope: 'pool',
  needs: ['cluster', 'computeSkus'],
  when: (_facts, pool) => isSpot(pool) || `node pool ${pool.name} is not a Spot pool`,
  run({ cluster, computeSkus }, pool) {
    return judgeSkus(computeSkus, pool, (sku) => {
      const can = capabilityOf(sku, 'LowPriorityCapable');
      if (can === undefined) return unknown(`Azure does not state whether ${sku.name} is available as Spot`);
      if (can) return pass(`${sku.name} is available as Spot.`);
      const others = sizesLike(sku.name, computeSkus, (other) => capabilityOf(other, 'LowPriorityCapable') === true);
      return fail(
        `${sku.name} is not available as Spot.`,
        `Set priority to Regular, or choose another ${inputOfSize(pool)}${examples(others)}. To see the capabilities of the size: ${azCommand('vm list-skus', { location: cluster.location, size: sku.name, output: 'json' })}`,
      );
    });
  },
});
