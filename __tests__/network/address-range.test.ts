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
