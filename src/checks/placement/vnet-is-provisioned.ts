import { refused } from '../rests.ts';
import { azCommand } from '../../values/az-command.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

const BROKEN = ['Failed', 'Canceled'];

/**
 * AKS sets its ownership on the virtual network, which must be Succeeded for it. One that is being updated passes: the run waits.
 * https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/virtualnetworknotinsucceededstate-error
 */
export const vnetIsProvisioned = defineCheck({
  id: 'vnet-is-provisioned',
  title: 'The last change of the virtual network succeeded',
  rests: refused(
    'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/virtualnetworknotinsucceededstate-error',
  ),
  scope: 'cluster',
  needs: ['vnet'],
  run({ vnet }) {
    if (!BROKEN.includes(vnet.provisioningState))
      return pass(`Virtual network ${vnet.name} is ${vnet.provisioningState}.`);
    return fail(
      `Virtual network ${vnet.name} is ${vnet.provisioningState}; AKS can use it only when it is Succeeded.`,
      `Look at its activity log for the cause and repair that, then write it again unchanged: ${azCommand('network vnet update', { ids: vnet.id })}`,
    );
  },
});
