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
  const family = text.includes(':') ? 6 : 4;
  const Address = family === 6 ? Address6 : Address4;
  if (!Address.isValid(text)) return undefined;
  const address = new Address(text);
  return {
    cidr: `${address.startAddress().correctForm()}/${address.subnetMask}`,
    family,
    prefixLength: address.subnetMask,
    first: address.startAddress().bigInt(),
    last: address.endAddress().bigInt(),
  };
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

/** The IPv4 block that begins at the address, in CIDR notation. */
export function blockAt(first: bigint, prefixLength: number): string {
  return `${addressAt(first)}/${prefixLength}`;
}

/** The IPv4 address of this number. */
export function addressAt(address: bigint): string {
  return Address4.fromInteger(Number(address)).correctForm();
}
