import { isSystemPool } from '../../resources/agent-pool.ts';
import { inferred } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';
import { azCommand } from '../../values/az-command.ts';
import { countText, listText } from '../../values/list-text.ts';
import { examples, inputOfSize, judgeSkus, sizesLike } from './vm-size.ts';
import type { ComputeSku } from '../../resources/compute-skus.ts';

/** https://learn.microsoft.com/azure/aks/use-system-pools#system-and-user-node-pools */
const FEWEST_SYSTEM_VCPUS = 4;
const LEAST_SYSTEM_GIGABYTES = 4;
/** https://learn.microsoft.com/azure/aks/quotas-skus-regions#restricted-vm-sizes */
const FEWEST_USER_VCPUS = 2;
const LEAST_USER_GIGABYTES = 2;

export const vmSizeMeetsTheDocumentedMinimum = defineCheck({
  id: 'vm-size-meets-the-documented-minimum',
  title: 'The VM size meets the documented minimum for this pool mode',
  rests: inferred('https://learn.microsoft.com/azure/aks/use-system-pools#system-and-user-node-pools'),
  scope: 'pool',
  needs: ['cluster', 'computeSkus'],
  run({ cluster, computeSkus }, pool) {
    return judgeSkus(computeSkus, pool, (sku) => {
      const { mode } = pool.wanted;
      const lacks = lacksOf(sku, mode);
      if (lacks.length === 0) return pass(`${sku.name} is large enough for a pool in mode ${mode}.`);
      const others = sizesLike(sku.name, computeSkus, (other) => lacksOf(other, mode).length === 0);
      return fail(
        `${sku.name} ${listText(lacks)}.`,
        `Choose another ${inputOfSize(pool)}${examples(others)}${isSystemPool(pool.wanted) ? ', or set mode to User' : ''}. AKS may accept this size, but its own components leave little room. To see the available sizes: ${azCommand('vm list-skus', { 'location': cluster.location, 'resource-type': 'virtualMachines', 'output': 'table' })}`,
      );
    });
  },
});

/** What Azure does not state counts as sufficient. */
function lacksOf({ name, vCpus, memoryGigabytes }: ComputeSku, mode: string): readonly string[] {
  const isSystem = isSystemPool({ mode });
  const cores = isSystem ? FEWEST_SYSTEM_VCPUS : FEWEST_USER_VCPUS;
  const memory = isSystem ? LEAST_SYSTEM_GIGABYTES : LEAST_USER_GIGABYTES;
  return [
    ...(vCpus !== undefined && vCpus < cores
      ? [`has ${countText(vCpus, 'vCPU')} (minimum for mode ${mode}: ${cores})`]
      : []),
    ...(memoryGigabytes !== undefined && memoryGigabytes < memory
      ? [`has ${memoryGigabytes} GB of memory (minimum for mode ${mode}: ${memory})`]
      : []),
    ...(isSystem && /^Standard_B\d/i.test(name)
      ? ['belongs to the B series, which is not supported for system pools']
      : []),
  ];
}
