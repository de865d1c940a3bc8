import { refused } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { fail, notApplicable, pass, unknown } from '../verdict.ts';
import { azCommand } from '../../values/az-command.ts';
import { capabilityOf, examples, inputOfSize, judgeSkus, propertiesOf, sizesLike } from './vm-size.ts';

/** https://learn.microsoft.com/azure/virtual-machines/spot-vms#limitations */
export const vmSizeCanBeSpot = defineCheck({
  id: 'vm-size-can-be-spot',
  title: 'Machines of this size can be Spot machines',
  rests: refused('https://learn.microsoft.com/azure/virtual-machines/spot-vms#limitations'),
  scope: 'pool',
  needs: ['cluster', 'computeSkus'],
  run({ cluster, computeSkus }, pool) {
    if (propertiesOf(pool)['scaleSetPriority'] !== 'Spot')
      return notApplicable(`node pool ${pool.name} is no Spot pool`);
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
