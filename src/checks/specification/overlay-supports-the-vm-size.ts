import { refused } from '../rests.ts';
import { vmSizesOf } from '../../resources/agent-pool.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';
import { azCommand } from '../../values/az-command.ts';
import { listText } from '../../values/list-text.ts';
import { asksOfThisRun } from '../shared/put-by-this-run.ts';

/** https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay#limitations-with-azure-cni-overlay */
const CONFIDENTIAL_SGX_SIZES = /^Standard_DC\d+s?_v2$/i;

export const overlaySupportsTheVmSize = defineCheck({
  id: 'overlay-supports-the-vm-size',
  title: 'Azure CNI Overlay supports the VM size',
  rests: refused(
    'https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay#limitations-with-azure-cni-overlay',
  ),
  scope: 'pool',
  needs: ['cluster', 'mode'],
  when({ mode }, pool) {
    if (vmSizesOf(pool.wanted).length === 0) return `AKS chooses the VM size of node pool ${pool.name}`;
    return mode === 'overlay' ? asksOfThisRun(pool) : 'the cluster does not use Azure CNI Overlay';
  },
  run({ cluster }, pool) {
    const sizes = vmSizesOf(pool.wanted);
    const vmSize = sizes.find((size) => CONFIDENTIAL_SGX_SIZES.test(size));
    if (vmSize === undefined) return pass(`Azure CNI Overlay supports ${listText(sizes)}.`);
    return fail(
      `${vmSize} belongs to the DCsv2 series, which Azure CNI Overlay does not support.`,
      `Choose another VM size; for confidential computing, use the DCasv5 series. To see the available sizes: ${azCommand('vm list-skus', { location: cluster.location, size: 'Standard_DC', output: 'table' })}`,
    );
  },
});
