import { hasSubnetsToChoose } from '../shared/access.ts';
import { refused } from '../rests.ts';
import { nameOfId, sameId } from '../../values/resource-id.ts';
import { otherSubnetAdvice } from '../shared/new-subnet.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/** https://learn.microsoft.com/azure/aks/virtual-nodes-cli#create-a-virtual-network */
export const subnetIsNotForVirtualNodes = defineCheck({
  id: 'subnet-is-not-for-virtual-nodes',
  title: 'The subnet is not that of virtual nodes',
  rests: refused('https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/subnetisdelegated-error'),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'subnetId'],
  when: ({ cluster }, pool) =>
    cluster.virtualNodeSubnetName === undefined
      ? `cluster ${cluster.name} has no virtual nodes`
      : hasSubnetsToChoose(pool),
  run(facts, pool) {
    const { cluster, subnetId } = facts;
    if (!sameId(nameOfId(subnetId), cluster.virtualNodeSubnetName))
      return pass(`The virtual nodes of cluster ${cluster.name} have subnet ${cluster.virtualNodeSubnetName}.`);
    return fail(
      `Subnet ${cluster.virtualNodeSubnetName} is that of the cluster's virtual nodes, which Azure Container Instances holds for itself.`,
      `Use another subnet. ${otherSubnetAdvice(facts, pool)}`,
    );
  },
});
