import { expect, test } from '@jest/globals';
import type { Route } from '../../src/facts/network.ts';
import { parseRange, parseRanges } from '../../src/network/address-range.ts';
import { detoursTo } from '../../src/network/routes.ts';
import { aRoute, aRouteTable } from '../builders.ts';

function detours(routes: readonly Partial<Route>[], vnet = ['10.1.0.0/16']): readonly string[] {
  const destination = parseRange('10.1.1.0/24');
  if (destination === undefined) throw new Error('not a range');
  const table = aRouteTable(routes.map((route, index) => aRoute({ name: `r${index}`, ...route })));
  return detoursTo(destination, table, parseRanges(vnet)).map(({ route, example }) => `${route.name} ${example}`);
}

test.each<[string, readonly Partial<Route>[], readonly string[]]>([
  ['a route shorter than the VNet loses', [{ addressPrefix: '10.0.0.0/8' }], []],
  ['a route as long as the VNet wins', [{ addressPrefix: '10.1.0.0/16' }], ['r0 10.1.1.0']],
  ['a part of the destination is enough', [{ addressPrefix: '10.1.1.64/26' }], ['r0 10.1.1.64']],
  [
    'the longest prefix wins over the others',
    [{ addressPrefix: '10.1.0.0/16' }, { addressPrefix: '10.1.1.0/24', nextHopType: 'VnetLocal' }],
    [],
  ],
  [
    'two longer ones may leave nothing to a shorter one',
    [
      { addressPrefix: '10.1.0.0/16' },
      { addressPrefix: '10.1.1.0/25', nextHopType: 'None' },
      { addressPrefix: '10.1.1.128/25', nextHopType: 'None' },
    ],
    ['r1 10.1.1.0', 'r2 10.1.1.128'],
  ],
  [
    'what is left beside a longer one counts',
    [{ addressPrefix: '10.1.0.0/16' }, { addressPrefix: '10.1.1.0/25', nextHopType: 'VnetLocal' }],
    ['r0 10.1.1.128'],
  ],
  ['a tag is no prefix of a virtual network', [{ addressPrefix: 'AzureCloud' }], []],
])('%s', (_case, routes, expected) => {
  expect(detours(routes)).toEqual(expected);
});

test('where the range of the VNet is not known a default route wins', () => {
  expect(detours([{ addressPrefix: '0.0.0.0/0' }], [])).toEqual(['r0 10.1.1.0']);
});
