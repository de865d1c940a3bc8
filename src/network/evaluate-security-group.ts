import type { NetworkSecurityGroup, SecurityRule } from '../resources/network.ts';
import type { AddressRange } from './address-range.ts';
import { contains, intersection, without, type Box } from './boxes.ts';
import { memory } from './memory.ts';
import { bearingOf, boxesOfFlow, type Bearing } from './rule-bearing.ts';
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

/** Groups do not change, and the same flow is asked of them for many pools and by several checks. */
const rulings = memory<Ruling>();

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
  const { source, destination, protocol, port, lastPort } = flow;
  const way = `${direction} ${endsWith} ${protocol} ${port ?? ''} ${lastPort ?? ''}`;
  return rulings([group, vnet, way, source, destination], () => {
    const boxes = boxesOfFlow(flow);
    return judge(boxes, bearingsOn(boxes, group, direction, flow, vnet, endsWith));
  });
}

/** How the rules bear on the flow, in their order, up to the first that surely matches all of it. */
function bearingsOn(
  boxes: readonly Box[],
  group: NetworkSecurityGroup,
  direction: SecurityRule['direction'],
  flow: Flow,
  vnet: readonly AddressRange[],
  endsWith: 'default-rules' | 'own-rules',
): readonly Bearing[] {
  const bearings: Bearing[] = [];
  for (const rule of rulesAbout(group, direction, flow)) {
    if (rule.isDefault && endsWith === 'own-rules') break;
    const bearing = bearingOf(rule, flow, vnet);
    if (bearing === undefined) continue;
    bearings.push(bearing);
    if (boxes.every((box) => bearing.sure.some((sure) => contains(sure, box)))) break;
  }
  return bearings;
}

function judge(boxes: readonly Box[], bearings: readonly Bearing[]): Ruling {
  // Where nothing denies, it does not matter which rule allows.
  if (bearings.every(({ rule }) => rule.access === 'Allow')) return { denials: [], isWhollyDenied: false };
  let open: readonly Piece[] = boxes.map((box) => ({ box, mayBe: {} }));
  let isSomeAllowed = false;
  let unknownBy: SecurityRule | undefined;
  const denials: SecurityRule[] = [];
  for (const { rule, sure, possible } of bearings) {
    const decided = split(open, sure);
    const doubted = decided && split(decided.outside, possible);
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
    if (open.length === 0) break;
  }
  unknownBy ??= open.map(({ mayBe }) => mayBe.Deny).find((doubt) => doubt !== undefined);
  isSomeAllowed ||= open.some(({ mayBe }) => mayBe.Deny === undefined);
  return {
    denials,
    isWhollyDenied: denials.length > 0 && !isSomeAllowed && unknownBy === undefined,
    unknownBy,
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
