import { hasSubnetsToChoose } from '../shared/access.ts';
import { refused } from '../rests.ts';
import { azCommand } from '../../values/az-command.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

const BROKEN = ['Failed', 'Canceled'];

/** https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/virtualnetworknotinsucceededstate-error */
export const subnetIsProvisioned = defineCheck({
  id: 'subnet-is-provisioned',
  title: 'The last change of the subnet succeeded',
  rests: refused(
    'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/virtualnetworknotinsucceededstate-error',
  ),
  scope: 'pool',
  needs: ['subnet'],
  when: (_facts, pool) => hasSubnetsToChoose(pool),
  run({ subnet }) {
    if (!BROKEN.includes(subnet.provisioningState))
      return pass(`Subnet ${subnet.name} is ${subnet.provisioningState}.`);
    return fail(
      `Subnet ${subnet.name} is ${subnet.provisioningState}; AKS can use it only when it is Succeeded.`,
      `Look at the activity log of the virtual network for the cause and repair that, then write the subnet again unchanged: ${azCommand('network vnet subnet update', { ids: subnet.id })}`,
    );
  },
});
