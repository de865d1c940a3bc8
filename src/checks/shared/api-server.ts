import type { Cluster } from '../../resources/cluster.ts';
import type { Subnet, VirtualNetwork } from '../../resources/network.ts';
import { findSubnet } from '../../network/known-ranges.ts';
import { nameOfId, resourceGroupOf, sameId } from '../../values/resource-id.ts';

/** Where nodes find the API server of their cluster. */
export type ApiServerPlace =
  /** At a public address. */
  | { readonly at: 'internet' }
  /** At an address in a subnet of its own. https://learn.microsoft.com/azure/aks/api-server-vnet-integration */
  | { readonly at: 'own-subnet'; readonly subnet: Subnet }
  /** At the private endpoint of a private cluster, in a subnet with other things. https://learn.microsoft.com/azure/aks/private-clusters */
  | { readonly at: 'private-endpoint'; readonly subnet: Subnet }
  | { readonly at: 'unknown'; readonly why: string };

/** The name that AKS gives the private endpoint, which it makes in the resource group of the nodes. */
const PRIVATE_ENDPOINT = 'kube-apiserver';

export function apiServerPlace(
  { apiServerAccess, apiServerSubnetId, nodeResourceGroup }: Cluster,
  vnet: VirtualNetwork,
): ApiServerPlace {
  if (apiServerSubnetId !== undefined) {
    const subnet = findSubnet(vnet, apiServerSubnetId);
    return subnet === undefined
      ? { at: 'unknown', why: `virtual network ${vnet.name} has no subnet ${apiServerSubnetId} of the API server` }
      : { at: 'own-subnet', subnet };
  }
  if (apiServerAccess.isInVnet) return { at: 'unknown', why: 'which subnet the API server lies in is not told' };
  if (!apiServerAccess.isPrivate) return { at: 'internet' };
  const subnet = vnet.subnets.find(({ privateEndpointIds }) =>
    privateEndpointIds.some(
      (id) => sameId(nameOfId(id), PRIVATE_ENDPOINT) && sameId(resourceGroupOf(id), nodeResourceGroup),
    ),
  );
  return subnet === undefined
    ? { at: 'unknown', why: `no subnet of ${vnet.name} shows the private endpoint of the API server` }
    : { at: 'private-endpoint', subnet };
}
