import { hasSubnetsToChoose } from '../shared/access.ts';
import { refused } from '../rests.ts';
import { azCommand } from '../../values/az-command.ts';
import { isBroken } from './provisioning.ts';
import { defineCheck } from '../check.ts';
import { fail, notApplicable, pass } from '../verdict.ts';

/** ReferencedResourceNotProvisioned, of a subnet that a network interface is put into: https://github.com/microsoft/AzureTRE/issues/1494 */
export const subnetIsProvisioned = defineCheck({
  id: 'subnet-is-provisioned',
  title: 'The last change of the subnet succeeded',
  rests: refused('https://github.com/microsoft/AzureTRE/issues/1494'),
  scope: 'pool',
  needs: ['vnet', 'subnet'],
  when: (_facts, pool) => hasSubnetsToChoose(pool),
  run({ vnet, subnet }) {
    if (!isBroken(subnet)) return pass(`Subnet ${subnet.name} is ${subnet.provisioningState}.`);
    if (isBroken(vnet))
      return notApplicable(`VNet ${vnet.name} is ${vnet.provisioningState}, which vnet-is-provisioned reports`);
    return fail(
      `Subnet ${subnet.name} is ${subnet.provisioningState}. Azure rejects network interfaces in a subnet that is not Succeeded (ReferencedResourceNotProvisioned).`,
      `Find the cause in the activity log of the VNet and repair it. Then update the subnet without changes: ${azCommand('network vnet subnet update', { ids: subnet.id })}`,
    );
  },
});
