import { hasSubnetsToChoose } from '../shared/access.ts';
import { listText } from '../../values/list-text.ts';
import { refused } from '../rests.ts';
import { azCommand } from '../../values/az-command.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/**
 * AKS rejects every delegation, including one to itself: https://github.com/MicrosoftDocs/azure-docs/issues/69774. The advice of
 * https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/subnetisdelegated-error to add one applies to other subnets.
 */
export const subnetIsNotDelegated = defineCheck({
  id: 'subnet-is-not-delegated',
  title: 'The subnet is not delegated',
  rests: refused('https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/subnetisdelegated-error'),
  scope: 'pool',
  needs: ['subnet'],
  when: (_facts, pool) => hasSubnetsToChoose(pool),
  run({ subnet }) {
    if (subnet.delegations.length === 0) return pass(`Subnet ${subnet.name} has no delegation.`);
    return fail(
      `Subnet ${subnet.name} is delegated to ${listText(subnet.delegations)}. AKS rejects nodes in a delegated subnet (SubnetIsDelegated).`,
      `Use another subnet, or remove the delegation while nothing uses the subnet: ${azCommand('network vnet subnet update', { ids: subnet.id, remove: 'delegations' })}`,
    );
  },
});
