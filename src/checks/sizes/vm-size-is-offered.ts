import { refused } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { fail, pass, unknown } from '../verdict.ts';
import { azCommand } from '../../values/az-command.ts';
import { countText } from '../../values/list-text.ts';
import { examples, inputOfSize, judgeSizes, sizesLike } from './vm-size.ts';

/** https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/error-sku-not-available */
export const vmSizeIsOffered = defineCheck({
  id: 'vm-size-is-offered',
  title: 'The VM size is available in the region',
  rests: refused('https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/error-sku-not-available'),
  scope: 'pool',
  needs: ['cluster', 'computeSkus'],
  run({ cluster, computeSkus }, pool) {
    return judgeSizes(pool, (vmSize) => {
      if (computeSkus.size === 0) return unknown(`Azure lists no VM size in ${cluster.location}`);
      const sku = computeSkus.get(vmSize.toLowerCase());
      if (sku !== undefined && !sku.isRestricted) return pass(`${sku.name} is available in ${cluster.location}.`);
      const saw =
        sku === undefined
          ? `${vmSize} is not among the ${countText(computeSkus.size, 'VM size')} of ${cluster.location}.`
          : `${sku.name} exists in ${cluster.location} but is not available to this subscription.`;
      const others = sizesLike(vmSize, computeSkus, () => true);
      return fail(
        saw,
        `Choose another ${inputOfSize(pool)}${examples(others)}, or ask Azure support to lift the restriction (https://aka.ms/ProdportalCRP/?#create/Microsoft.Support). To see the available sizes: ${azCommand('vm list-skus', { 'location': cluster.location, 'resource-type': 'virtualMachines', 'output': 'table' })}`,
      );
    });
  },
});
