import { hasSubnetsToChoose } from '../shared/access.ts';
import { listText } from '../../values/list-text.ts';
import { refused } from '../rests.ts';
import { azCommand } from '../../values/az-command.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/** The delegation that AKS adds to a pod subnet. https://github.com/MicrosoftDocs/azure-docs/issues/103167 */
const OWN_DELEGATION = 'Microsoft.ContainerService/managedClusters';

/** https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-pod-subnet */
export const podSubnetHasNoForeignDelegation = defineCheck({
  id: 'pod-subnet-has-no-foreign-delegation',
  title: 'The pod subnet is delegated to no service except AKS',
  rests: refused('https://github.com/MicrosoftDocs/azure-docs/issues/103167'),
  scope: 'pool',
  needs: ['podSubnet'],
  when: (_facts, pool) => hasSubnetsToChoose(pool),
  run({ podSubnet: subnet }) {
    const others = subnet.delegations.filter((service) => service.toLowerCase() !== OWN_DELEGATION.toLowerCase());
    if (others.length === 0)
      return pass(`Pod subnet ${subnet.name} is delegated to ${subnet.delegations.join(', ') || 'no service'}.`);
    return fail(
      `Pod subnet ${subnet.name} is delegated to ${listText(others)}. AKS delegates a pod subnet to itself, and a subnet can have only one delegation.`,
      `Use another subnet for pod-subnet-id, or remove the delegation while nothing uses the subnet: ${azCommand('network vnet subnet update', { ids: subnet.id, remove: 'delegations' })}`,
    );
  },
});
