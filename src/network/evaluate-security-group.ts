import type { NetworkSecurityGroup, SecurityRule } from '../facts/network.ts';
import type { AddressRange } from './address-range.ts';
import { intersection, without, type Box } from './boxes.ts';
import { bearingOf, boxesOfFlow } from './rule-bearing.ts';
import { rulesAbout, type Flow } from './security-rules.ts';

/** What a group does with a flow. */
export interface Ruling {
  /** The rules that surely deny some of it, in the order in which they apply. */
  readonly denials: readonly SecurityRule[];
  /** Surely nothing of it passes. */
  readonly isWhollyDenied: boolean;
  /** The first rule because of which it cannot be known whether some of it passes. */
  readonly unknownBy?: SecurityRule;
}

/** Traffic that no rule has decided yet, with the rules that may have, one of each kind. */
interface Piece {
  readonly box: Box;
  readonly mayBe: { readonly [Access in SecurityRule['access']]?: SecurityRule };
}

/** Far more than any real group makes of one flow; beyond it the answer is "unknown" and the work stays bounded. */
const MOST_PIECES = 2_000;

/**
 * Applies a group to a flow as Azure does: the first rule that matches decides, and a rule that matches a part decides that part.
 * What no rule of its own decides ends at the default rules; with `endsWith: 'own-rules'` it counts as allowed instead.
 *
 * https://learn.microsoft.com/azure/virtual-network/network-security-group-how-it-works
 */
export function rulingOf(
  group: NetworkSecurityGroup,
  direction: SecurityRule['direction'],
  flow: Flow,
  vnet: readonly AddressRange[],
  endsWith: 'default-rules' | 'own-rules' = 'default-rules',
): Ruling {
  let open: readonly Piece[] = boxesOfFlow(flow).map((box) => ({ box, mayBe: {} }));
  let isSomeAllowed = false;
  let unknownBy: SecurityRule | undefined;
  const denials: SecurityRule[] = [];
  for (const rule of rulesAbout(group, direction, flow)) {
    if (open.length === 0 || (rule.isDefault && endsWith === 'own-rules')) break;
    const bearing = bearingOf(rule, flow, vnet);
    if (bearing === undefined) continue;
    const decided = split(open, bearing.sure);
    const doubted = decided && split(decided.outside, bearing.possible);
    if (decided === undefined || doubted === undefined)
      return { denials, isWhollyDenied: false, unknownBy: unknownBy ?? rule };
    // A rule that may match puts every later decision of the other kind in doubt.
    const doubts = decided.inside.map(({ mayBe }) => (rule.access === 'Allow' ? mayBe.Deny : mayBe.Allow));
    unknownBy ??= doubts.find((doubt) => doubt !== undefined);
    if (doubts.includes(undefined)) {
      if (rule.access === 'Deny') denials.push(rule);
      else isSomeAllowed = true;
    }
    open = [
      ...doubted.outside,
      ...doubted.inside.map(({ box, mayBe }) => ({ box, mayBe: { [rule.access]: rule, ...mayBe } })),
    ];
  }
  unknownBy ??= open.map(({ mayBe }) => mayBe.Deny).find((doubt) => doubt !== undefined);
  isSomeAllowed ||= open.some(({ mayBe }) => mayBe.Deny === undefined);
  return {
    denials,
    isWhollyDenied: denials.length > 0 && !isSomeAllowed && unknownBy === undefined,
    ...(unknownBy === undefined ? {} : { unknownBy }),
  };
}

/** The pieces cut along the boxes: what lies in them and what does not; undefined when that falls into too many. */
function split(
  pieces: readonly Piece[],
  boxes: readonly Box[],
): { readonly inside: readonly Piece[]; readonly outside: readonly Piece[] } | undefined {
  const inside: Piece[] = [];
  let outside = pieces;
  for (const box of boxes) {
    const rest: Piece[] = [];
    for (const piece of outside) {
      const common = intersection(piece.box, box);
      if (common === undefined) rest.push(piece);
      else {
        inside.push({ ...piece, box: common });
        for (const left of without(piece.box, box)) rest.push({ ...piece, box: left });
      }
    }
    outside = rest;
    if (inside.length + outside.length > MOST_PIECES) return undefined;
  }
  return { inside, outside };
}
