import { refused } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/** https://learn.microsoft.com/azure/aks/create-node-pools#limitations */
export const clusterSupportsMultiplePools = defineCheck({
  id: 'cluster-supports-multiple-pools',
  title: 'The cluster can have several node pools',
  rests: refused('https://learn.microsoft.com/azure/aks/create-node-pools#limitations'),
  scope: 'cluster',
  needs: ['cluster', 'agentPools'],
  run({ cluster, agentPools }) {
    const inAvailabilitySet = agentPools.find((pool) => pool.type.toLowerCase() === 'availabilityset');
    const isBasic = cluster.loadBalancerSku.toLowerCase() === 'basic';
    if (!isBasic && inAvailabilitySet === undefined)
      return pass(`Cluster ${cluster.name} has no Basic load balancer and no availability set.`);
    const saw = [
      ...(isBasic ? ['a load balancer of the SKU Basic'] : []),
      ...(inAvailabilitySet === undefined ? [] : [`node pool ${inAvailabilitySet.name} in an availability set`]),
    ].join(' and ');
    return fail(
      `Cluster ${cluster.name} has ${saw}. Several node pools need a load balancer of the SKU Standard and scale sets.`,
      'Migrate the cluster as https://learn.microsoft.com/azure/aks/availability-sets-on-aks describes, or make a new one with scale sets and a Standard load balancer.',
    );
  },
});
