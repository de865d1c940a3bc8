import { defineCheck, fail, pass, skip } from '../check.ts';
import { azCommand } from '../../values/az-command.ts';
import { capabilityOf, examples, inputOfSize, judgeSkus, propertiesOf, sizesLike } from './vm-size.ts';

/** https://learn.microsoft.com/azure/virtual-machines/spot-vms#limitations */
export const vmSizeCanBeSpot = defineCheck({
  id: 'vm-size-can-be-spot',
  title: 'Machines of this size can be Spot machines',
  severity: 'error',
  scope: 'pool',
  needs: ['cluster', 'computeSkus'],
  run({ cluster, computeSkus }, pool) {
    if (propertiesOf(pool)['scaleSetPriority'] !== 'Spot') return skip(`node pool ${pool.name} is no Spot pool`);
    return judgeSkus(computeSkus, pool, (sku) => {
      const can = capabilityOf(sku, 'LowPriorityCapable');
      if (can === undefined) return skip(`Azure does not say whether ${sku.name} can be Spot`);
      if (can) return pass(`${sku.name} can be Spot.`);
      const others = sizesLike(sku.name, computeSkus, (other) => capabilityOf(other, 'LowPriorityCapable') === true);
      return fail(
        `${sku.name} cannot be Spot.`,
        `Set priority to Regular, or choose another ${inputOfSize(pool)}${examples(others)}: ${azCommand('vm list-skus', { location: cluster.location, size: sku.name, output: 'json' })}`,
      );
    });
  },
});
