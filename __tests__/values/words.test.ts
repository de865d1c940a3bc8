import { expect, test } from '@jest/globals';
import { counted, listed } from '../../src/values/words.ts';

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b, and c'],
])('%j reads "%s"', (items, text) => {
  expect(listed(items)).toBe(text);
});

test.each([
  [0, 'node', undefined, '0 nodes'],
  [1, 'node', undefined, '1 node'],
  [2, 'node', undefined, '2 nodes'],
  [2, 'address', 'addresses', '2 addresses'],
])('%i of "%s" (%s) are "%s"', (count, noun, plural, text) => {
  expect(counted(count, noun, plural)).toBe(text);
});
