import { expect, test } from '@jest/globals';
import { countText, listText } from '../../src/values/list-text.ts';

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b, and c'],
])('%j is the list "%s"', (items, text) => {
  expect(listText(items)).toBe(text);
});

test('a choice has "or"', () => {
  expect(listText(['a', 'b', 'c'], 'or')).toBe('a, b, or c');
});

test.each([
  [0, '0 addresses'],
  [1, '1 address'],
  [2, '2 addresses'],
  [65_536, '65,536 addresses'],
])('%d counts %s', (count, text) => {
  expect(countText(count, 'address', 'addresses')).toBe(text);
});
