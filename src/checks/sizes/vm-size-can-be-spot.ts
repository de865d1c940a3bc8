import { refused } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { fail, pass, unknown } from '../verdict.ts';
import { azCommand } from '../../values/az-command.ts';
import { capabilityOf, examples, inputOfSize, judgeSkus, sizesLike, isSpot } from './vm-size.ts';

/** https://learn.microsoft.com/azure/virtual-machines/spot-vms#limitations */
export const vmSizeCanBeSpot = defineCheck({
  id: 'vm-size-can-be-spot',
  title: 'Machines of this size can be Spot machines',
  rests: refused('https://learn.microsoft.com/azure/virtual-machines/spot-vms#limitations'),
  scope: 'pool',
  needs: ['cluster', 'computeSkus'],
  when: (_facts, pool) => isSpot(pool) || `node pool ${pool.name} is no Spot pool`,
  run({ cluster, computeSkus }, pool) {
    return judgeSkus(computeSkus, pool, (sku) => {
      const can = capabilityOf(sku, 'LowPriorityCapable');
      if (can === undefined) return unknown(`Azure does not say whether ${sku.name} can be Spot`);
      if (can) return pass(`${sku.name} can be Spot.`);
      const others = sizesLike(sku.name, computeSkus, (other) => capabilityOf(other, 'LowPriorityCapable') === true);
      return fail(
        `${sku.name} cannot be Spot.`,
        `Set priority to Regular, or choose another ${inputOfSize(pool)}${examples(others)}: ${azCommand('vm list-skus', { location: cluster.location, size: sku.name, output: 'json' })}`,
      );
    });
  },
});
