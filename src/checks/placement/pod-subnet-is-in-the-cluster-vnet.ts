import { refused } from '../rests.ts';
import { isInVnet } from '../shared/subnets.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/** https://learn.microsoft.com/azure/aks/configure-azure-cni-dynamic-ip-allocation#frequently-asked-questions */
export const podSubnetIsInTheClusterVnet = defineCheck({
  id: 'pod-subnet-is-in-the-cluster-vnet',
  title: 'The subnet for the pods lies in the virtual network of the nodes',
  rests: refused('https://learn.microsoft.com/azure/aks/configure-azure-cni-dynamic-ip-allocation'),
  scope: 'pool',
  needs: ['vnet', 'podSubnetId'],
  run({ vnet, podSubnetId }, pool) {
    if (isInVnet(podSubnetId, vnet)) return pass(`${podSubnetId} lies in virtual network ${vnet.name}.`);
    return fail(
      `${podSubnetId} lies in another virtual network than the nodes of node pool ${pool.name} (${vnet.id}).`,
      `Name a subnet of virtual network ${vnet.name} in pod-subnet-id. It has: ${vnet.subnets.map(({ name }) => name).join(', ') || 'none'}.`,
    );
  },
});
