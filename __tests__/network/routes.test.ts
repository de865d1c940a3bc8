import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Route } from '../../src/resources/network.ts';
import { parseRange, parseRanges } from '../../src/network/address-range.ts';
import { detoursTo, routesToEverything } from '../../src/network/routes.ts';
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

test.each([
  ['IPv4', '10.1.0.0/28', '10.1.0.', 28, ['10.1.0.0/16'], '0.0.0.0/0'],
  ['IPv6', 'fd00:1::/124', 'fd00:1::', 124, ['fd00:1::/48'], '::/0'],
])('%s: every address goes where the longest prefix leads, and at equal length where the user says', (...world) => {
  const [, destination, base, shortest, vnet, all] = world;
  const prefix = fc.oneof(
    fc.constantFrom(...vnet, all),
    fc
      .tuple(fc.nat(15), fc.integer({ min: shortest, max: shortest + 4 }))
      .map(([host, length]) => `${base}${host.toString(shortest === 124 ? 16 : 10)}/${length}`),
  );
  const route = fc.record({
    addressPrefix: prefix,
    nextHopType: fc.constantFrom('VirtualAppliance', 'None', 'VnetLocal', 'Internet'),
  });
  fc.assert(
    fc.property(
      fc.uniqueArray(route, { selector: (each) => parseRange(each.addressPrefix)?.cidr, maxLength: 8 }),
      (drawn) => {
        const routes = drawn.map((each, index) => aRoute({ ...each, name: `r${index}` }));
        const [range] = parseRanges([destination]);
        if (range === undefined) throw new Error(destination);
        const taken = new Set<string>();
        for (let address = range.first; address <= range.last; address++) {
          // The way of the virtual network itself is there for every address of it.
          let winner = { name: 'direct', length: parseRanges(vnet)[0]?.prefixLength ?? 0 };
          for (const { name, addressPrefix, nextHopType } of routes) {
            const way = parseRange(addressPrefix);
            if (way === undefined || address < way.first || way.last < address) continue;
            if (way.prefixLength >= winner.length)
              winner = { name: nextHopType === 'VnetLocal' ? 'direct' : name, length: way.prefixLength };
          }
          if (winner.name !== 'direct') taken.add(winner.name);
        }
        const found = detoursTo(range, aRouteTable(routes), parseRanges(vnet));
        expect(found.map((detour) => detour.route.name).toSorted()).toEqual([...taken].toSorted());
      },
    ),
  );
});

const everything = (prefixes: readonly string[], family: 4 | 6 = 4): readonly string[] =>
  routesToEverything(
    aRouteTable(prefixes.map((addressPrefix) => aRoute({ name: addressPrefix, addressPrefix }))),
    family,
  ).map(({ name }) => name);

test.each<[string, readonly string[], readonly string[]]>([
  ['one for all', ['0.0.0.0/0', '0.0.0.0/1'], ['0.0.0.0/0']],
  ['two halves', ['128.0.0.0/1', '0.0.0.0/1'], ['0.0.0.0/1', '128.0.0.0/1']],
  ['a half and two quarters', ['0.0.0.0/2', '64.0.0.0/2', '128.0.0.0/1'], ['0.0.0.0/2', '64.0.0.0/2', '128.0.0.0/1']],
  ['one half', ['0.0.0.0/1'], []],
  ['three quarters', ['0.0.0.0/2', '64.0.0.0/2', '128.0.0.0/2'], []],
  ['service tags', ['AzureCloud', 'Internet'], []],
  ['IPv6', ['::/0'], []],
])('routes that carry all public addresses: %s', (_case, prefixes, expected) => {
  expect(everything(prefixes)).toEqual(expected);
});

test('of IPv6 as well', () => {
  expect(everything(['::/1', '8000::/1'], 6)).toEqual(['::/1', '8000::/1']);
  expect(everything(['::/1', '0.0.0.0/0'], 6)).toEqual([]);
});

test.each<[string, readonly Partial<Route>[], boolean]>([
  ['all of it dropped', [{ addressPrefix: '10.1.1.0/24', nextHopType: 'None' }], true],
  [
    'dropped in halves',
    [
      { addressPrefix: '10.1.1.0/25', nextHopType: 'None' },
      { addressPrefix: '10.1.1.128/25', nextHopType: 'None' },
    ],
    true,
  ],
  [
    'all but one address dropped',
    [{ addressPrefix: '10.1.1.0/24', nextHopType: 'None' }, { addressPrefix: '10.1.1.255/32' }],
    false,
  ],
  ['one half dropped', [{ addressPrefix: '10.1.1.0/25', nextHopType: 'None' }], false],
  ['an appliance', [{ addressPrefix: '10.1.1.0/24' }], false],
])('%s', (_case, routes, expected) => {
  const [destination] = parseRanges(['10.1.1.0/24']);
  if (destination === undefined) throw new Error('not a range');
  const found = detoursTo(
    destination,
    aRouteTable(routes.map((route, index) => aRoute({ name: `r${index}`, ...route }))),
    parseRanges(['10.1.0.0/16']),
  );
  expect(found[0]?.isWhollyDropped).toBe(expected);
});
