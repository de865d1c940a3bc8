import type { Subnet, VirtualNetwork } from '../resources/network.ts';
import type { Peering } from '../resources/peerings.ts';
import { containsRange, parseRange, parseRanges, type AddressRange } from './address-range.ts';

/** Why a peering carries no traffic of a subnet. */
export type Gap =
  /** One side was deleted, or does not exist yet. */
  | 'not-connected'
  /** The peering covers single subnets, without this one. */
  | 'subnet-not-peered'
  /** The other side does not know the range of the subnet. */
  | 'range-unknown-there';

/** The other side of the peering does not know every range of this VNet. */
export function isStaleThere({ syncLevel }: Peering): boolean {
  return ['remotenotinsync', 'localandremotenotinsync'].includes(syncLevel?.toLowerCase() ?? '');
}

/** This side does not know every range of the other VNet. */
export function isStaleHere({ syncLevel }: Peering): boolean {
  return ['localnotinsync', 'localandremotenotinsync'].includes(syncLevel?.toLowerCase() ?? '');
}

export function isConnected({ state }: Peering): boolean {
  return !['disconnected', 'initiated'].includes(state.toLowerCase());
}

/** The peering covers single subnets, without this one. */
export function leavesOut({ localSubnetNames }: Peering, { name }: Subnet): boolean {
  return localSubnetNames?.every((each) => each.toLowerCase() !== name.toLowerCase()) ?? false;
}

/**
 * Why the peering carries no traffic of the subnet; undefined where it does, as far as is known. `known` holds the ranges of the VNet
 * that already have nodes of the cluster.
 */
export function gapOf(
  peering: Peering,
  subnet: Subnet,
  vnet: VirtualNetwork,
  known: readonly AddressRange[],
): Gap | undefined {
  if (!isConnected(peering)) return 'not-connected';
  if (leavesOut(peering, subnet)) return 'subnet-not-peered';
  return isStaleThere(peering) && liesInNewRange(peering, subnet, vnet, known) ? 'range-unknown-there' : undefined;
}

/** Part of the subnet is in a range that the other side does not know. */
function liesInNewRange(
  { localAddressPrefixes }: Peering,
  subnet: Subnet,
  vnet: VirtualNetwork,
  known: readonly AddressRange[],
): boolean {
  const blocks = parseRanges(subnet.addressPrefixes);
  const isIn = (ranges: readonly AddressRange[], block: AddressRange): boolean =>
    ranges.some((range) => containsRange(range, block));
  if (localAddressPrefixes !== undefined) {
    const told = parseRanges(localAddressPrefixes);
    return blocks.some((block) => !isIn(told, block));
  }
  // The VNet grew, and only one of its ranges holds no nodes of the cluster.
  const others = parseRanges(vnet.addressPrefixes).filter((range) => !known.some(({ cidr }) => cidr === range.cidr));
  return known.length > 0 && others.length === 1 && blocks.some((block) => isIn(others, block));
}

/** The peerings that lead to an address; none where it is in the VNet itself, or no address. */
export function peeringsWith(address: string, vnet: VirtualNetwork): readonly Peering[] {
  const range = parseRange(address);
  const holds = (prefixes: readonly string[]): boolean =>
    range !== undefined && parseRanges(prefixes).some((each) => containsRange(each, range));
  if (holds(vnet.addressPrefixes)) return [];
  return vnet.peerings.filter(({ remoteAddressPrefixes }) => holds(remoteAddressPrefixes));
}
