import type { Cluster } from '../resources/cluster.ts';
import type { VirtualNetwork } from '../resources/network.ts';
import { parseRanges, type AddressRange } from './address-range.ts';
import { firstFreeBlock } from './free-blocks.ts';
import { DOCKER_BRIDGE_RANGES, PRIVATE_RANGES, RESERVED_RANGES } from './reserved-ranges.ts';
import { smallestSubnetPrefix } from './subnet-size.ts';

/** How many addresses a subnet is for. */
export interface Room {
  /** What the pool takes at its largest, and one upgrade. */
  readonly needed: number;
  /** The same for twice the nodes. */
  readonly toGrow: number;
}

/** Where a subnet can be created. */
export type SubnetPlan =
  /** In a range of the virtual network: `range` is free. */
  | {
      readonly in: 'vnet';
      readonly range: string;
      /** Every larger block is taken: there is no room for twice the nodes. */
      readonly isTight: boolean;
    }
  /** Nowhere in it; `range` is a private range that nothing known uses, and the virtual network needs it first. */
  | { readonly in: 'new-range'; readonly prefixLength: number; readonly range: string }
  /** Nowhere that is known of. */
  | { readonly in: 'nowhere'; readonly prefixLength: number }
  /** Azure has no subnet this large. */
  | { readonly in: 'too-large' };

/**
 * The first free range with room to grow, or, where only a smaller one is free, one with room for what is needed. The ranges of the
 * virtual network that AKS knows come before the others. It overlaps no subnet, none of the cluster's service and pod CIDRs, no peered
 * network, and no range that AKS reserves.
 */
export function planSubnet(
  { needed, toGrow }: Room,
  vnet: VirtualNetwork,
  known: readonly AddressRange[],
  cluster: Pick<Cluster, 'serviceCidrs' | 'podCidrs'>,
): SubnetPlan {
  const smallest = smallestSubnetPrefix(needed);
  if (smallest === undefined) return { in: 'too-large' };
  const larger = smallestSubnetPrefix(toGrow) ?? smallest;
  const ranges = parseRanges(vnet.addressPrefixes);
  const others = ranges.filter((range) => !known.some(({ cidr }) => cidr === range.cidr));
  const taken = takenRanges(vnet, cluster);
  for (const prefixLength of larger === smallest ? [smallest] : [larger, smallest]) {
    const range = firstFreeBlock([...known, ...others], taken, prefixLength);
    if (range !== undefined) return { in: 'vnet', range, isTight: prefixLength !== larger };
  }
  const added = firstFreeBlock(PRIVATE_RANGES, [...taken, ...ranges], larger);
  return added === undefined
    ? { in: 'nowhere', prefixLength: smallest }
    : { in: 'new-range', prefixLength: smallest, range: added };
}

/**
 * A free block for the IPv6 addresses of a subnet, always a /64; undefined where the virtual network has none.
 * https://learn.microsoft.com/azure/virtual-network/ip-services/ipv6-overview
 */
export function freeIpv6Block(
  vnet: VirtualNetwork,
  cluster: Pick<Cluster, 'serviceCidrs' | 'podCidrs'>,
): string | undefined {
  return firstFreeBlock(parseRanges(vnet.addressPrefixes), takenRanges(vnet, cluster), IPV6_SUBNET_PREFIX, 6);
}

const IPV6_SUBNET_PREFIX = 64;

function takenRanges(
  vnet: VirtualNetwork,
  cluster: Pick<Cluster, 'serviceCidrs' | 'podCidrs'>,
): readonly AddressRange[] {
  return [
    ...vnet.subnets.flatMap((subnet) => parseRanges(subnet.addressPrefixes)),
    ...parseRanges([...cluster.serviceCidrs, ...cluster.podCidrs]),
    ...vnet.peerings.flatMap(({ remoteAddressPrefixes }) => parseRanges(remoteAddressPrefixes)),
    ...RESERVED_RANGES,
    ...DOCKER_BRIDGE_RANGES,
  ];
}
