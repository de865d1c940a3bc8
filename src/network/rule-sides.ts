import type { SecurityRule } from '../facts/network.ts';
import { containsRange, parseRange, type AddressRange } from './address-range.ts';
import { interval, type Interval } from './boxes.ts';

export type RuleSide = 'sources' | 'destinations';

/** The prefixes of one side of a rule, read once. */
interface Side {
  /** In order and apart from one another, by family, so that those near a range are found without a look at the others. */
  readonly blocks: Readonly<Record<AddressRange['family'], readonly Interval[]>>;
  /** In lower case. */
  readonly tags: readonly string[];
}

interface Addresses {
  readonly sure: readonly Interval[];
  readonly isUncertain: boolean;
}

/** The part of one side of a rule that can matter for a range. */
export function addressesOf(
  rule: SecurityRule,
  side: RuleSide,
  range: AddressRange,
  vnet: readonly AddressRange[],
): Addresses {
  // Application security groups stand in place of the prefixes of their side.
  if (rule[side].length === 0) return { sure: [], isUncertain: rule.hasApplicationSecurityGroups };
  const { blocks, tags } = parseSide(rule[side]);
  const sure = blocksNear(blocks[range.family], range);
  let isUncertain = false;
  for (const tag of tags) {
    const answer = addressesOfTag(tag, range, vnet);
    if (answer === 'unknown') isUncertain = true;
    else if (answer !== undefined) sure.push(interval(answer.first, answer.last));
  }
  return { sure, isUncertain };
}

/** False only when that side of the rule surely has nothing to do with the range. */
export function mayTouch(rule: SecurityRule, side: RuleSide, range: AddressRange): boolean {
  if (rule[side].length === 0) return rule.hasApplicationSecurityGroups;
  const { blocks, tags } = parseSide(rule[side]);
  return tags.length > 0 || blocksNear(blocks[range.family], range).length > 0;
}

const parsedSides = new WeakMap<readonly string[], Side>();

function parseSide(prefixes: readonly string[]): Side {
  const known = parsedSides.get(prefixes);
  if (known !== undefined) return known;
  const parsed = prefixes.map((prefix) => parseRange(prefix) ?? prefix.toLowerCase());
  const ranges = parsed.filter((each) => typeof each !== 'string');
  const side = {
    blocks: { 4: joined(ranges, 4), 6: joined(ranges, 6) },
    tags: parsed.filter((each) => typeof each === 'string'),
  };
  parsedSides.set(prefixes, side);
  return side;
}

/** The addresses of the ranges of one family, neighbours joined. */
function joined(ranges: readonly AddressRange[], family: AddressRange['family']): readonly Interval[] {
  const inOrder = ranges
    .filter((range) => range.family === family)
    .toSorted((left, right) => (left.first < right.first ? -1 : 1));
  const blocks: Interval[] = [];
  for (const { first, last } of inOrder) {
    const before = blocks.at(-1);
    if (before === undefined || first > before.to + 1n) blocks.push({ from: first, to: last });
    else if (last > before.to) blocks[blocks.length - 1] = { from: before.from, to: last };
  }
  return blocks;
}

/** The blocks that overlap the range, by halving. */
function blocksNear(blocks: readonly Interval[], range: AddressRange): Interval[] {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.to ?? 0n) < range.first) low = middle + 1;
    else high = middle;
  }
  const near: Interval[] = [];
  for (let block = blocks[low]; block !== undefined && block.from <= range.last; block = blocks[++low])
    near.push(block);
  return near;
}

/** https://learn.microsoft.com/azure/virtual-network/service-tags-overview */
function addressesOfTag(
  tag: string,
  range: AddressRange,
  vnet: readonly AddressRange[],
): AddressRange | 'unknown' | undefined {
  const isInVnet = vnet.some((part) => containsRange(part, range));
  switch (tag) {
    case '*':
    case 'any':
      return range;
    case 'virtualnetwork':
      // Whether the tag holds an overlay's pod range Microsoft does not say: https://github.com/MicrosoftDocs/azure-docs/issues/117857
      return isInVnet ? range : 'unknown';
    case 'internet':
      // What the tag VirtualNetwork does not hold.
      return isInVnet ? undefined : 'unknown';
    case 'azureloadbalancer':
      // Azure's own probes, and no range of a customer.
      return undefined;
    default:
      // Public addresses of Azure, never those of a virtual network.
      return isInVnet && /^azurecloud(\.\w+)?$/.test(tag) ? undefined : 'unknown';
  }
}
