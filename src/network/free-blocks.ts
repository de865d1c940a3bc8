import { blockAt, type AddressRange } from './address-range.ts';
import { ipv4Of } from './subnet-size.ts';

/**
 * The first IPv4 block of this size in one of the ranges that overlaps nothing taken, in CIDR notation; undefined when there is none.
 * The ranges are tried in their order.
 */
export function firstFreeBlock(
  within: readonly AddressRange[],
  taken: readonly AddressRange[],
  prefixLength: number,
): string | undefined {
  const size = 1n << BigInt(32 - prefixLength);
  const inOrder = ipv4Of(taken).toSorted((left, right) => (left.first < right.first ? -1 : 1));
  for (const range of ipv4Of(within)) {
    let start = alignUp(range.first, size);
    for (const { first, last } of inOrder) if (last >= start && first < start + size) start = alignUp(last + 1n, size);
    if (start + size - 1n <= range.last) return blockAt(start, prefixLength);
  }
  return undefined;
}

/** The next start of a block of this size, which is a power of two. */
function alignUp(address: bigint, size: bigint): bigint {
  return ((address + size - 1n) / size) * size;
}
