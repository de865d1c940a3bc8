import type { NetworkSecurityGroup, SecurityRule } from '../facts/network.ts';
import type { AddressRange } from './address-range.ts';
import { without, type Box } from './boxes.ts';
import { bearingOf, boxOfFlow } from './rule-bearing.ts';
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
  let open: readonly Box[] = [boxOfFlow(flow)];
  let isSomeAllowed = false;
  let unknownBy: SecurityRule | undefined;
  const denials: SecurityRule[] = [];
  // A rule that may match puts every later decision of the other kind in doubt.
  const doubts: { Allow?: SecurityRule; Deny?: SecurityRule } = {};
  for (const rule of rulesAbout(group, direction, flow)) {
    if (open.length === 0 || (rule.isDefault && endsWith === 'own-rules')) break;
    const bearing = bearingOf(rule, flow, vnet);
    if (bearing === undefined) continue;
    const left = cut(open, bearing.boxes);
    if (left === undefined) return { denials, isWhollyDenied: false, unknownBy: unknownBy ?? rule };
    if (left !== open) {
      const doubt = rule.access === 'Allow' ? doubts.Deny : doubts.Allow;
      if (doubt !== undefined) unknownBy ??= doubt;
      else if (rule.access === 'Deny') denials.push(rule);
      else isSomeAllowed = true;
    }
    open = left;
    if (bearing.isUncertain) doubts[rule.access] ??= rule;
  }
  if (open.length > 0) {
    if (doubts.Deny !== undefined) unknownBy ??= doubts.Deny;
    else isSomeAllowed = true;
  }
  return {
    denials,
    isWhollyDenied: denials.length > 0 && !isSomeAllowed && unknownBy === undefined,
    ...(unknownBy === undefined ? {} : { unknownBy }),
  };
}

/** The pieces without the boxes; the same array when nothing was taken, undefined when it falls into too many pieces. */
function cut(pieces: readonly Box[], boxes: readonly Box[]): readonly Box[] | undefined {
  let left = pieces;
  for (const box of boxes) {
    const rest = left.flatMap((piece) => without(piece, box));
    if (rest.length > MOST_PIECES) return undefined;
    // `without` hands back the very piece that it did not touch.
    if (rest.length !== left.length || rest.some((piece, index) => piece !== left[index])) left = rest;
  }
  return left;
}
