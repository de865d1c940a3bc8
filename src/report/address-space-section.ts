import type { AddressSpace } from '../run/address-space.ts';
import type { Outcome } from '../run/outcome.ts';
import { addressAt, parseRange, type AddressRange } from '../network/address-range.ts';
import { countText, numberText } from '../values/list-text.ts';
import {
  CELL_WORDS,
  CELLS,
  isFreeRow,
  mapOf,
  sizeOfStretch,
  stretchesOf,
  type AddressMap,
  type Cell,
  type Stretch,
} from './address-map.ts';
import { ADDRESS_COLUMNS, groupRow, type WordOf } from './address-rows.ts';
import { newPoolWord } from './pool-words.ts';
import { codeRows, tableHead, type Section } from './section.ts';
import { code, link } from './text.ts';

/** Below it, the table says everything that a map would. */
const FEWEST_FOR_A_MAP = 4;

/**
 * The VNet: a map of letters (GitHub shows no SVG in a summary, and Mermaid has no room for two hundred subnets), then who lies where, how
 * full each subnet is, and what is free. What is too much for one table has another that lists all, for the end of the report.
 */
export function addressSpaceSections(
  { addressSpace: space, pools, operation }: Pick<Outcome, 'addressSpace' | 'pools' | 'operation'>,
  portal: string | undefined,
): { readonly picture: readonly Section[]; readonly list: readonly Section[] } {
  if (space === undefined) return { picture: [], list: [] };
  const wordOf: WordOf = (pool) => newPoolWord({ pools, operation }, pool);
  const drawn = space.ranges.flatMap((text) => {
    const range = parseRange(text);
    if (range === undefined) return [];
    const stretches = stretchesOf(range, space.subnets);
    return [{ range, stretches, map: mapOf(range, stretches) }];
  });
  const all = drawn.flatMap(({ stretches }) => stretches);
  const isWhole = all.length <= MOST_ROWS;
  const detail = isWhole ? 'everything' : all.filter(isOfCluster).length * 2 <= MOST_ROWS ? 'cluster' : 'new-pools';
  const maps = space.subnets.length < FEWEST_FOR_A_MAP ? [] : drawn.flatMap(({ map }) => map ?? []);
  const ranges = drawn.map(({ range, stretches }) => headLine(range, stretches)).join('<br>');
  const table: Section = {
    head: tableHead(ADDRESS_COLUMNS),
    rows: drawn.flatMap(({ stretches }) => groupsOf(stretches, detail).map((group) => groupRow(group, wordOf))),
    foot: `\n${legendOf(space, maps)}\n`,
  };
  return {
    picture: [
      { head: `#### Address space of VNet ${link(space.vnet.name, portal)}\n\n${ranges}\n`, rows: [], foot: '' },
      ...(maps.length === 0 ? [] : [mapSection(maps)]),
      table,
    ],
    list: isWhole ? [] : [listSection(space, all, wordOf)],
  };
}

/** More than a screen holds; above it what is of no matter to the run is drawn together. */
const MOST_ROWS = 24;

type Detail = 'everything' | 'cluster' | 'new-pools';

function listSection(space: AddressSpace, stretches: readonly Stretch[], wordOf: WordOf): Section {
  return {
    head: `<details><summary>All ${space.subnets.length} subnets and the free addresses between them</summary>\n\n${tableHead(ADDRESS_COLUMNS)}`,
    rows: stretches.map((stretch) => groupRow([stretch], wordOf)),
    foot: '\n</details>\n',
  };
}

function headLine(range: AddressRange, stretches: readonly Stretch[]): string {
  const subnets = stretches.filter(({ kind }) => kind === 'subnet');
  const count = countText(subnets.length, 'subnet');
  if (range.family === 6) return `${code(range.cidr)}: ${count}`;
  const size = `${code(range.cidr)}: ${countText(Number(range.last - range.first + 1n), 'address', 'addresses')}`;
  if (subnets.length === 0) return `${size}, no subnet`;
  const taken = subnets.reduce((sum, stretch) => sum + sizeOfStretch(stretch), 0);
  return `${size}, ${numberText(taken)} of them in ${count}`;
}

function mapSection(maps: readonly AddressMap[]): Section {
  return codeRows(
    '',
    maps.flatMap((map, index) => [...(index === 0 ? [] : ['']), ...mapLines(map)]),
    '',
    '',
  );
}

/** The rows of the map, each with its first address, the last with its last as well; where several are empty, one stands for all. */
function mapLines({ last, addressesPerCell, rows }: AddressMap): readonly string[] {
  const labels = rows.map(({ first }) => addressAt(first));
  const width = Math.max(...labels.map((label) => label.length));
  const lines = rows.flatMap(({ cells }, index) => {
    const isFree = isFreeRow(cells);
    const isLast = index === rows.length - 1;
    if (isFree && !isLast && isFreeRow(rows[index - 1]?.cells ?? []))
      return isFreeRow(rows[index - 2]?.cells ?? []) ? [] : [`${' '.repeat(width)}  ⋮`];
    return [`${(labels[index] ?? '').padEnd(width)}  ${cells.join('')}`];
  });
  const end = addressAt(last).padStart(width + 2 + (rows.at(-1)?.cells.length ?? 0));
  return [...lines, end, `1 character = ${countText(addressesPerCell, 'address', 'addresses')}`];
}

/** Stretches that are drawn as one row: each that matters alone, the others as far as they touch. */
function groupsOf(stretches: readonly Stretch[], detail: Detail): readonly (readonly Stretch[])[] {
  const groups: Stretch[][] = [];
  let isOpen = false;
  for (const stretch of stretches) {
    const isAlone = detail === 'everything' || (detail === 'cluster' ? isOfCluster(stretch) : hasNewPools(stretch));
    const group = groups.at(-1);
    if (group !== undefined && isOpen && !isAlone) group.push(stretch);
    else groups.push([stretch]);
    isOpen = !isAlone;
  }
  return groups;
}

function hasNewPools(stretch: Stretch): boolean {
  return stretch.kind === 'subnet' && stretch.place.newPools.length > 0;
}

function isOfCluster(stretch: Stretch): boolean {
  return stretch.kind === 'subnet' && stretch.place.newPools.length + stretch.place.pools.length > 0;
}

/** What the characters mean, of those that occur. */
function legendOf({ subnets }: AddressSpace, maps: readonly AddressMap[]): string {
  const drawn = new Set<Cell>(maps.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)));
  const cells = (Object.keys(CELL_WORDS) as readonly Cell[]).filter((cell) => drawn.has(cell));
  const map = cells.map((cell) => `${code(cell)} ${CELL_WORDS[cell]}`).join(', ');
  const isComing = subnets.some(({ incoming }) => incoming > 0);
  const bars = `${code(CELLS.cluster)} in use, ${isComing ? `${code(CELLS.newPools)} needed by this run, ` : ''}${code(CELLS.free)} free`;
  const isFilled = subnets.some(({ usage }) => usage !== undefined);
  const texts = [
    ...(map === '' ? [] : [`Map: ${map}.`]),
    ...(isFilled ? [`Bars: ${bars}. Azure reserves five addresses in each subnet; they are not counted.`] : []),
  ];
  return texts.length === 0 ? '' : `<sub>${texts.join('<br>')}</sub>`;
}
