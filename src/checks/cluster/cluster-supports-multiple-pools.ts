import { refused } from '../rests.ts';
import { listText } from '../../values/list-text.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/** AKS answers "Basic load balancers are not supported with multiple node pools" (https://github.com/Azure/AKS/issues/1907). */
export const clusterSupportsMultiplePools = defineCheck({
  id: 'cluster-supports-multiple-pools',
  title: 'The cluster supports multiple node pools',
  rests: refused('https://learn.microsoft.com/azure/aks/create-node-pools#limitations'),
  scope: 'cluster',
  needs: ['cluster', 'agentPools'],
  run({ cluster, agentPools }) {
    const inAvailabilitySet = agentPools.find((pool) => pool.type.toLowerCase() === 'availabilityset');
    const isBasic = cluster.loadBalancerSku.toLowerCase() === 'basic';
    if (!isBasic && inAvailabilitySet === undefined)
      return pass(`Cluster ${cluster.name} has no Basic load balancer and no availability set.`);
    const saw = listText([
      ...(isBasic ? ['a Basic load balancer'] : []),
      ...(inAvailabilitySet === undefined ? [] : [`node pool ${inAvailabilitySet.name} in an availability set`]),
    ]);
    return fail(
      `Cluster ${cluster.name} has ${saw}. Multiple node pools require a Standard load balancer and scale sets.`,
      'Migrate the cluster as described in https://learn.microsoft.com/azure/aks/availability-sets-on-aks, or create a new cluster with a Standard load balancer and scale sets.',
    );
  },
});
