import { describe, expect, test } from '@jest/globals';
import type { SubnetPlace } from '../../src/run/address-space.ts';
import { parseRange, type AddressRange } from '../../src/network/address-range.ts';
import { fillBar, mapOf, stretchesOf } from '../../src/report/address-map.ts';

function range(cidr: string): AddressRange {
  const parsed = parseRange(cidr);
  if (parsed === undefined) throw new Error(`${cidr} is no range.`);
  return parsed;
}

function place(prefix: string, changes: Partial<SubnetPlace> = {}): SubnetPlace {
  return { name: prefix, prefixes: [prefix], pools: [], newPools: [], incoming: 0, ...changes };
}

function drawn(cidr: string, places: readonly SubnetPlace[]): readonly string[] {
  const map = mapOf(range(cidr), stretchesOf(range(cidr), places));
  return map === undefined ? [] : [map.block, ...map.rows.map(({ cells }) => cells.join(''))];
}

describe('a range is cut into subnets and what is free', () => {
  function wordsOf(cidr: string, places: readonly SubnetPlace[]): readonly string[] {
    return stretchesOf(range(cidr), places).map((stretch) =>
      stretch.kind === 'free' ? `free ${stretch.last - stretch.first + 1n}` : stretch.block.cidr,
    );
  }

  test('in the order of the addresses, with what lies before, between and behind', () => {
    expect(wordsOf('10.0.0.0/24', [place('10.0.0.128/26'), place('10.0.0.32/27')])).toEqual([
      'free 32',
      '10.0.0.32/27',
      'free 64',
      '10.0.0.128/26',
      'free 64',
    ]);
  });

  test('without what lies in another range, is of another family, or is no range', () => {
    const places = [place('10.1.0.0/24'), place('fd00::/64'), place('nonsense'), place('10.0.0.0/24')];
    expect(wordsOf('10.0.0.0/24', places)).toEqual(['10.0.0.0/24']);
    expect(wordsOf('fd00::/48', places)).toEqual(['fd00::/64']);
  });

  test('counting nothing twice where subnets overlap, as no answer of Azure’s should have it', () => {
    expect(wordsOf('10.0.0.0/24', [place('10.0.0.0/25'), place('10.0.0.0/26')])).toEqual([
      '10.0.0.0/25',
      '10.0.0.0/26',
      'free 128',
    ]);
  });
});

describe('the map', () => {
  test('draws the smallest block around the subnets, each by who lies in it', () => {
    const places = [
      place('10.0.0.0/26', { pools: ['a'] }),
      place('10.0.0.64/26', { newPools: ['b'] }),
      place('10.0.0.192/26'),
    ];
    expect(drawn('10.0.0.0/16', places)).toEqual([
      '10.0.0.0/24',
      `${'█'.repeat(8)}${'+'.repeat(8)}${'·'.repeat(8)}${'░'.repeat(8)}`,
    ]);
  });

  test('draws what is around a single subnet, as far as the range goes', () => {
    expect(drawn('10.0.0.0/16', [place('10.0.1.0/24')])).toEqual([
      '10.0.0.0/22',
      `${'·'.repeat(8)}${'░'.repeat(8)}${'·'.repeat(16)}`,
    ]);
    expect(drawn('10.0.1.0/24', [place('10.0.1.0/24')])).toEqual(['10.0.1.0/24', '░'.repeat(32)]);
  });

  test('has a row for each 32 of its characters, and never more than 16 of them', () => {
    // A character for each of 256 blocks of the smaller size, then 512 characters for 2^24 addresses.
    expect(drawn('10.0.0.0/16', [place('10.0.0.0/24'), place('10.0.255.0/24')])).toHaveLength(1 + 8);
    expect(drawn('10.0.0.0/8', [place('10.0.0.0/29'), place('10.255.0.0/29')])).toHaveLength(1 + 16);
  });

  test('shows of several things in one character the weightiest', () => {
    const far = place('10.255.0.0/29');
    const [, row] = drawn('10.0.0.0/8', [
      place('10.0.0.0/29'),
      place('10.0.0.8/29', { newPools: ['b'] }),
      place('10.0.0.16/29', { pools: ['a'] }),
      far,
    ]);
    expect(row?.startsWith('+·')).toBe(true);
  });

  test('is not drawn where nothing lies, or in IPv6', () => {
    expect(drawn('10.0.0.0/16', [])).toEqual([]);
    expect(drawn('fd00::/48', [place('fd00::/64')])).toEqual([]);
  });

  test('of a range smaller than a row has a character for each address', () => {
    expect(drawn('10.0.0.0/28', [place('10.0.0.0/29'), place('10.0.0.8/29')])).toEqual(['10.0.0.0/28', '░'.repeat(16)]);
  });
});

describe('a bar', () => {
  test.each([
    [0, 0, 251, '········'],
    [1, 0, 251, '█·······'],
    [126, 0, 251, '█████···'],
    [251, 0, 251, '████████'],
    [0, 1, 251, '+·······'],
    [20, 1, 251, '█+······'],
    [100, 100, 250, '████+++·'],
    [200, 93, 251, '███████+'],
    [251, 93, 251, '████████'],
    [0, 0, 0, '████████'],
  ])('of %d in use and %d to come of %d is %s', (used, incoming, limit, bar) => {
    expect(fillBar(used, incoming, limit)).toBe(bar);
  });
});
