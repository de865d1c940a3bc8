import { expect, test } from '@jest/globals';
import { parseRanges } from '../../src/network/address-range.ts';
import { clashesBetween } from '../../src/network/clashes.ts';

function clashes(left: readonly string[], right: readonly string[]): readonly string[] {
  return clashesBetween(parseRanges(left), parseRanges(right)).map(({ one, other }) => `${one.cidr} ${other.cidr}`);
}

test.each<[readonly string[], readonly string[], readonly string[]]>([
  [['10.0.0.0/24'], ['10.0.1.0/24'], []],
  [['10.0.0.0/24'], ['10.0.0.255/32'], ['10.0.0.0/24 10.0.0.255/32']],
  [['10.0.0.255'], ['10.0.0.0/24'], ['10.0.0.255/32 10.0.0.0/24']],
  [['10.0.0.0/24', 'fd00::/64'], ['fd00::5'], ['fd00::/64 fd00::5/128']],
  [['::/0'], ['0.0.0.0/0'], []],
  [['not a range'], ['0.0.0.0/0'], []],
])('of %j and %j %j clash', (left, right, expected) => {
  expect(clashes(left, right)).toEqual(expected);
});
