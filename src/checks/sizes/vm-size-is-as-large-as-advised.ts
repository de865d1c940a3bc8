import { isSystemPool } from '../../resources/agent-pool.ts';
import { inferred } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';
import { azCommand } from '../../values/az-command.ts';
import { examples, inputOfSize, judgeSkus, sizesLike } from './vm-size.ts';
import type { ComputeSku } from '../../resources/compute-skus.ts';

/** https://learn.microsoft.com/azure/aks/use-system-pools#system-and-user-node-pools */
const FEWEST_SYSTEM_VCPUS = 4;
const LEAST_SYSTEM_GIGABYTES = 4;
/** https://learn.microsoft.com/azure/aks/quotas-skus-regions#restricted-vm-sizes */
const FEWEST_USER_VCPUS = 2;
const LEAST_USER_GIGABYTES = 2;

export const vmSizeIsAsLargeAsAdvised = defineCheck({
  id: 'vm-size-is-as-large-as-advised',
  title: 'The machines are as large as Microsoft asks for in a pool of this mode',
  rests: inferred('https://learn.microsoft.com/azure/aks/use-system-pools#system-and-user-node-pools'),
  scope: 'pool',
  needs: ['cluster', 'computeSkus'],
  run({ cluster, computeSkus }, pool) {
    return judgeSkus(computeSkus, pool, (sku) => {
      const { mode } = pool.wanted;
      const lacks = lacksOf(sku, mode);
      if (lacks.length === 0) return pass(`${sku.name} is large enough for a pool of mode ${mode}.`);
      const others = sizesLike(sku.name, computeSkus, (other) => lacksOf(other, mode).length === 0);
      return fail(
        `${sku.name} ${lacks.join(', ')}.`,
        `Choose another ${inputOfSize(pool)}${examples(others)}${isSystemPool(pool.wanted) ? ', or set mode to User' : ''}: AKS may take this one, but what it runs on every node leaves little room. ${azCommand('vm list-skus', { 'location': cluster.location, 'resource-type': 'virtualMachines', 'output': 'table' })}`,
      );
    });
  },
});

/** What Azure does not say lacks nothing. */
function lacksOf({ name, vCpus, memoryGigabytes }: ComputeSku, mode: string): readonly string[] {
  const isSystem = isSystemPool({ mode });
  const cores = isSystem ? FEWEST_SYSTEM_VCPUS : FEWEST_USER_VCPUS;
  const memory = isSystem ? LEAST_SYSTEM_GIGABYTES : LEAST_USER_GIGABYTES;
  return [
    ...(vCpus !== undefined && vCpus < cores
      ? [`has ${vCpus} ${vCpus === 1 ? 'vCPU' : 'vCPUs'} where a pool of mode ${mode} wants ${cores}`]
      : []),
    ...(memoryGigabytes !== undefined && memoryGigabytes < memory
      ? [`has ${memoryGigabytes} GB of memory where a pool of mode ${mode} wants ${memory}`]
      : []),
    ...(isSystem && /^Standard_B\d/i.test(name)
      ? ['is of the burstable B series, which is not meant for a system pool']
      : []),
  ];
}
