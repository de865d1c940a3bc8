import { rangesOverlap, type AddressRange } from './address-range.ts';

/** Two ranges that share addresses. */
export interface Clash {
  readonly one: AddressRange;
  readonly other: AddressRange;
}

/** Every pair of one of the ranges and one of the others that overlap, in their orders. */
export function clashesBetween(ranges: readonly AddressRange[], others: readonly AddressRange[]): readonly Clash[] {
  return ranges.flatMap((one) => others.filter((other) => rangesOverlap(one, other)).map((other) => ({ one, other })));
}
