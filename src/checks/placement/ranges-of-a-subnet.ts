import { parseRanges } from '../../network/address-range.ts';
import type { Subnet } from '../../resources/network.ts';

/** The IPv4 ranges of a subnet, as CIDR blocks. */
export function ipv4RangesOf({ addressPrefixes }: Subnet): readonly string[] {
  return parseRanges(addressPrefixes)
    .filter(({ family }) => family === 4)
    .map(({ cidr }) => cidr);
}
