import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseRange, parseRanges, containsRange, rangesOverlap } from '../../src/network/address-range.ts';
import { firstFreeBlock, largestBlock } from '../../src/network/free-blocks.ts';

test.each([
  [['10.0.0.0/16'], [], 24, '10.0.0.0/24'],
  [['10.0.0.0/16'], ['10.0.0.0/24'], 24, '10.0.1.0/24'],
  [['10.0.0.0/16'], ['10.0.0.128/25'], 25, '10.0.0.0/25'],
  [['10.0.0.0/16'], ['10.0.0.0/28'], 24, '10.0.1.0/24'],
  [['10.0.0.0/24'], ['10.0.0.0/25'], 25, '10.0.0.128/25'],
  [['10.0.0.0/24'], ['10.0.0.0/25'], 24, undefined],
  [['10.0.0.0/24'], [], 23, undefined],
  [['10.0.0.0/24', '10.9.0.0/24'], ['10.0.0.0/24'], 24, '10.9.0.0/24'],
  [['10.0.0.0/24'], ['fd00::/8'], 24, '10.0.0.0/24'],
  [['fd00::/8'], [], 24, undefined],
  [['255.255.255.0/24'], ['255.255.255.0/25'], 25, '255.255.255.128/25'],
])('in %j beside %j the first free /%i is %s', (within, taken, prefix, block) => {
  expect(firstFreeBlock(parseRanges(within), parseRanges(taken), prefix)).toBe(block);
});

// Blocks of a /26 are few enough to try each of them.
test('it is the first of all blocks that overlaps nothing', () => {
  const cidr = fc
    .tuple(fc.nat(63), fc.integer({ min: 26, max: 32 }))
    .map(([host, prefix]) => `10.0.0.${host}/${prefix}`);
  fc.assert(
    fc.property(fc.array(cidr, { maxLength: 8 }), fc.integer({ min: 26, max: 30 }), (texts, prefix) => {
      const [within] = parseRanges(['10.0.0.0/26']);
      const taken = parseRanges(texts);
      const blocks = Array.from(
        { length: 2 ** (prefix - 26) },
        (_, index) => `10.0.0.${index * 2 ** (32 - prefix)}/${prefix}`,
      );
      const isFree = (text: string): boolean => {
        const block = parseRange(text);
        return (
          block !== undefined &&
          within !== undefined &&
          containsRange(within, block) &&
          !taken.some((other) => rangesOverlap(other, block))
        );
      };
      expect(firstFreeBlock(within ? [within] : [], taken, prefix)).toBe(blocks.find(isFree));
    }),
  );
});

test.each([
  ['10.0.3.0', '10.0.255.255', '10.0.128.0/17'],
  ['10.0.0.0', '10.0.0.255', '10.0.0.0/24'],
  ['10.0.0.1', '10.0.0.6', '10.0.0.2/31'],
  ['10.0.0.7', '10.0.0.7', '10.0.0.7/32'],
])('the largest block from %s to %s is %s', (first, last, block) => {
  expect(largestBlock(parseRange(first)?.first ?? 0n, parseRange(last)?.last ?? 0n)).toBe(block);
});
