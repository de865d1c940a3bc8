import { Address4, Address6 } from 'ip-address';

/** A block of addresses, read once from its CIDR notation. */
export interface AddressRange {
  /** The canonical notation: host bits are zero. */
  readonly cidr: string;
  readonly family: 4 | 6;
  readonly prefixLength: number;
  /** First and last address, as numbers. */
  readonly first: bigint;
  readonly last: bigint;
}

/** The range, or undefined when the text is not an address or a CIDR block (a service tag, `*`, a typing error). Never throws. */
export function parseRange(text: string): AddressRange | undefined {
  // Few texts that are no range get past this, and a thrown error costs more than a thousand ranges.
  if (!/^[\d.]+(\/\d+)?$|:/.test(text)) return undefined;
  const family = text.includes(':') ? 6 : 4;
  const address = addressOf(text, family);
  if (address === undefined) return undefined;
  const prefixLength = address.subnetMask;
  const given = address.bigInt();
  const hosts = (1n << BigInt(ADDRESS_BITS[family] - prefixLength)) - 1n;
  const first = given - (given & hosts);
  const start = given === first ? address : address.startAddress();
  return { cidr: `${start.correctForm()}/${prefixLength}`, family, prefixLength, first, last: first + hosts };
}

/** How long an address is. */
export const ADDRESS_BITS = { 4: 32, 6: 128 } as const;

/** Once and no more: the constructor is what tells a valid text from another, and it takes most of the time of reading a range. */
function addressOf(text: string, family: AddressRange['family']): Address4 | Address6 | undefined {
  try {
    return family === 6 ? new Address6(text) : new Address4(text);
  } catch {
    return undefined;
  }
}

/** What Azure said does not change, and is asked for again and again. */
const parsedTexts = new WeakMap<readonly string[], readonly AddressRange[]>();

/** The ranges in the texts that are ranges. */
export function parseRanges(texts: readonly string[]): readonly AddressRange[] {
  let ranges = parsedTexts.get(texts);
  if (ranges === undefined) {
    ranges = texts.flatMap((text) => parseRange(text) ?? []);
    parsedTexts.set(texts, ranges);
  }
  return ranges;
}

/** Every address of `inner` is one of `outer`. */
export function containsRange(outer: AddressRange, inner: AddressRange): boolean {
  return outer.family === inner.family && outer.first <= inner.first && inner.last <= outer.last;
}

export function rangesOverlap(left: AddressRange, right: AddressRange): boolean {
  return left.family === right.family && left.first <= right.last && right.first <= left.last;
}

/** The number of addresses; exact up to 2^53, which no IPv4 range reaches. */
export function sizeOfRange(range: AddressRange): number {
  return Number(range.last - range.first + 1n);
}

/** The block that begins at the address, in CIDR notation. */
export function blockAt(first: bigint, prefixLength: number, family: AddressRange['family'] = 4): string {
  return `${addressAt(first, family)}/${prefixLength}`;
}

/** The address of this number. */
export function addressAt(address: bigint, family: AddressRange['family'] = 4): string {
  return (family === 6 ? Address6.fromBigInt(address) : Address4.fromBigInt(address)).correctForm();
}
