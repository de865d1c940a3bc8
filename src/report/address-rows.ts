import type { SubnetPlace } from '../run/address-space.ts';
import { addressAt, parseRange } from '../network/address-range.ts';
import { largestBlock } from '../network/free-blocks.ts';
import { countText, numberText } from '../values/list-text.ts';
import { fillBar, sizeOfStretch, type Stretch } from './address-map.ts';
import { tableRow } from './section.ts';
import { code, markdown } from './text.ts';

export const ADDRESS_COLUMNS = ['Addresses', 'Subnet', 'In use', 'Node pools'] as const;

/** What became of a pool of the run, by its name. */
export type WordOf = (pool: string) => string;

/** One row of the table for all of these stretches. */
export function groupRow(group: readonly Stretch[], wordOf: WordOf): string {
  const [only] = group;
  if (group.length === 1 && only !== undefined)
    return tableRow(only.kind === 'free' ? freeCells(only) : subnetCells(only, wordOf));
  const subnets = group.flatMap((stretch) => (stretch.kind === 'subnet' ? [stretch] : []));
  const own = subnets.filter(({ place }) => place.pools.length > 0).length;
  const others = subnets.length - own;
  const free = group.filter(({ kind }) => kind === 'free').reduce((sum, stretch) => sum + sizeOfStretch(stretch), 0);
  const parts = [
    ...(own > 0 ? [`${countText(own, 'subnet')} of this cluster`] : []),
    ...(others > 0 ? [countText(others, 'other subnet')] : []),
    `${countText(free, 'address', 'addresses')} free`,
  ];
  return tableRow([code(spanOf(group)), parts.join(', '), fullestOf(subnets.map(({ place }) => place)), '']);
}

/** Of several subnets the one that is next to be full. */
function fullestOf(places: readonly SubnetPlace[]): string {
  const shares = places.flatMap(({ name, usage }) =>
    usage === undefined || usage.limit === 0 ? [] : [{ name, share: usage.used / usage.limit }],
  );
  const [fullest] = shares.toSorted((left, right) => right.share - left.share);
  if (fullest === undefined || shares.length < 2) return '';
  return `fullest: ${markdown(shortened(fullest.name))}, ${Math.floor(fullest.share * 100)} %`;
}

type Cells = readonly [addresses: string, subnet: string, usage: string, pools: string];

function freeCells(stretch: Extract<Stretch, { kind: 'free' }>): Cells {
  const block = largestBlock(stretch.first, stretch.last);
  const isOneBlock = sizeOfStretch(stretch) === sizeOfBlock(block);
  // In the column of addresses, which is wide already: elsewhere a block makes the table wider than a phone.
  const largest = isOneBlock ? '' : `<br>largest block ${block}`;
  return [
    `${code(isOneBlock ? block : spanOf([stretch]))}${largest}`,
    `_${numberText(sizeOfStretch(stretch))} free_`,
    '',
    '',
  ];
}

function subnetCells({ block, place }: Extract<Stretch, { kind: 'subnet' }>, wordOf: WordOf): Cells {
  const { name, usage, incoming, newPools, pools } = place;
  const shown = markdown(shortened(name));
  return [
    code(block.cidr),
    newPools.length === 0 ? shown : `**${shown}**`,
    usage === undefined
      ? 'not known'
      : `${code(fillBar(usage.used, incoming, usage.limit))} ${usageText(usage, incoming)}`,
    poolsText([
      ...newPools.map((pool) => `${markdown(pool)} (${wordOf(pool)})`),
      ...pools.map((pool) => markdown(pool)),
    ]),
  ];
}

function usageText({ used, limit }: NonNullable<SubnetPlace['usage']>, incoming: number): string {
  const short = used + incoming - limit;
  const coming = incoming === 0 ? '' : ` + ${numberText(incoming)}`;
  return `${numberText(used)}${coming} of ${numberText(limit)}${short > 0 ? `, **${numberText(short)} short**` : ''}`;
}

const MOST_POOLS_NAMED = 3;

function poolsText(pools: readonly string[]): string {
  const rest = pools.length - MOST_POOLS_NAMED;
  const named = pools.slice(0, MOST_POOLS_NAMED).join(', ');
  return rest > 0 ? `${named}, and ${rest} more` : named;
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
