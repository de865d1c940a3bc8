import { refused } from '../rests.ts';
import { listText } from '../../values/list-text.ts';
import { defineCheck } from '../check.ts';
import { liesInManagedVnet, placesOfUsers } from '../../network/cluster-places.ts';
import { fail, pass, unknown } from '../verdict.ts';

/** AKS's error message is in https://github.com/MicrosoftDocs/azure-docs/issues/122052. */
export const clusterUsesACustomVnet = defineCheck({
  id: 'cluster-uses-a-custom-vnet',
  title: 'The cluster uses a custom VNet, not one that AKS manages',
  rests: refused('https://github.com/MicrosoftDocs/azure-docs/issues/122052'),
  scope: 'cluster',
  isStructural: true,
  needs: ['cluster', 'agentPools'],
  run({ cluster, agentPools }) {
    const [placed] = placesOfUsers(cluster, agentPools);
    if (placed !== undefined) return pass(`The subnet of ${placed.holder} is ${placed.subnetId}.`);
    if (!liesInManagedVnet(cluster, agentPools))
      return unknown(`Azure lists no node pool and no subnet for cluster ${cluster.name}`);
    const names = agentPools.map(({ name }) => name);
    const who =
      names.length === 0
        ? `The system nodes that AKS hosts for cluster ${cluster.name} have no custom subnet.`
        : `No node pool of cluster ${cluster.name} has a custom subnet (its node pools: ${listText(names)}).`;
    return fail(
      `${who} The nodes are in the VNet that AKS manages in ${cluster.nodeResourceGroup}. AKS rejects node pools with a custom subnet there.`,
      'A cluster cannot be moved to another VNet. Create a new cluster with az aks create --vnet-subnet-id and migrate the workloads: https://learn.microsoft.com/azure/aks/node-pool-unique-subnet',
    );
  },
});
