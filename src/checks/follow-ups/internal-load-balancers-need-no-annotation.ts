import { advice } from '../rests.ts';
import type { Cluster } from '../../resources/cluster.ts';
import type { VirtualNetwork } from '../../resources/network.ts';
import { resourceGroupOf, sameId } from '../../values/resource-id.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/** https://learn.microsoft.com/azure/aks/internal-lb#specify-a-different-subnet */
const ANNOTATION = 'service.beta.kubernetes.io/azure-load-balancer-internal-subnet';
/** The name that AKS gives the load balancer of internal Services, in the resource group of the nodes. */
const INTERNAL_LOAD_BALANCER = /\/loadBalancers\/kubernetes-internal\//i;

export const internalLoadBalancersNeedNoAnnotation = defineCheck({
  id: 'internal-load-balancers-need-no-annotation',
  title: 'The cluster has no internal load balancers, whose Services may want the new subnet',
  rests: advice('https://learn.microsoft.com/azure/aks/internal-lb#specify-a-different-subnet'),
  scope: 'pool',
  needs: ['cluster', 'vnet', 'subnet'],
  when: (_facts, { name, isNew }) => isNew || `node pool ${name} is not new`,
  run({ cluster, vnet, subnet: { name } }) {
    const home = subnetOfInternalLoadBalancers(cluster, vnet);
    if (home === undefined) return pass(`Cluster ${cluster.name} has no internal load balancer in ${vnet.name}.`);
    return fail(
      `Internal load balancers of cluster ${cluster.name} have their addresses in subnet ${home}, and go on taking them from there, not from ${name}.`,
      `For one in the new subnet annotate its Service with ${ANNOTATION}: ${name}, and give the identity of the cluster the role Network Contributor on the subnet. Else there is nothing to do.`,
    );
  },
});

function subnetOfInternalLoadBalancers(
  { nodeResourceGroup }: Cluster,
  { subnets }: VirtualNetwork,
): string | undefined {
  return subnets.find(({ ipConfigurationIds }) =>
    ipConfigurationIds.some((id) => INTERNAL_LOAD_BALANCER.test(id) && sameId(resourceGroupOf(id), nodeResourceGroup)),
  )?.name;
}
