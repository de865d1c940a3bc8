import { hasSubnetsToChoose } from '../shared/access.ts';
import { refused } from '../rests.ts';
import { nameOfId, sameId } from '../../values/resource-id.ts';
import { otherSubnetAdvice } from '../shared/new-subnet.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/** https://learn.microsoft.com/azure/aks/virtual-nodes-cli#create-a-virtual-network */
export const subnetIsNotForVirtualNodes = defineCheck({
  id: 'subnet-is-not-for-virtual-nodes',
  title: 'The subnet is not used by virtual nodes',
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
      return pass(`The virtual nodes of cluster ${cluster.name} use subnet ${cluster.virtualNodeSubnetName}.`);
    return fail(
      `The virtual nodes of cluster ${cluster.name} use subnet ${cluster.virtualNodeSubnetName}, which is delegated to Azure Container Instances.`,
      `Use another subnet. ${otherSubnetAdvice(facts, pool)}`,
    );
  },
});
