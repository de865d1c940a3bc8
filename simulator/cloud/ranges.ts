import { Address4, Address6 } from 'ip-address';

/** First and last address of a CIDR block, as numbers. */
export interface Range {
  readonly family: 4 | 6;
  readonly first: bigint;
  readonly last: bigint;
}

/** @throws AddressError when the text is no CIDR block. */
export function rangeOf(prefix: string): Range {
  const family = prefix.includes(':') ? 6 : 4;
  const address = family === 6 ? new Address6(prefix) : new Address4(prefix);
  return { family, first: address.startAddress().bigInt(), last: address.endAddress().bigInt() };
}

/** The CIDR block that a prefix lies in, `10.0.1.0/24` of `10.0.1.9/24`; undefined when the text is none. */
export function networkOf(prefix: string): string | undefined {
  const [address, length, ...rest] = prefix.split('/');
  if (address === undefined || length === undefined || rest.length > 0) return undefined;
  const isValid = prefix.includes(':') ? Address6.isValid(prefix) : Address4.isValid(prefix);
  if (!isValid) return undefined;
  const parsed = prefix.includes(':') ? new Address6(prefix) : new Address4(prefix);
  const first = parsed.startAddress().correctForm();
  // An IPv6 address may be written in many ways.
  return parsed.correctForm() === first ? prefix : `${first}/${length}`;
}

export function isInside(inner: string, outer: string): boolean {
  const [a, b] = [rangeOf(inner), rangeOf(outer)];
  return a.family === b.family && a.first >= b.first && a.last <= b.last;
}

export function overlaps(left: string, right: string): boolean {
  const [a, b] = [rangeOf(left), rangeOf(right)];
  return a.family === b.family && a.first <= b.last && b.first <= a.last;
}

/** Whether each of the prefixes lies inside of one of the ranges. */
export function areInside(prefixes: readonly string[], ranges: readonly string[]): boolean {
  return prefixes.every((prefix) => ranges.some((range) => isInside(prefix, range)));
}

export function addressesIn(prefix: string): number {
  const { first, last } = rangeOf(prefix);
  return Number(last - first + 1n);
}

export function isIPv4(prefix: string): boolean {
  return !prefix.includes(':');
}
