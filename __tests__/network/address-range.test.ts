import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  containsRange,
  parseRange,
  rangesOverlap,
  sizeOfRange,
  type AddressRange,
} from '../../src/network/address-range.ts';

function range(text: string): AddressRange {
  const parsed = parseRange(text);
  if (parsed === undefined) throw new Error(text);
  return parsed;
}

test.each([
  ['10.0.0.0/24', '10.0.0.0/24', 256],
  ['10.0.0.77/24', '10.0.0.0/24', 256],
  ['10.0.0.7', '10.0.0.7/32', 1],
  ['0.0.0.0/0', '0.0.0.0/0', 4_294_967_296],
  ['fd00::5/126', 'fd00::4/126', 4],
  ['FD00::1', 'fd00::1/128', 1],
])('%s is the range %s with %i addresses', (text, cidr, size) => {
  expect(range(text).cidr).toBe(cidr);
  expect(sizeOfRange(range(text))).toBe(size);
});

test.each(['', '*', 'VirtualNetwork', '10.0.0.0/33', '10.0.0.256', '10.0.0', 'fd00::/129', '::1::2', '10.0.0.0/24 '])(
  '%j is no range, and does not throw',
  (text) => {
    expect(parseRange(text)).toBeUndefined();
  },
);

test('no text makes it throw', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.ipV6(), fc.ipV4Extended()), (text) => void parseRange(text)));
});

describe('two ranges', () => {
  test.each([
    ['10.0.0.0/16', '10.0.255.0/24', true, true],
    ['10.0.0.0/24', '10.0.0.0/24', true, true],
    ['10.0.255.0/24', '10.0.0.0/16', false, true],
    ['10.0.0.0/24', '10.0.1.0/24', false, false],
    ['::/0', '10.0.0.0/24', false, false],
  ])('%s and %s: contains %s, overlaps %s', (left, right, contains, overlaps) => {
    expect(containsRange(range(left), range(right))).toBe(contains);
    expect(rangesOverlap(range(left), range(right))).toBe(overlaps);
  });
});

describe('against a count of addresses, one by one', () => {
  // Blocks of a /26 and of a /122 are few enough to write out.
  const cidr = (base: string, shortest: number): fc.Arbitrary<string> =>
    fc
      .tuple(fc.nat(63), fc.integer({ min: shortest, max: shortest + 6 }))
      .map(([host, prefix]) => `${base}${shortest === 122 ? host.toString(16) : host}/${prefix}`);
  const addressesOf = ({ first, last, family }: AddressRange): ReadonlySet<string> =>
    new Set(Array.from({ length: Number(last - first) + 1 }, (_, index) => `${family} ${first + BigInt(index)}`));

  test.each([
    ['IPv4', cidr('10.0.0.', 26), cidr('10.0.0.', 26)],
    ['IPv6', cidr('fd00::', 122), cidr('fd00::', 122)],
    ['one of each', cidr('10.0.0.', 26), cidr('fd00::', 122)],
  ])('%s: size, containment and overlap are as counted', (_case, one, other) => {
    fc.assert(
      fc.property(one, other, (left, right) => {
        const [outer, inner] = [range(left), range(right)];
        const [all, some] = [addressesOf(outer), addressesOf(inner)];
        expect(sizeOfRange(outer)).toBe(all.size);
        expect(containsRange(outer, inner)).toBe([...some].every((address) => all.has(address)));
        expect(rangesOverlap(outer, inner)).toBe([...some].some((address) => all.has(address)));
      }),
    );
  });

  test('a range contains its own canonical notation, and no more', () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4Extended(), fc.ipV6()), fc.nat(32), (address, prefix) => {
        const parsed = parseRange(`${address}/${prefix}`);
        if (parsed === undefined) return;
        expect(range(parsed.cidr)).toEqual(parsed);
        expect(containsRange(parsed, range(address))).toBe(true);
      }),
    );
  });
});
