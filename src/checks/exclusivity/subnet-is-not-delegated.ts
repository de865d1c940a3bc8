import { hasSubnetsToChoose } from '../shared/access.ts';
import { refused } from '../rests.ts';
import { azCommand } from '../../values/az-command.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/**
 * AKS refuses every delegation, that to itself too: https://github.com/MicrosoftDocs/azure-docs/issues/69774. The advice of
 * https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/subnetisdelegated-error to add one fits other subnets.
 */
export const subnetIsNotDelegated = defineCheck({
  id: 'subnet-is-not-delegated',
  title: 'The subnet is delegated to no service',
  rests: refused('https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/subnetisdelegated-error'),
  scope: 'pool',
  needs: ['subnet'],
  when: (_facts, pool) => hasSubnetsToChoose(pool),
  run({ subnet }) {
    if (subnet.delegations.length === 0) return pass(`Subnet ${subnet.name} has no delegation.`);
    return fail(
      `Subnet ${subnet.name} is delegated to ${subnet.delegations.join(', ')}; AKS puts no nodes into a delegated subnet.`,
      `Use another subnet, or remove the delegation, which works only while nothing uses the subnet: ${azCommand('network vnet subnet update', { ids: subnet.id, remove: 'delegations' })}`,
    );
  },
});
