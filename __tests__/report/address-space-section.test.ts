import { describe, expect, test } from '@jest/globals';
import type { AddressSpace, SubnetPlace } from '../../src/run/address-space.ts';
import { addressSpaceSections } from '../../src/report/address-space-section.ts';
import { HOSTILE } from './samples.ts';

function place(name: string, prefix: string, changes: Partial<SubnetPlace> = {}): SubnetPlace {
  return { name, prefixes: [prefix], pools: [], newPools: [], incoming: 0, ...changes };
}

function space(subnets: readonly SubnetPlace[], ranges: readonly string[] = ['10.0.0.0/16']): AddressSpace {
  return { vnet: { id: '/v', name: 'vnet1' }, ranges, subnets };
}

function picture(subnets: readonly SubnetPlace[], ranges?: readonly string[]): readonly string[] {
  return addressSpaceSections(space(subnets, ranges), undefined).picture.flatMap(({ rows }) => rows);
}

const SYSTEM = place('system', '10.0.1.0/24', { pools: ['pool1'], usage: { used: 93, limit: 251 } });

describe('a few subnets', () => {
  test('have a row each, as what is free between them, with the new ones marked', () => {
    const fresh = place('fresh', '10.0.2.0/24', { newPools: ['pool2'], usage: { used: 0, limit: 251 }, incoming: 93 });
    expect(picture([SYSTEM, fresh])).toEqual([
      '  10.0.0.0/16: 65,536 addresses, 512 of them in 2 subnets',
      '',
      `  10.0.0.0  ${'·'.repeat(16)}${'█'.repeat(16)}${'▓'.repeat(16)}${'·'.repeat(16)}`,
      '            10.0.0.0/22, a character is 16 addresses',
      '',
      '  10.0.0.0/24              256 free',
      '  10.0.1.0/24              system  ████░░░░░░  93 of 251       pool1',
      '+ 10.0.2.0/24              fresh   ▓▓▓▓░░░░░░  0 (+93) of 251  pool2 (new)',
      '  10.0.3.0 – 10.0.255.255  64,768 free, largest block 10.0.128.0/17',
    ]);
  });

  test('tell in red by how much one is too full', () => {
    const full = place('full', '10.0.2.0/24', { newPools: ['pool2'], usage: { used: 200, limit: 251 }, incoming: 93 });
    expect(picture([full], ['10.0.2.0/24']).at(-1)).toBe(
      '- 10.0.2.0/24  full  ████████▓▓  200 (+93) of 251, 42 short  pool2 (new)',
    );
  });

  test('say where Azure does not tell how full one is, and cut what is long', () => {
    const pools = ['a', 'b', 'c', 'd', 'e'];
    const row = picture([place('n'.repeat(80), '10.0.2.0/24', { pools })], ['10.0.2.0/24']).at(-1);
    expect(row).toBe(`  10.0.2.0/24  ${'n'.repeat(27)}…    not known  a, b, c and 2 more`);
  });

  test('of IPv6 are listed without a map, and a range without any says so', () => {
    expect(picture([place('six', 'fd00:0:0:1::/64')], ['fd00::/48', '10.9.0.0/16'])).toEqual([
      '  fd00::/48: 1 subnet',
      '  fd00:0:0:1::/64  six    not known',
      '',
      '  10.9.0.0/16: 65,536 addresses, no subnet',
      '  10.9.0.0/16  65,536 free',
    ]);
  });
});

describe('two hundred subnets', () => {
  const many = Array.from({ length: 200 }, (_, index) =>
    place(`s${index}`, `10.0.${index}.0/24`, {
      usage: { used: index, limit: 251 },
      ...(index % 5 === 0 ? { pools: [`p${index}`] } : {}),
      ...(index === 100 ? { pools: [], newPools: ['fresh'] } : {}),
    }),
  );

  test('are drawn together around the new one, and listed one by one at the end', () => {
    const {
      picture: [drawn],
      list: [list],
    } = addressSpaceSections(space(many), undefined);
    expect(drawn?.rows.slice(-5)).toEqual([
      '  10.0.0.0 – 10.0.99.255     20 with node pools, 80 other subnets, 0 free',
      '                             fullest: s99, 39 %',
      '+ 10.0.100.0/24              s100  ████░░░░░░  100 of 251  fresh (new)',
      '  10.0.101.0 – 10.0.255.255  19 with node pools, 80 other subnets, 14,336 free',
      '                             fullest: s199, 79 %',
    ]);
    expect(list?.head).toContain('All 200 subnets, and what is free between them');
    expect(list?.rows).toHaveLength(201);
  });

  test('of which few hold pools have a row for each of those', () => {
    const few = many.map((each, index) => ({ ...each, pools: index === 7 ? ['a'] : [], newPools: [] }));
    expect(picture(few)).toContain('  10.0.7.0/24              s7  █░░░░░░░░░  7 of 251  a');
  });
});

test('a VNet that was not read is not drawn', () => {
  expect(addressSpaceSections(undefined, undefined)).toEqual({ picture: [], list: [] });
});

test('a hostile name stays in its row, and in its block of code', () => {
  const name = '````\n```</details>';
  const [section] = addressSpaceSections(
    { ...space([place(name, '10.0.0.0/24', { pools: [HOSTILE, name] })]), vnet: { id: '', name: HOSTILE } },
    undefined,
  ).picture;
  expect(section?.rows.every((row) => !row.includes('\n'))).toBe(true);
  expect(section?.head).toMatch(/\n`{5}diff$/);
  expect(section?.foot).toMatch(/^`{5}\n/);
});
