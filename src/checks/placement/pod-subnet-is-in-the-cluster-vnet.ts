import { refused } from '../rests.ts';
import { isInVnet } from '../shared/subnets.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';
import { listText } from '../../values/list-text.ts';

/** https://learn.microsoft.com/azure/aks/configure-azure-cni-dynamic-ip-allocation#frequently-asked-questions */
export const podSubnetIsInTheClusterVnet = defineCheck({
  id: 'pod-subnet-is-in-the-cluster-vnet',
  title: 'The pod subnet is in the VNet of the nodes',
  rests: refused('https://learn.microsoft.com/azure/aks/configure-azure-cni-dynamic-ip-allocation'),
  scope: 'pool',
  needs: ['vnet', 'podSubnetId'],
  run({ vnet, podSubnetId }, pool) {
    if (isInVnet(podSubnetId, vnet)) return pass(`${podSubnetId} is in VNet ${vnet.name}.`);
    return fail(
      `${podSubnetId} is not in ${vnet.id}, the VNet of the nodes of ${pool.name}.`,
      `Set pod-subnet-id to a subnet of VNet ${vnet.name}. Its subnets: ${listText(vnet.subnets.map(({ name }) => name)) || 'none'}.`,
    );
  },
});
