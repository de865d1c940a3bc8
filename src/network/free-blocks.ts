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

/** The largest block, in CIDR notation, that the IPv4 addresses from first to last hold; the first of those of one size. */
export function largestBlock(first: bigint, last: bigint): string {
  for (let prefixLength = 1; prefixLength < 32; prefixLength++) {
    const size = 1n << BigInt(32 - prefixLength);
    const start = alignUp(first, size);
    if (start + size - 1n <= last) return blockAt(start, prefixLength);
  }
  return blockAt(first, 32);
}

/** The next start of a block of this size, which is a power of two. */
function alignUp(address: bigint, size: bigint): bigint {
  return ((address + size - 1n) / size) * size;
}
