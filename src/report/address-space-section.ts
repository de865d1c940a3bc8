import type { AddressSpace } from '../run/address-space.ts';
import { addressAt, parseRange, type AddressRange } from '../network/address-range.ts';
import {
  CELL_WORDS,
  isFreeRow,
  mapOf,
  sizeOfStretch,
  stretchesOf,
  type AddressMap,
  type Cell,
  type Stretch,
} from './address-map.ts';
import { columns, groupCells, numberText } from './address-rows.ts';
import { codeRows, type Section } from './section.ts';
import { link } from './text.ts';

/**
 * The VNet as a picture: each range as a line, and below it who lies where, how full each subnet is, and what is free. Of letters in a
 * block of code: GitHub shows no SVG in a summary, and a diagram of Mermaid's has no bars, no columns that align, and no room for two
 * hundred subnets. As a `diff`, for its colours. What is too much for a picture has a list besides, for the end of the report.
 */
export function addressSpaceSections(
  space: AddressSpace | undefined,
  portal: string | undefined,
): { readonly picture: readonly Section[]; readonly list: readonly Section[] } {
  if (space === undefined) return { picture: [], list: [] };
  const drawn = space.ranges.flatMap((text) => {
    const range = parseRange(text);
    if (range === undefined) return [];
    const stretches = stretchesOf(range, space.subnets);
    return [{ range, stretches, map: mapOf(range, stretches) }];
  });
  const all = drawn.flatMap(({ stretches }) => stretches);
  const isWhole = all.length <= MOST_ROWS;
  const detail = isWhole ? 'everything' : all.filter(hasPools).length * 2 <= MOST_ROWS ? 'pools' : 'new-pools';
  const picture = drawn.flatMap(({ range, stretches, map }, index) => [
    ...(index === 0 ? [] : ['']),
    headLine(range, stretches),
    ...(map === undefined ? [] : ['', ...mapLines(map), '']),
    ...columns(groupsOf(stretches, detail).map(groupCells)),
  ]);
  const legend = legendOf(
    space,
    drawn.flatMap(({ map }) => map ?? []),
  );
  return {
    picture: [
      codeRows(`#### Address space of VNet ${link(space.vnet.name, portal)}\n`, picture, 'diff', `\n${legend}\n`),
    ],
    list: isWhole ? [] : [listSection(space, all)],
  };
}

/** More than a screen holds; above it what is of no matter to the run is drawn together. */
const MOST_ROWS = 24;

type Detail = 'everything' | 'pools' | 'new-pools';

function listSection(space: AddressSpace, stretches: readonly Stretch[]): Section {
  const title = `All ${space.subnets.length} subnets, and what is free between them`;
  return codeRows(
    `<details><summary>${title}</summary>\n`,
    columns(stretches.map((stretch) => groupCells([stretch]))),
    'diff',
    '\n</details>\n',
  );
}

function headLine(range: AddressRange, stretches: readonly Stretch[]): string {
  const subnets = stretches.filter(({ kind }) => kind === 'subnet');
  const count = `${subnets.length} ${subnets.length === 1 ? 'subnet' : 'subnets'}`;
  if (range.family === 6) return `  ${range.cidr}: ${count}`;
  const size = Number(range.last - range.first + 1n);
  if (subnets.length === 0) return `  ${range.cidr}: ${numberText(size)} addresses, no subnet`;
  const taken = subnets.reduce((sum, stretch) => sum + sizeOfStretch(stretch), 0);
  return `  ${range.cidr}: ${numberText(size)} addresses, ${numberText(taken)} of them in ${count}`;
}

/** The rows of the map, each with its first address; where several have nothing in them, one stands for all. */
function mapLines({ block, addressesPerCell, rows }: AddressMap): readonly string[] {
  const labels = rows.map(({ first }) => addressAt(first));
  const width = Math.max(...labels.map((label) => label.length));
  const lines = rows.flatMap(({ cells }, index) => {
    const isFree = isFreeRow(cells);
    if (isFree && isFreeRow(rows[index - 1]?.cells ?? []))
      return isFreeRow(rows[index - 2]?.cells ?? []) ? [] : [`  ${' '.repeat(width)}  ⋮`];
    return [`  ${(labels[index] ?? '').padEnd(width)}  ${cells.join('')}`];
  });
  const scale = `a character is ${addressesPerCell === 1 ? 'an address' : `${numberText(addressesPerCell)} addresses`}`;
  return [...lines, `  ${' '.repeat(width)}  ${block}, ${scale}`];
}

/** Stretches that are drawn as one row: each that matters alone, the others as far as they touch. */
function groupsOf(stretches: readonly Stretch[], detail: Detail): readonly (readonly Stretch[])[] {
  const groups: Stretch[][] = [];
  let isOpen = false;
  for (const stretch of stretches) {
    const isAlone = detail === 'everything' || (detail === 'pools' ? hasPools(stretch) : hasNewPools(stretch));
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

function hasPools(stretch: Stretch): boolean {
  return stretch.kind === 'subnet' && stretch.place.newPools.length + stretch.place.pools.length > 0;
}

/** What the characters mean, of those that occur. */
function legendOf({ subnets }: AddressSpace, maps: readonly AddressMap[]): string {
  const drawn = new Set<Cell>(maps.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)));
  const cells = (Object.keys(CELL_WORDS) as readonly Cell[]).filter((cell) => drawn.has(cell));
  const map = cells.map((cell) => `${cell} ${CELL_WORDS[cell]}`).join(', ');
  const isComing = subnets.some(({ incoming }) => incoming > 0);
  const bars = `█ in use, ${isComing ? '▓ still to be taken by this run, ' : ''}░ free; of each subnet Azure keeps five addresses for itself`;
  const isFilled = subnets.some(({ usage }) => usage !== undefined);
  const texts = [...(map === '' ? [] : [`The map: ${map}.`]), ...(isFilled ? [`The bars: ${bars}.`] : [])];
  return texts.length === 0 ? '' : `<sub>${texts.join('<br>')}</sub>`;
}
