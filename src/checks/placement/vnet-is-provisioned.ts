import { refused } from '../rests.ts';
import { azCommand } from '../../values/az-command.ts';
import { isBroken } from './provisioning.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/**
 * AKS sets its ownership on the VNet, which must be Succeeded for it. A VNet that is being updated passes: the run waits.
 * https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/virtualnetworknotinsucceededstate-error
 */
export const vnetIsProvisioned = defineCheck({
  id: 'vnet-is-provisioned',
  title: 'The last change of the VNet succeeded',
  rests: refused(
    'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/virtualnetworknotinsucceededstate-error',
  ),
  scope: 'cluster',
  needs: ['vnet'],
  run({ vnet }) {
    if (!isBroken(vnet)) return pass(`VNet ${vnet.name} is ${vnet.provisioningState}.`);
    const broken = vnet.subnets.filter(isBroken);
    const names = broken.map(({ name, provisioningState }) => `subnet ${name} is ${provisioningState}`).join(', ');
    const commands = broken.map(({ id }) => azCommand('network vnet subnet update', { ids: id }));
    return fail(
      `VNet ${vnet.name} is ${vnet.provisioningState}${names === '' ? '' : `, and ${names}`}. AKS can use a VNet only when it is Succeeded.`,
      `Find the cause in the activity log of the VNet and repair it. Then update ${names === '' ? 'the VNet' : 'both'} without changes: ${[...commands, azCommand('network vnet update', { ids: vnet.id })].join(' ; ')}`,
    );
  },
});
