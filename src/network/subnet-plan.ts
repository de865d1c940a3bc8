import type { Cluster } from '../resources/cluster.ts';
import type { VirtualNetwork } from '../resources/network.ts';
import { parseRanges, type AddressRange } from './address-range.ts';
import { firstFreeBlock } from './free-blocks.ts';
import { DOCKER_BRIDGE_RANGES, PRIVATE_RANGES, RESERVED_RANGES } from './reserved-ranges.ts';
import { smallestSubnetPrefix } from './subnet-size.ts';

/** Where a subnet for so many addresses can be made. */
export type SubnetPlan =
  /** In a range that the virtual network has: `range` is free. */
  | { readonly in: 'vnet'; readonly range: string }
  /** Nowhere in it; `range` is a private range that nothing known uses, for the virtual network to be given first. */
  | { readonly in: 'new-range'; readonly prefixLength: number; readonly range: string }
  /** Nowhere that is known of. */
  | { readonly in: 'nowhere'; readonly prefixLength: number }
  /** No subnet of Azure's is so large. */
  | { readonly in: 'too-large' };

/**
 * The first free range with room for so many addresses, the ranges of the virtual network that AKS knows before the others. It overlaps no
 * subnet, none of the cluster's service and pod ranges, no peered network, and none that AKS keeps from clusters.
 */
export function planSubnet(
  addresses: number,
  vnet: VirtualNetwork,
  known: readonly AddressRange[],
  cluster: Pick<Cluster, 'serviceCidrs' | 'podCidrs'>,
): SubnetPlan {
  const prefixLength = smallestSubnetPrefix(addresses);
  if (prefixLength === undefined) return { in: 'too-large' };
  const ranges = parseRanges(vnet.addressPrefixes);
  const others = ranges.filter((range) => !known.some(({ cidr }) => cidr === range.cidr));
  const taken = [
    ...vnet.subnets.flatMap((subnet) => parseRanges(subnet.addressPrefixes)),
    ...parseRanges([...cluster.serviceCidrs, ...cluster.podCidrs]),
    ...vnet.peerings.flatMap(({ remoteAddressPrefixes }) => parseRanges(remoteAddressPrefixes)),
    ...RESERVED_RANGES,
    ...DOCKER_BRIDGE_RANGES,
  ];
  const range = firstFreeBlock([...known, ...others], taken, prefixLength);
  if (range !== undefined) return { in: 'vnet', range };
  const added = firstFreeBlock(PRIVATE_RANGES, [...taken, ...ranges], prefixLength);
  return added === undefined ? { in: 'nowhere', prefixLength } : { in: 'new-range', prefixLength, range: added };
}
