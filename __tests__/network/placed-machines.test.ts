import { describe, expect, test } from '@jest/globals';
import { placedMachines, placementOfPool, type WantedPlace } from '../../src/network/placed-machines.ts';
import type { PoolMachine } from '../../src/resources/pool-machines.ts';

const V4: WantedPlace = { subnetPrefixes: ['10.0.2.0/28'], families: [4], zones: [] };
const DUAL: WantedPlace = { ...V4, subnetPrefixes: ['10.0.2.0/28', 'fd00:2::/64'], families: [4, 6] };
const IN_ZONES: WantedPlace = { ...V4, zones: ['1', '2'] };

function aMachine(addresses: readonly string[], zones: readonly string[] = []): PoolMachine {
  return { name: 'node0', addresses, zones };
}
const placementOf = (machine: PoolMachine, wanted: WantedPlace): string | undefined =>
  placedMachines([machine], wanted)[0]?.placement;

// 10.0.2.0/28 ends with 10.0.2.15.
test.each([
  [['10.0.2.4'], 'as-asked'],
  [['10.0.2.15'], 'as-asked'],
  [['10.0.2.16'], 'elsewhere'],
  [['20.1.2.3', '10.0.2.4'], 'as-asked'],
  [['20.1.2.3'], 'elsewhere'],
  [['not an address', '10.0.2.4'], 'as-asked'],
  [[], 'unknown'],
])('a machine with %j, asked for in 10.0.2.0/28, is %s', (addresses, placement) => {
  expect(placementOf(aMachine(addresses), V4)).toBe(placement);
});

test.each([
  [['10.0.2.4', 'fd00:2::4'], 'as-asked'],
  [['10.0.2.4'], 'elsewhere'],
  [['10.0.2.4', 'fd00:3::4'], 'elsewhere'],
  [['fd00:2::4'], 'elsewhere'],
])('on dual stack a machine with %j is %s', (addresses, placement) => {
  expect(placementOf(aMachine(addresses), DUAL)).toBe(placement);
});

test.each([
  [['1'], IN_ZONES, 'as-asked'],
  [['3'], IN_ZONES, 'elsewhere'],
  [[], IN_ZONES, 'unknown'],
  [['3'], V4, 'as-asked'],
  [[], V4, 'as-asked'],
] as const)('a machine in zones %j, asked for as %j, is %s', (zones, wanted, placement) => {
  expect(placementOf(aMachine(['10.0.2.4'], zones), wanted)).toBe(placement);
});

test('what is not as asked is told with the values', () => {
  const [machine] = placedMachines([aMachine(['10.0.9.4', '20.1.2.3'], ['3'])], IN_ZONES);
  expect(machine?.addresses).toEqual(['10.0.9.4', '20.1.2.3']);
  expect(machine?.faults).toEqual([
    'no IPv4 address in 10.0.2.0/28; Azure lists 10.0.9.4 and 20.1.2.3',
    'in zone 3, not in 1 or 2',
  ]);
});

describe('of a pool', () => {
  const there = aMachine(['10.0.2.4']);
  const elsewhere = aMachine(['10.0.9.4']);
  const open = aMachine([]);
  test.each([
    ['all its machines in the subnet', [there, there], 2, 'as-asked'],
    ['more machines than nodes, as the autoscaler makes them', [there, there, there], 2, 'as-asked'],
    ['fewer machines than nodes', [there], 2, 'unknown'],
    ['no machine and no node', [], 0, 'as-asked'],
    ['one machine of which Azure tells no address', [there, open], 2, 'unknown'],
    ['one machine elsewhere beside one that is open', [elsewhere, open], 2, 'elsewhere'],
  ])('%s: %#', (_case, machines, nodes, status) => {
    expect(placementOfPool(placedMachines(machines, V4), nodes).status).toBe(status);
  });
});
