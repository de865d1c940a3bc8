import { describe, expect, test } from '@jest/globals';
import type { AddressSpace, SubnetPlace } from '../../src/run/address-space.ts';
import { addressSpaceSections } from '../../src/report/address-space-section.ts';
import { aPoolOutcome, HOSTILE } from './samples.ts';

function place(name: string, prefix: string, changes: Partial<SubnetPlace> = {}): SubnetPlace {
  return { name, prefixes: [prefix], pools: [], newPools: [], incoming: 0, ...changes };
}

type Drawn = Parameters<typeof addressSpaceSections>[0];

function space(subnets: readonly SubnetPlace[], ranges: readonly string[] = ['10.0.0.0/16']): AddressSpace {
  return { vnet: { id: '/v', name: 'vnet1' }, ranges, subnets };
}

function drawn(subnets: readonly SubnetPlace[], changes: Partial<Drawn> = {}, ranges?: readonly string[]): Drawn {
  return { addressSpace: space(subnets, ranges), pools: [], operation: 'add', ...changes };
}

/** The rows of the table alone. */
function table(
  subnets: readonly SubnetPlace[],
  ranges?: readonly string[],
  changes: Partial<Drawn> = {},
): readonly string[] {
  return addressSpaceSections(drawn(subnets, changes, ranges), undefined).picture.at(-1)?.rows ?? [];
}

/** The lines of the map; none where there is none. */
function map(subnets: readonly SubnetPlace[], ranges?: readonly string[]): readonly string[] {
  const { picture } = addressSpaceSections(drawn(subnets, {}, ranges), undefined);
  return picture.length < 3 ? [] : (picture[1]?.rows ?? []);
}

const SYSTEM = place('system', '10.0.1.0/24', { pools: ['pool1'], usage: { used: 93, limit: 251 } });
const FRESH = place('fresh', '10.0.2.0/24', { newPools: ['pool2'], usage: { used: 0, limit: 251 }, incoming: 93 });

describe('a few subnets', () => {
  test('have a row each, as what is free between them, and no map, for the table says it all', () => {
    expect(table([SYSTEM, FRESH])).toEqual([
      '| `10.0.0.0/24` | _256 free_ |  |  |',
      '| `10.0.1.0/24` | system | `███·····` 93 of 251 | pool1 |',
      '| `10.0.2.0/24` | **fresh** | `+++·····` 0 + 93 of 251 | pool2 (new) |',
      '| `10.0.3.0 – 10.0.255.255`<br>largest block 10.0.128.0/17 | _64,768 free_ |  |  |',
    ]);
    expect(map([SYSTEM, FRESH])).toEqual([]);
    expect(map([SYSTEM, FRESH, place('c', '10.0.3.0/24')])).toEqual([]);
    const { picture } = addressSpaceSections(drawn([SYSTEM, FRESH]), undefined);
    expect(picture[0]?.head).toContain('`10.0.0.0/16`: 65,536 addresses, 512 of them in 2 subnets');
  });

  test('from four on have a map with both ends labeled, that a page of 500 pixels holds', () => {
    const lines = map([SYSTEM, FRESH, place('c', '10.0.4.0/24'), place('d', '10.0.5.0/24')]);
    expect(lines).toEqual([
      '10.0.0.0  ····████++++····░░░░░░░░········',
      '                                10.0.7.255',
      '1 character = 64 addresses',
    ]);
    const wide = map(
      ['a', 'b', 'c', 'd'].map((name, index) => place(name, `192.168.${100 + index}.128/26`)),
      ['192.168.0.0/16'],
    );
    expect(Math.max(...wide.map((line) => line.length))).toBeLessThanOrEqual(49);
  });

  test('tell by how much one is too full', () => {
    const full = place('full', '10.0.2.0/24', { newPools: ['pool2'], usage: { used: 200, limit: 251 }, incoming: 93 });
    expect(table([full], ['10.0.2.0/24'])).toEqual([
      '| `10.0.2.0/24` | **full** | `███████+` 200 + 93 of 251, **42 short** | pool2 (new) |',
    ]);
  });

  test.each([
    ['blocked', '', 'not added'],
    ['failed', '', 'not added'],
    ['failed', 'Failed', 'created, failed'],
    ['cancelled', 'Creating', 'unfinished'],
    ['added', 'Succeeded', 'new'],
  ] as const)('say what became of a pool that is %s, %s: %s', (result, provisioningState, word) => {
    const pools = [aPoolOutcome({ result, provisioningState })];
    expect(table([FRESH], ['10.0.2.0/24'], { pools })[0]).toContain(`| pool2 (${word}) |`);
  });

  test('say where Azure does not tell how full one is, and cut what is long', () => {
    const pools = ['a', 'b', 'c', 'd', 'e'];
    expect(table([place('n'.repeat(80), '10.0.2.0/24', { pools })], ['10.0.2.0/24'])).toEqual([
      `| \`10.0.2.0/24\` | ${'n'.repeat(27)}… | not known | a, b, c, and 2 more |`,
    ]);
  });

  test('of IPv6 are listed without a map, as code, for GitHub makes an emoji of `:100:`', () => {
    const six = ['1', '2', '100', '4'].map((part) => place(part, `fd00:0:0:${part}::/64`));
    expect(table(six, ['fd00::/48', '10.9.0.0/16'])).toContain('| `fd00:0:0:100::/64` | 100 | not known |  |');
    expect(map(six, ['fd00::/48', '10.9.0.0/16'])).toEqual([]);
    const { picture } = addressSpaceSections(drawn(six, {}, ['fd00::/48', '10.9.0.0/16']), undefined);
    expect(picture[0]?.head).toContain('`fd00::/48`: 4 subnets<br>`10.9.0.0/16`: 65,536 addresses, no subnet');
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
    expect(table(many)).toEqual([
      '| `10.0.0.0 – 10.0.99.255` | 20 subnets of this cluster, 80 other subnets, 0 addresses free | fullest: s99, 39 % |  |',
      '| `10.0.100.0/24` | **s100** | `████····` 100 of 251 | fresh (new) |',
      '| `10.0.101.0 – 10.0.255.255` | 19 subnets of this cluster, 80 other subnets, 14,336 addresses free | fullest: s199, 79 % |  |',
    ]);
    const [list] = addressSpaceSections(drawn(many), undefined).list;
    expect(list?.head).toContain('All 200 subnets and the free addresses between them');
    expect(list?.rows).toHaveLength(201);
  });

  test('of which few hold pools have a row for each of those', () => {
    const few = many.map((each, index) => ({ ...each, pools: index === 7 ? ['a'] : [], newPools: [] }));
    expect(table(few)).toContain('| `10.0.7.0/24` | s7 | `█·······` 7 of 251 | a |');
  });
});

test('a VNet that was not read is not drawn', () => {
  expect(addressSpaceSections({ pools: [] }, undefined)).toEqual({ picture: [], list: [] });
});

test('a hostile name stays in its row', () => {
  const name = '````\n```</details>';
  const rows = table([place(name, '10.0.0.0/24', { pools: [HOSTILE, name], newPools: [HOSTILE] })]);
  for (const row of rows) expect(row).not.toMatch(/\n|<\/details>|<img|@octocat/);
});
