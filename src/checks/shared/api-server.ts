import type { Cluster } from '../../resources/cluster.ts';
import type { Subnet, VirtualNetwork } from '../../resources/network.ts';
import { findSubnet } from '../../network/known-ranges.ts';
import { nameOfId, resourceGroupOf, sameId } from '../../values/resource-id.ts';

/** Where nodes find the API server of their cluster. */
export type ApiServerPlace =
  /** At a public address. */
  | { readonly at: 'internet' }
  /** At an address in its own subnet. https://learn.microsoft.com/azure/aks/api-server-vnet-integration */
  | { readonly at: 'own-subnet'; readonly subnet: Subnet }
  /** At the private endpoint of a private cluster, in a subnet with other resources. https://learn.microsoft.com/azure/aks/private-clusters */
  | { readonly at: 'private-endpoint'; readonly subnet: Subnet }
  | { readonly at: 'unknown'; readonly why: string };

/** The name of the private endpoint, which AKS creates in the node resource group. */
const PRIVATE_ENDPOINT = 'kube-apiserver';

export function apiServerPlace(
  { apiServerAccess, apiServerSubnetId, nodeResourceGroup }: Cluster,
  vnet: VirtualNetwork,
): ApiServerPlace {
  if (apiServerSubnetId !== undefined) {
    const subnet = findSubnet(vnet, apiServerSubnetId);
    return subnet === undefined
      ? { at: 'unknown', why: `VNet ${vnet.name} has no subnet ${apiServerSubnetId} for the API server` }
      : { at: 'own-subnet', subnet };
  }
  if (apiServerAccess.isInVnet) return { at: 'unknown', why: 'the cluster does not show the subnet of the API server' };
  if (!apiServerAccess.isPrivate) return { at: 'internet' };
  const subnet = vnet.subnets.find(({ privateEndpointIds }) =>
    privateEndpointIds.some(
      (id) => sameId(nameOfId(id), PRIVATE_ENDPOINT) && sameId(resourceGroupOf(id), nodeResourceGroup),
    ),
  );
  return subnet === undefined
    ? { at: 'unknown', why: `no subnet of VNet ${vnet.name} shows the private endpoint of the API server` }
    : { at: 'private-endpoint', subnet };
}
