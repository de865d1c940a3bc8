import { hasSubnetsToChoose } from '../shared/access.ts';
import { refused } from '../rests.ts';
import { azCommand } from '../../values/az-command.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/** The delegation that AKS gives to a subnet for pods itself. https://github.com/MicrosoftDocs/azure-docs/issues/103167 */
const OWN_DELEGATION = 'Microsoft.ContainerService/managedClusters';

/** https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-pod-subnet */
export const podSubnetHasNoForeignDelegation = defineCheck({
  id: 'pod-subnet-has-no-foreign-delegation',
  title: 'The subnet for the pods is delegated to nobody but AKS',
  rests: refused('https://github.com/MicrosoftDocs/azure-docs/issues/103167'),
  scope: 'pool',
  needs: ['podSubnet'],
  when: (_facts, pool) => hasSubnetsToChoose(pool),
  run({ podSubnet: subnet }) {
    const others = subnet.delegations.filter((service) => service.toLowerCase() !== OWN_DELEGATION.toLowerCase());
    if (others.length === 0)
      return pass(`Subnet ${subnet.name} is delegated to ${subnet.delegations.join(', ') || 'no service'}.`);
    return fail(
      `Subnet ${subnet.name} is delegated to ${others.join(', ')}; AKS delegates a subnet for pods to itself, and Azure allows one delegation.`,
      `Use another subnet for the pods, or remove the delegation, which works only while nothing uses the subnet: ${azCommand('network vnet subnet update', { ids: subnet.id, remove: 'delegations' })}`,
    );
  },
});
