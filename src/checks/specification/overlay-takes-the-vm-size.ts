import { refused } from '../rests.ts';
import { vmSizesOf } from '../../resources/agent-pool.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';
import { azCommand } from '../../values/az-command.ts';

/** https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay#limitations-with-azure-cni-overlay */
const CONFIDENTIAL_SGX_SIZES = /^Standard_DC\d+s?_v2$/i;

export const overlayTakesTheVmSize = defineCheck({
  id: 'overlay-takes-the-vm-size',
  title: 'The overlay supports the size of the machines',
  rests: refused(
    'https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay#limitations-with-azure-cni-overlay',
  ),
  scope: 'pool',
  needs: ['cluster', 'mode'],
  when({ mode }, { name, wanted }) {
    if (vmSizesOf(wanted).length === 0) return `node pool ${name} names no size: AKS chooses one`;
    return mode === 'overlay' || 'the cluster is no overlay';
  },
  run({ cluster }, { wanted }) {
    const sizes = vmSizesOf(wanted);
    const vmSize = sizes.find((size) => CONFIDENTIAL_SGX_SIZES.test(size));
    if (vmSize === undefined) return pass(`Azure CNI Overlay supports ${sizes.join(', ')}.`);
    return fail(
      `Azure CNI Overlay does not support sizes of the series DCsv2, as ${vmSize} is.`,
      `Choose another node-vm-size, DCsv3 for example: ${azCommand('vm list-skus', { location: cluster.location, size: 'Standard_DC', output: 'table' })}`,
    );
  },
});
