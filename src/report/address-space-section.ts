import type { AddressSpace, SubnetPlace } from '../address-space.ts';
import { addressAt, parseRange, type AddressRange } from '../network/address-range.ts';
import { largestBlock } from '../network/free-blocks.ts';
import {
  CELL_WORDS,
  fillBar,
  isFreeRow,
  mapOf,
  sizeOfStretch,
  stretchesOf,
  type AddressMap,
  type Cell,
  type Stretch,
} from './address-map.ts';
import { codeRows, type Section } from './section.ts';
import { link, plain } from './text.ts';

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

/** A row: its sign, its addresses, and what is there. */
interface Cells {
  readonly sign: ' ' | '+' | '-';
  readonly addresses: string;
  /** Of the columns of a subnet, or one text for all of them. */
  readonly rest: readonly [name: string, bar: string, usage: string, pools: string] | string;
  /** More of it, on the next line. */
  readonly below?: string;
}

function groupCells(group: readonly Stretch[]): Cells {
  const [only] = group;
  if (group.length === 1 && only !== undefined) return only.kind === 'free' ? freeCells(only) : subnetCells(only);
  const subnets = group.flatMap((stretch) => (stretch.kind === 'subnet' ? [stretch] : []));
  const pools = subnets.filter(({ place }) => place.pools.length > 0).length;
  const free = group.filter(({ kind }) => kind === 'free').reduce((sum, stretch) => sum + sizeOfStretch(stretch), 0);
  const parts = [
    ...(pools > 0 ? [`${pools} with node pools`] : []),
    ...(subnets.length > pools
      ? [`${subnets.length - pools} other ${subnets.length - pools === 1 ? 'subnet' : 'subnets'}`]
      : []),
    `${numberText(free)} free`,
  ];
  return {
    sign: ' ',
    addresses: spanOf(group),
    rest: parts.join(', '),
    ...fullestOf(subnets.map(({ place }) => place)),
  };
}

/** Of several subnets the one that is next to be full. */
function fullestOf(places: readonly SubnetPlace[]): Pick<Cells, 'below'> {
  const shares = places.flatMap(({ name, usage }) =>
    usage === undefined || usage.limit === 0 ? [] : [{ name, share: usage.used / usage.limit }],
  );
  const [fullest] = shares.toSorted((left, right) => right.share - left.share);
  if (fullest === undefined || shares.length < 2) return {};
  return { below: `fullest: ${shortened(plain(fullest.name))}, ${Math.floor(fullest.share * 100)} %` };
}

function freeCells(stretch: Extract<Stretch, { kind: 'free' }>): Cells {
  const block = largestBlock(stretch.first, stretch.last);
  const isOneBlock = sizeOfStretch(stretch) === sizeOfBlock(block);
  const addresses = isOneBlock ? block : spanOf([stretch]);
  const largest = isOneBlock ? '' : `, largest block ${block}`;
  return { sign: ' ', addresses, rest: `${numberText(sizeOfStretch(stretch))} free${largest}` };
}

function subnetCells({ block, place }: Extract<Stretch, { kind: 'subnet' }>): Cells {
  const { name, usage, incoming, newPools, pools } = place;
  const isShort = usage !== undefined && usage.used + incoming > usage.limit;
  return {
    sign: newPools.length === 0 ? ' ' : isShort ? '-' : '+',
    addresses: block.cidr,
    rest: [
      shortened(plain(name)),
      usage === undefined ? '' : fillBar(usage.used, incoming, usage.limit),
      usageText(place),
      poolsText([...newPools.map((pool) => `${pool} (new)`), ...pools]),
    ],
  };
}

function usageText({ usage, incoming }: SubnetPlace): string {
  if (usage === undefined) return 'not known';
  const { used, limit } = usage;
  const short = used + incoming - limit;
  const coming = incoming === 0 ? '' : ` (+${numberText(incoming)})`;
  return `${numberText(used)}${coming} of ${numberText(limit)}${short > 0 ? `, ${numberText(short)} short` : ''}`;
}

const MOST_POOLS_NAMED = 3;

function poolsText(pools: readonly string[]): string {
  const named = pools.slice(0, MOST_POOLS_NAMED).map((pool) => plain(pool));
  const rest = pools.length - named.length;
  return rest === 0 ? named.join(', ') : `${named.join(', ')} and ${rest} more`;
}

const LONGEST_NAME = 28;

function shortened(name: string): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1).toWellFormed()}…` : name;
}

function spanOf(group: readonly Stretch[]): string {
  const [first, last] = [group[0], group.at(-1)];
  if (first === undefined || last === undefined) return '';
  if ((first.kind === 'subnet' && first.block.family === 6) || (last.kind === 'subnet' && last.block.family === 6))
    return 'IPv6';
  return `${addressAt(first.kind === 'free' ? first.first : first.block.first)} – ${addressAt(last.kind === 'free' ? last.last : last.block.last)}`;
}

function sizeOfBlock(cidr: string): number {
  const range = parseRange(cidr);
  return range === undefined ? 0 : Number(range.last - range.first + 1n);
}

/** The rows with their columns below one another. */
function columns(rows: readonly Cells[]): readonly string[] {
  const addressWidth = Math.max(0, ...rows.map(({ addresses }) => addresses.length));
  const widths = [0, 1, 2].map((index) =>
    Math.max(0, ...rows.map(({ rest }) => (typeof rest === 'string' ? 0 : (rest[index]?.length ?? 0)))),
  );
  return rows.flatMap(({ sign, addresses, rest, below }) => {
    const shown =
      typeof rest === 'string' ? rest : rest.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join('  ');
    return [
      `${sign} ${addresses.padEnd(addressWidth)}  ${shown}`.trimEnd(),
      ...(below === undefined ? [] : [`${' '.repeat(addressWidth + 4)}${below}`]),
    ];
  });
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

function numberText(value: number): string {
  return value.toLocaleString('en-US');
}
