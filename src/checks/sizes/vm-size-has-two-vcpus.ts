import { isSystemPool } from '../../resources/agent-pool.ts';
import { refused } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { fail, pass, unknown } from '../verdict.ts';
import { azCommand } from '../../values/az-command.ts';
import { countText } from '../../values/list-text.ts';
import { examples, inputOfSize, judgeSkus, sizesLike } from './vm-size.ts';

/** SystemPoolSkuTooLow: https://github.com/MicrosoftDocs/azure-dev-docs/issues/216 */
const FEWEST_VCPUS = 2;

export const vmSizeHasTwoVcpus = defineCheck({
  id: 'vm-size-has-two-vcpus',
  title: 'The VM size of a system node pool has at least 2 vCPUs',
  rests: refused('https://github.com/MicrosoftDocs/azure-dev-docs/issues/216'),
  scope: 'pool',
  needs: ['cluster', 'computeSkus'],
  when: (_facts, { name, wanted }) => isSystemPool(wanted) || `node pool ${name} is not a system pool`,
  run({ cluster, computeSkus }, pool) {
    return judgeSkus(computeSkus, pool, (sku) => {
      if (sku.vCpus === undefined) return unknown(`Azure does not state the number of vCPUs of ${sku.name}`);
      const saw = `${sku.name} has ${countText(sku.vCpus, 'vCPU')}; AKS requires at least ${FEWEST_VCPUS} for a system pool.`;
      if (sku.vCpus >= FEWEST_VCPUS) return pass(saw);
      const others = sizesLike(sku.name, computeSkus, ({ vCpus = 0 }) => vCpus >= FEWEST_VCPUS);
      return fail(
        saw,
        `Choose a larger ${inputOfSize(pool)}${examples(others)}. To see the available sizes: ${azCommand('vm list-skus', { 'location': cluster.location, 'resource-type': 'virtualMachines', 'output': 'table' })}`,
      );
    });
  },
});
