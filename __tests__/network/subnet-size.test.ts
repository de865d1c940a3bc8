import { expect, test } from '@jest/globals';
import { smallestPrefix, smallestSubnetPrefix, usableAddresses } from '../../src/network/subnet-size.ts';

// https://learn.microsoft.com/azure/aks/concepts-network-ip-address-planning names 251 for a /24.
test.each([
  [['10.0.0.0/24'], 251],
  [['10.0.0.0/28'], 11],
  [['10.0.0.0/29'], 3],
  [['10.0.0.0/31'], 0],
  [['10.0.0.0/24', '10.0.1.0/24'], 507],
  [['10.0.0.0/24', 'fd00::/64'], 251],
  [['fd00::/64'], undefined],
  [['nonsense'], undefined],
])('a subnet of %j has %p usable addresses', (prefixes, usable) => {
  expect(usableAddresses(prefixes)).toBe(usable);
});

test.each([
  [0, 29],
  [3, 29],
  [4, 28],
  [11, 28],
  [12, 27],
  [251, 24],
  [252, 23],
  [2 ** 30 - 5, 2],
  [2 ** 30 - 4, undefined],
])('%i addresses fit into a /%p and into none smaller', (addresses, prefix) => {
  expect(smallestSubnetPrefix(addresses)).toBe(prefix);
});

test('a range without reserved addresses is filled to the last', () => {
  expect([smallestPrefix(256), smallestPrefix(257), smallestPrefix(1, 24)]).toEqual([24, 23, 24]);
});
