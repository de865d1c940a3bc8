import { ADDRESS_BITS, blockAt, type AddressRange } from './address-range.ts';

/**
 * The first block of this size in one of the ranges that overlaps nothing taken, in CIDR notation; undefined where every one is taken.
 * The ranges are tried in their order.
 */
export function firstFreeBlock(
  within: readonly AddressRange[],
  taken: readonly AddressRange[],
  prefixLength: number,
  family: AddressRange['family'] = 4,
): string | undefined {
  const size = 1n << BigInt(ADDRESS_BITS[family] - prefixLength);
  const isOfFamily = (range: AddressRange): boolean => range.family === family;
  const inOrder = taken.filter(isOfFamily).toSorted((left, right) => (left.first < right.first ? -1 : 1));
  for (const range of within.filter(isOfFamily)) {
    let start = alignUp(range.first, size);
    for (const { first, last } of inOrder) if (last >= start && first < start + size) start = alignUp(last + 1n, size);
    if (start + size - 1n <= range.last) return blockAt(start, prefixLength, family);
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
