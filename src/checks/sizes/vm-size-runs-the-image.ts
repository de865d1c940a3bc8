import { refused } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { fail, pass, unknown } from '../verdict.ts';
import { azCommand } from '../../values/az-command.ts';
import { examples, inputOfSize, judgeSkus, sizesLike } from './vm-size.ts';
import { isWindows } from '../shared/windows.ts';
import type { ComputeSku } from '../../resources/compute-skus.ts';

/** https://learn.microsoft.com/azure/aks/use-arm64-vms#limitations */
export const vmSizeRunsTheImage = defineCheck({
  id: 'vm-size-runs-the-image',
  title: 'The VM size can run the operating system of the pool',
  rests: refused('https://learn.microsoft.com/azure/aks/use-arm64-vms'),
  scope: 'pool',
  needs: ['cluster', 'computeSkus'],
  run({ cluster, computeSkus }, pool) {
    return judgeSkus(computeSkus, pool, (sku) => {
      const architecture = sku.capabilities.get('CpuArchitectureType');
      if (architecture === undefined) return unknown(`Azure does not state the processor architecture of ${sku.name}`);
      const saw = `${sku.name} has ${architecture} processors; the pool runs ${pool.wanted.osType}.`;
      if (!isArm(sku) || !isWindows(pool.wanted)) return pass(saw);
      const others = sizesLike(sku.name, computeSkus, (other) => !isArm(other));
      return fail(
        `${saw} AKS does not support Windows on Arm64.`,
        `Set os-type to Linux, or choose another ${inputOfSize(pool)}${examples(others)}. To see the available sizes: ${azCommand('vm list-skus', { 'location': cluster.location, 'resource-type': 'virtualMachines', 'output': 'table' })}`,
      );
    });
  },
});

function isArm(sku: ComputeSku): boolean {
  return sku.capabilities.get('CpuArchitectureType')?.toLowerCase() === 'arm64';
}
