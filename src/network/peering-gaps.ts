import type { Subnet, VirtualNetwork } from '../resources/network.ts';
import type { Peering } from '../resources/peerings.ts';
import { containsRange, parseRange, parseRanges, type AddressRange } from './address-range.ts';

/** Why nothing of a subnet passes a peering. */
export type Gap =
  /** One side was deleted, or not made yet. */
  | 'not-connected'
  /** Single subnets are peered, and this one is not among them. */
  | 'subnet-not-peered'
  /** The other side does not know the range that the subnet lies in. */
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

/** Single subnets are peered, and that of this name is not among them. */
export function leavesOut({ localSubnetNames }: Peering, { name }: Subnet): boolean {
  return localSubnetNames?.every((each) => each.toLowerCase() !== name.toLowerCase()) ?? false;
}

/**
 * Why nothing of the subnet passes the peering; undefined where it does, as far as is known. `known` holds the ranges of the VNet that
 * the cluster's nodes lie in already.
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

/** A part of the subnet lies where the other side does not know this VNet to be. */
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
  // The VNet grew, and of its ranges one alone holds nothing of the cluster.
  const others = parseRanges(vnet.addressPrefixes).filter((range) => !known.some(({ cidr }) => cidr === range.cidr));
  return known.length > 0 && others.length === 1 && blocks.some((block) => isIn(others, block));
}

/** The peerings behind which an address lies; none where it lies in the VNet itself, or is none. */
export function peeringsWith(address: string, vnet: VirtualNetwork): readonly Peering[] {
  const range = parseRange(address);
  const holds = (prefixes: readonly string[]): boolean =>
    range !== undefined && parseRanges(prefixes).some((each) => containsRange(each, range));
  if (holds(vnet.addressPrefixes)) return [];
  return vnet.peerings.filter(({ remoteAddressPrefixes }) => holds(remoteAddressPrefixes));
}
