import type { AgentPool } from '../resources/agent-pool.ts';
import type { Cluster } from '../resources/cluster.ts';
import { placesOfCluster } from '../network/cluster-places.ts';
import type { PoolInput, SubnetReference } from './pool-input.ts';
import { nameOfId, sameId, vnetOfSubnet } from '../values/resource-id.ts';

/**
 * The VNet that the wanted subnets are likely to lie in, where the inputs name one by a full id, so that it can be asked for at once;
 * undefined where the cluster has to be read first. Certain where they name no other.
 */
export function vnetIdGuess(
  pools: readonly PoolInput[],
): { readonly id: string; readonly isCertain: boolean } | undefined {
  const named = pools.map(({ subnet }) => (subnet.form === 'id' ? vnetOfSubnet(subnet.id) : undefined));
  const id = named.find((vnet) => vnet !== undefined);
  return id === undefined ? undefined : { id, isCertain: named.every((vnet) => sameId(vnet, id)) };
}

/**
 * The VNet to look at for these subnets: that of the cluster where one of them lies in it, so that a subnet elsewhere takes no other's
 * place, and otherwise that of the first.
 */
export function vnetIdFor(
  subnetIds: readonly (string | undefined)[],
  clusterVnet: string | undefined,
): string | undefined {
  const vnets = subnetIds.flatMap((id) => (id === undefined ? [] : (vnetOfSubnet(id) ?? [])));
  return vnets.some((vnet) => sameId(vnet, clusterVnet)) ? clusterVnet : vnets[0];
}

/**
 * The VNet that the cluster lies in: every pool of a cluster is in one VNet. A cluster whose system nodes AKS hosts may have no pool at
 * all, but these and its API server have subnets in the same VNet. https://learn.microsoft.com/azure/aks/node-pool-unique-subnet
 */
export function clusterVnetId(cluster: Cluster | undefined, pools: readonly AgentPool[]): string | undefined {
  const places = placesOfCluster(cluster ?? {}, pools);
  return places.flatMap(({ subnetId }) => vnetOfSubnet(subnetId) ?? [])[0];
}

/**
 * The full id of a subnet as the user wrote it. `SUBNET` is in the cluster's VNet; so is `VNET/SUBNET` if that VNet has the name, and
 * otherwise it is in a VNet of that name in the same resource group. Undefined for a short form where the cluster's VNet is not known.
 */
export function fullSubnetId(reference: SubnetReference, clusterVnet: string | undefined): string | undefined {
  if (reference.form === 'id') return reference.id;
  if (clusterVnet === undefined) return undefined;
  const name = nameOfId(clusterVnet);
  const isOther = reference.vnet !== undefined && !sameId(reference.vnet, name);
  const vnet = isOther ? `${clusterVnet.slice(0, -name.length)}${reference.vnet}` : clusterVnet;
  return `${vnet}/subnets/${reference.subnet}`;
}
