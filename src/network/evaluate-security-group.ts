import type { NetworkSecurityGroup, SecurityRule } from '../resources/network.ts';
import type { AddressRange } from './address-range.ts';
import { contains, intersection, without, type Box } from './boxes.ts';
import { memory } from './memory.ts';
import { bearingOf, boxesOfFlow, type Bearing } from './rule-bearing.ts';
import { rulesAbout, type Flow } from './security-rules.ts';

/** What an NSG does with a flow. */
export interface Ruling {
  /** The rules that surely deny part of it, in the order in which they apply. */
  readonly denials: readonly SecurityRule[];
  /** All of it is surely denied. */
  readonly isWhollyDenied: boolean;
  /** The first rule that leaves open whether part of it is denied. */
  readonly unknownBy?: SecurityRule;
}

/** Traffic that no rule has surely matched yet, with the rules that may have, one for each kind of access. */
interface Piece {
  readonly box: Box;
  readonly mayBe: { readonly [Access in SecurityRule['access']]?: SecurityRule };
}

/** A bound on the work, far above what real NSGs need; beyond it the answer is unknown. */
const MOST_PIECES = 2_000;

/** NSGs do not change, and several checks look up the same flow for many pools. */
const rulings = memory<Ruling>();

/**
 * Applies an NSG to a flow as Azure does: the first rule that matches decides, and a rule that matches a part decides that part.
 * The default rules decide the rest; with `endsWith: 'own-rules'` the rest counts as allowed instead.
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

/** How the rules apply to the flow, in their order, up to the first that surely matches all of it. */
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
  // Without a deny rule, it does not matter which rule allows.
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
    // A rule that may match leaves every later decision of the other kind open.
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

/** Splits the pieces along the boxes, into those inside and those outside; undefined where they become too many. */
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
