import type { SubnetPlace } from '../run/address-space.ts';
import { blockAt, containsRange, parseRange, sizeOfRange, type AddressRange } from '../network/address-range.ts';

/** A part of a range: a block of a subnet, or what lies free between two of them. In the order of their addresses. */
export type Stretch =
  | { readonly kind: 'subnet'; readonly block: AddressRange; readonly place: SubnetPlace }
  | { readonly kind: 'free'; readonly first: bigint; readonly last: bigint };

/** The whole of an IPv4 range, from its first address to its last; of an IPv6 range the subnets alone. */
export function stretchesOf(range: AddressRange, places: readonly SubnetPlace[]): readonly Stretch[] {
  const inside = places
    .flatMap((place) => place.prefixes.map((prefix) => ({ kind: 'subnet', block: parseRange(prefix), place }) as const))
    .flatMap(({ block, ...rest }) => (block !== undefined && containsRange(range, block) ? [{ ...rest, block }] : []))
    .toSorted((left, right) => (left.block.first < right.block.first ? -1 : 1));
  // Between two IPv6 subnets lie more addresses than anybody would count.
  if (range.family === 6) return inside;
  const stretches: Stretch[] = [];
  let next = range.first;
  for (const stretch of inside) {
    if (stretch.block.first > next) stretches.push({ kind: 'free', first: next, last: stretch.block.first - 1n });
    stretches.push(stretch);
    if (stretch.block.last >= next) next = stretch.block.last + 1n;
  }
  if (next <= range.last) stretches.push({ kind: 'free', first: next, last: range.last });
  return stretches;
}

export function sizeOfStretch(stretch: Stretch): number {
  return stretch.kind === 'free' ? Number(stretch.last - stretch.first + 1n) : sizeOfRange(stretch.block);
}

/**
 * A character of the map, by what is there; the weightiest of what shares one is shown. Letters of different shape: shades of grey look
 * alike on a dark page.
 */
export const CELLS = { newPools: '+', cluster: '█', others: '░', free: '·' } as const;
export type Cell = (typeof CELLS)[keyof typeof CELLS];
const CELLS_BY_WEIGHT: readonly Cell[] = [CELLS.newPools, CELLS.cluster, CELLS.others, CELLS.free];

export const CELL_WORDS: Readonly<Record<Cell, string>> = {
  [CELLS.cluster]: 'this cluster',
  [CELLS.newPools]: 'node pools of this run',
  [CELLS.others]: 'other subnets',
  [CELLS.free]: 'free',
};

/** With the longest label before it, a row has 49 characters: what a block of code shows on a page of 500 pixels. */
const CELLS_PER_ROW = 32;
const MOST_MAP_ROWS = 16;

export interface AddressMap {
  /** The block that is drawn: the smallest around all subnets, or somewhat more around one, so that they are not lost in what is free. */
  readonly block: string;
  readonly addressesPerCell: number;
  readonly last: bigint;
  readonly rows: readonly { readonly first: bigint; readonly cells: readonly Cell[] }[];
}

/** An IPv4 range as rows of cells; undefined where nothing lies in it. */
export function mapOf(range: AddressRange, stretches: readonly Stretch[]): AddressMap | undefined {
  const blocks = stretches.flatMap((stretch) => (stretch.kind === 'subnet' ? [stretch] : []));
  const first = blocks[0]?.block.first;
  if (first === undefined || range.family !== 4) return undefined;
  const last = blocks.reduce((greatest, { block }) => (block.last > greatest ? block.last : greatest), first);
  let prefixLength = 32;
  while (prefixLength > range.prefixLength && !isAround(prefixLength, first, last)) prefixLength--;
  // A single subnet would fill the map: some of what is around it tells where it is.
  if (blocks.length === 1) prefixLength = Math.max(range.prefixLength, prefixLength - 2);
  const size = 1n << BigInt(32 - prefixLength);
  const start = (first / size) * size;
  const smallest = blocks.reduce((least, { block }) => bigMin(least, block.last - block.first + 1n), size);
  const perCell = bigMax(
    1n,
    bigMax(size / BigInt(CELLS_PER_ROW * MOST_MAP_ROWS), bigMin(smallest, size / BigInt(CELLS_PER_ROW))),
  );
  const cells = Array.from({ length: Number(size / perCell) }, (): Cell => CELLS.free);
  for (const { block, place } of blocks) {
    const cell = cellOf(place);
    const end = Number((block.last - start) / perCell);
    for (let index = Number((block.first - start) / perCell); index <= end; index++)
      if (CELLS_BY_WEIGHT.indexOf(cell) < CELLS_BY_WEIGHT.indexOf(cells[index] ?? CELLS.free)) cells[index] = cell;
  }
  const rows = Array.from({ length: Math.ceil(cells.length / CELLS_PER_ROW) }, (_, row) => ({
    first: start + BigInt(row * CELLS_PER_ROW) * perCell,
    cells: cells.slice(row * CELLS_PER_ROW, (row + 1) * CELLS_PER_ROW),
  }));
  return { block: blockAt(start, prefixLength), addressesPerCell: Number(perCell), last: start + size - 1n, rows };
}

export function isFreeRow(cells: readonly Cell[]): boolean {
  return cells.every((cell) => cell === CELLS.free);
}

function isAround(prefixLength: number, first: bigint, last: bigint): boolean {
  const bits = BigInt(32 - prefixLength);
  return first >> bits === last >> bits;
}

function bigMin(left: bigint, right: bigint): bigint {
  return left < right ? left : right;
}

function bigMax(left: bigint, right: bigint): bigint {
  return left > right ? left : right;
}

function cellOf({ newPools, pools }: SubnetPlace): Cell {
  return newPools.length > 0 ? CELLS.newPools : pools.length > 0 ? CELLS.cluster : CELLS.others;
}

const BAR_WIDTH = 8;

/** How full: what is in use, what the pools of the run are still to take, what is left. Something is never drawn as nothing. */
export function fillBar(used: number, incoming: number, limit: number): string {
  const cellsOf = (count: number): number =>
    limit <= 0 ? BAR_WIDTH : Math.min(BAR_WIDTH, Math.ceil((count / limit) * BAR_WIDTH));
  const full = cellsOf(used);
  const both = incoming > 0 ? Math.max(cellsOf(used + incoming), Math.min(full + 1, BAR_WIDTH)) : full;
  return `${CELLS.cluster.repeat(full)}${CELLS.newPools.repeat(both - full)}${CELLS.free.repeat(BAR_WIDTH - both)}`;
}
