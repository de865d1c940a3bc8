import type { SecurityRule } from '../resources/network.ts';
import type { AddressRange } from './address-range.ts';
import type { Interval } from './boxes.ts';
import type { Party } from './party.ts';
import { sideOf, type RuleSide } from './rule-sides.ts';

/** An index of rules by one of their sides, to find those that may match a party. */
export interface RuleIndex {
  readonly rules: readonly SecurityRule[];
  /** Positions in `rules` of rules that may match any party: with a service tag or an application security group. */
  readonly everywhere: readonly number[];
  readonly blocks: Readonly<Record<AddressRange['family'], readonly Block[]>>;
  /** Earlier results. */
  readonly found: Map<Party, readonly SecurityRule[]>;
}

/** A block of a rule, sorted by its first address. */
interface Block extends Interval {
  /** The position of the rule in `rules`. */
  readonly place: number;
  /** The highest end of all blocks up to this one. */
  readonly reach: bigint;
}

/** Indexes the rules by one side, and keeps their order. */
export function indexRules(rules: readonly SecurityRule[], side: RuleSide): RuleIndex {
  const sides = rules.map((rule) => sideOf(rule, side));
  const blocksOf = (family: AddressRange['family']): readonly Block[] => {
    let reach = -1n;
    return sides
      .flatMap(({ blocks }, place) => blocks[family].map((block) => ({ ...block, place })))
      .sort((left, right) => (left.from < right.from ? -1 : 1))
      .map((block) => {
        if (block.to > reach) reach = block.to;
        return { ...block, reach };
      });
  };
  return {
    rules,
    everywhere: sides.flatMap(({ tags, hasGroups }, place) => (tags.length > 0 || hasGroups ? place : [])),
    blocks: { 4: blocksOf(4), 6: blocksOf(6) },
    found: new Map(),
  };
}

/** The rules that may match the party, in their order. */
export function rulesTouching(index: RuleIndex, party: Party): readonly SecurityRule[] {
  let touching = index.found.get(party);
  if (touching === undefined) {
    const places = new Set(index.everywhere);
    const blocks = index.blocks[party.family];
    for (let at = firstAfter(blocks, party.last) - 1; at >= 0; at--) {
      const block = blocks[at];
      if (block === undefined || block.reach < party.first) break;
      if (block.to >= party.first) places.add(block.place);
    }
    touching = [...places].sort((left, right) => left - right).flatMap((place) => index.rules[place] ?? []);
    index.found.set(party, touching);
  }
  return touching;
}

/** The position of the first block that begins after the address. */
function firstAfter(blocks: readonly Block[], address: bigint): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.from ?? address) <= address) low = middle + 1;
    else high = middle;
  }
  return low;
}
