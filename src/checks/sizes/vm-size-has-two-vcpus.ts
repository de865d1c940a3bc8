import { isSystemPool } from '../../resources/agent-pool.ts';
import { refused } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { fail, pass, unknown } from '../verdict.ts';
import { azCommand } from '../../values/az-command.ts';
import { examples, inputOfSize, judgeSkus, sizesLike } from './vm-size.ts';

/** SystemPoolSkuTooLow: https://github.com/MicrosoftDocs/azure-dev-docs/issues/216 */
const FEWEST_VCPUS = 2;

export const vmSizeHasTwoVcpus = defineCheck({
  id: 'vm-size-has-two-vcpus',
  title: 'The machines of a system pool have the two vCPUs without which AKS takes none',
  rests: refused('https://github.com/MicrosoftDocs/azure-dev-docs/issues/216'),
  scope: 'pool',
  needs: ['cluster', 'computeSkus'],
  when: (_facts, { name, wanted }) => isSystemPool(wanted) || `node pool ${name} is no system pool`,
  run({ cluster, computeSkus }, pool) {
    return judgeSkus(computeSkus, pool, (sku) => {
      if (sku.vCpus === undefined) return unknown(`Azure does not say how many vCPUs ${sku.name} has`);
      const saw = `${sku.name} has ${sku.vCpus} ${sku.vCpus === 1 ? 'vCPU' : 'vCPUs'}; AKS takes sizes with ${FEWEST_VCPUS} or more for a system pool.`;
      if (sku.vCpus >= FEWEST_VCPUS) return pass(saw);
      const others = sizesLike(sku.name, computeSkus, ({ vCpus = 0 }) => vCpus >= FEWEST_VCPUS);
      return fail(
        saw,
        `Choose a larger ${inputOfSize(pool)}${examples(others)}: ${azCommand('vm list-skus', { 'location': cluster.location, 'resource-type': 'virtualMachines', 'output': 'table' })}`,
      );
    });
  },
});
