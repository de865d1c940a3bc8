import type { SecurityRule } from '../resources/network.ts';
import { containsRange, parseRange, type AddressRange } from './address-range.ts';
import type { Interval } from './boxes.ts';
import { blocksOf, type Party } from './party.ts';

export type RuleSide = 'sources' | 'destinations';

/** One side of a rule, with its prefixes parsed. */
interface Side {
  /** Sorted and without overlaps, by family, for a binary search. */
  readonly blocks: Readonly<Record<AddressRange['family'], readonly Interval[]>>;
  /** In lower case. */
  readonly tags: readonly string[];
  /** It has application security groups instead of prefixes. */
  readonly hasGroups: boolean;
}

interface Addresses {
  /** The addresses of the party that this side of the rule surely matches, and addresses near them. */
  readonly sure: readonly Interval[];
  /** It may match the other addresses too. */
  readonly isUncertain: boolean;
}

/** The part of one side of a rule that matters for a party. */
export function addressesOf(
  rule: SecurityRule,
  side: RuleSide,
  party: Party,
  vnet: readonly AddressRange[],
): Addresses {
  const { blocks, tags, hasGroups } = sideOf(rule, side);
  const near = blocksNear(blocks[party.family], party);
  const sure = party.tag === 'Internet' ? near.filter(isLarge) : near;
  // Denying a few public addresses says nothing about the internet as a whole, but allowing them may be all that nodes need.
  let isUncertain = hasGroups || (sure.length < near.length && rule.access === 'Allow');
  for (const tag of tags) {
    const answer = holdingOf(tag, party, vnet);
    if (answer === 'unknown') isUncertain = true;
    else if (answer === 'all') sure.push(...blocksOf(party));
  }
  return { sure, isUncertain };
}

/** A /16 or larger. */
function isLarge({ from, to }: Interval): boolean {
  return to - from + 1n >= 1n << 16n;
}

const parsedSides = new WeakMap<SecurityRule, { readonly [Name in RuleSide]: Side }>();

export function sideOf(rule: SecurityRule, side: RuleSide): Side {
  let sides = parsedSides.get(rule);
  if (sides === undefined) {
    sides = { sources: parseSide(rule, rule.sources), destinations: parseSide(rule, rule.destinations) };
    parsedSides.set(rule, sides);
  }
  return sides[side];
}

function parseSide({ hasApplicationSecurityGroups }: SecurityRule, prefixes: readonly string[]): Side {
  const ranges: AddressRange[] = [];
  const tags: string[] = [];
  for (const prefix of prefixes) {
    const range = parseRange(prefix);
    if (range === undefined) tags.push(prefix.toLowerCase());
    else ranges.push(range);
  }
  return {
    blocks: { 4: joined(ranges, 4), 6: joined(ranges, 6) },
    tags,
    hasGroups: prefixes.length === 0 && hasApplicationSecurityGroups,
  };
}

/** The addresses of the ranges of one family, with neighbors joined. */
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

/** The blocks that overlap the range, by binary search. */
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

type Holding = 'all' | 'none' | 'unknown';

/** How much of a party a service tag matches. https://learn.microsoft.com/azure/virtual-network/service-tags-overview */
function holdingOf(tag: string, party: Party, vnet: readonly AddressRange[]): Holding {
  if (tag === '*' || tag === 'any') return 'all';
  if (party.tag === 'Internet') return holdingOfInternet(tag, vnet);
  // Other tags, VirtualNetwork included, may match the address of the host.
  if (party.tag === 'AzureLoadBalancer') return tag === 'azureloadbalancer' ? 'all' : 'unknown';
  return holdingOfRange(
    tag,
    vnet.some((part) => containsRange(part, party)),
  );
}

function holdingOfInternet(tag: string, vnet: readonly AddressRange[]): Holding {
  switch (tag) {
    case 'internet':
      return 'all';
    case 'virtualnetwork':
      // The tag includes the prefixes of user-defined routes, and so everything where there is a default route.
      return vnet.some(({ prefixLength }) => prefixLength < 8) ? 'unknown' : 'none';
    case 'azureloadbalancer':
      return 'none';
    default:
      return 'unknown';
  }
}

function holdingOfRange(tag: string, isInVnet: boolean): Holding {
  switch (tag) {
    case 'virtualnetwork':
      // Microsoft does not say whether the tag includes an overlay's pod CIDR: https://github.com/MicrosoftDocs/azure-docs/issues/117857
      return isInVnet ? 'all' : 'unknown';
    case 'internet':
      // Everything that the tag VirtualNetwork does not match.
      return isInVnet ? 'none' : 'unknown';
    case 'azureloadbalancer':
      // Azure's own probes, not a range of the customer.
      return 'none';
    default:
      // Public addresses of Azure, never those of a VNet.
      return isInVnet && /^azurecloud(\.\w+)?$/.test(tag) ? 'none' : 'unknown';
  }
}
