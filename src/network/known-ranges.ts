import type { AgentPool } from '../resources/agent-pool.ts';
import type { Subnet, VirtualNetwork } from '../resources/network.ts';
import { idKey } from '../values/resource-id.ts';
import { placesOfCluster, type ClusterSubnets } from './cluster-places.ts';
import { containsRange, parseRanges, type AddressRange } from './address-range.ts';

/** Virtual networks do not change, may have thousands of subnets, and are asked for many of them. */
const subnetsById = new WeakMap<VirtualNetwork, ReadonlyMap<string, Subnet>>();

export function findSubnet(vnet: VirtualNetwork, subnetId: string | undefined): Subnet | undefined {
  if (subnetId === undefined) return undefined;
  let subnets = subnetsById.get(vnet);
  if (subnets === undefined) {
    subnets = new Map(vnet.subnets.map((subnet) => [idKey(subnet.id), subnet]));
    subnetsById.set(vnet, subnets);
  }
  return subnets.get(idKey(subnetId));
}

/**
 * The ranges of the VNet that AKS knows of for certain: those with a subnet of a pool that it built, of the API server or of nodes that AKS hosts. AKS keeps a
 * copy of the VNet's ranges and shows it to nobody; a range that was added later is in it only after an update of the cluster.
 * https://learn.microsoft.com/azure/aks/node-pool-unique-subnet
 */
export function knownVnetRanges(
  cluster: ClusterSubnets,
  pools: readonly AgentPool[],
  vnet: VirtualNetwork,
): readonly AddressRange[] {
  const built = pools.filter((pool) => pool.provisioningState === 'Succeeded');
  const subnets = placesOfCluster(cluster, built).flatMap(({ subnetId }) =>
    parseRanges(findSubnet(vnet, subnetId)?.addressPrefixes ?? []),
  );
  return parseRanges(vnet.addressPrefixes).filter((range) => subnets.some((subnet) => containsRange(range, subnet)));
}

/** The subnet's blocks that lie in none of the ranges. */
export function blocksOutside(subnet: Subnet, ranges: readonly AddressRange[]): readonly AddressRange[] {
  return parseRanges(subnet.addressPrefixes).filter((block) => !ranges.some((range) => containsRange(range, block)));
}

/** `10.1.2.0/24, 10.1.3.0/24`. */
export function prefixesOf(subnet: Subnet): string {
  return subnet.addressPrefixes.join(', ') || 'no address range';
}
