import { refused } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { liesInManagedVnet, placesOfUsers } from '../../network/cluster-places.ts';
import { fail, pass, unknown } from '../verdict.ts';

/** AKS's words for it are in https://github.com/MicrosoftDocs/azure-docs/issues/122052. */
export const clusterUsesACustomVnet = defineCheck({
  id: 'cluster-uses-a-custom-vnet',
  title: 'The node pools of the cluster lie in a virtual network of yours',
  rests: refused('https://github.com/MicrosoftDocs/azure-docs/issues/122052'),
  scope: 'cluster',
  isStructural: true,
  needs: ['cluster', 'agentPools'],
  run({ cluster, agentPools }) {
    const [placed] = placesOfUsers(cluster, agentPools);
    if (placed !== undefined) return pass(`${placed.subnetId} is the subnet of ${placed.holder}.`);
    if (!liesInManagedVnet(cluster, agentPools))
      return unknown(`Azure lists no node pool of cluster ${cluster.name}, and no subnet that it uses`);
    const names = agentPools.map(({ name }) => name).join(', ');
    return fail(
      `${names === '' ? 'The nodes that AKS hosts name no subnet' : `No node pool of cluster ${cluster.name} names a subnet (${names})`}: they lie in the virtual network that AKS made and manages in ${cluster.nodeResourceGroup}. AKS refuses a pool with a subnet of its own there.`,
      'There is no way to change that in place. Create a new cluster in a virtual network of your own (az aks create --vnet-subnet-id …) and move the workloads: https://learn.microsoft.com/azure/aks/node-pool-unique-subnet',
    );
  },
});
