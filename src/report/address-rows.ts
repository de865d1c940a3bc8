import type { SubnetPlace } from '../run/address-space.ts';
import { addressAt, parseRange } from '../network/address-range.ts';
import { largestBlock } from '../network/free-blocks.ts';
import { fillBar, sizeOfStretch, type Stretch } from './address-map.ts';
import { plain } from './text.ts';

/** A row: its sign, its addresses, and what is there. */
interface Cells {
  readonly sign: ' ' | '+' | '-';
  readonly addresses: string;
  /** Of the columns of a subnet, or one text for all of them. */
  readonly rest: readonly [name: string, bar: string, usage: string, pools: string] | string;
  /** More of it, on the next line. */
  readonly below?: string;
}

/** One row for all of these stretches. */
export function groupCells(group: readonly Stretch[]): Cells {
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
export function columns(rows: readonly Cells[]): readonly string[] {
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

export function numberText(value: number): string {
  return value.toLocaleString('en-US');
}
