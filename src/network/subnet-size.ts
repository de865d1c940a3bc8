import { parseRanges, sizeOfRange, type AddressRange } from './address-range.ts';

/**
 * Addresses that Azure keeps in every subnet: the first four and the last.
 * https://learn.microsoft.com/azure/virtual-network/virtual-networks-faq#are-there-any-restrictions-on-using-ip-addresses-within-these-subnets
 */
const RESERVED_ADDRESSES = 5;

/** https://learn.microsoft.com/azure/virtual-network/virtual-networks-faq#how-small-and-how-large-can-virtual-networks-and-subnets-be */
const SMALLEST_SUBNET_PREFIX = 29;
const LARGEST_SUBNET_PREFIX = 2;

/** The IPv4 addresses that can be used in a subnet with these CIDR blocks; undefined when none of them is an IPv4 block. */
export function usableAddresses(addressPrefixes: readonly string[]): number | undefined {
  const ranges = ipv4Of(parseRanges(addressPrefixes));
  if (ranges.length === 0) return undefined;
  return Math.max(0, ranges.reduce((sum, range) => sum + sizeOfRange(range), 0) - RESERVED_ADDRESSES);
}

/** The longest prefix (`27` for a /27) of a subnet in which so many addresses can be used; undefined when none is large enough. */
export function smallestSubnetPrefix(addresses: number): number | undefined {
  return smallestPrefix(addresses + RESERVED_ADDRESSES, SMALLEST_SUBNET_PREFIX);
}

/** The longest IPv4 prefix, no longer than `longest`, that holds so many addresses; undefined when none does. */
export function smallestPrefix(addresses: number, longest = 32): number | undefined {
  for (let prefix = longest; prefix >= LARGEST_SUBNET_PREFIX; prefix--)
    if (2 ** (32 - prefix) >= addresses) return prefix;
  return undefined;
}

export function ipv4Of(ranges: readonly AddressRange[]): readonly AddressRange[] {
  return ranges.filter((range) => range.family === 4);
}
