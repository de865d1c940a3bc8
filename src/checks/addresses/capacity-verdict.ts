import type { PoolRequest } from '../../pool/pool-request.ts';
import type { SubnetUsages } from '../../resources/network.ts';
import { fail, notApplicable, pass, type Verdict, unknown } from '../verdict.ts';
import { largestDemand, presentDemand, type Demand, type Surroundings } from '../../pool/address-demand.ts';
import { inputsThatSet } from '../../pool/node-counts.ts';
import { otherSubnetAdvice } from '../shared/new-subnet.ts';
import { countText, numberText } from '../../values/list-text.ts';
import { nameOfId } from '../../values/resource-id.ts';
import { countedFirst } from '../../pool/turns.ts';

/** Which shortage a check is about: one that is beyond dispute, or one that depends on which formula is right. */
export type Shortage = 'undisputed' | { readonly disputedUnless: string };

/** The verdict on the pool at its largest, in the whole subnet. */
export function judgeLargest(
  facts: Surroundings,
  pool: PoolRequest,
  pools: readonly PoolRequest[],
  shortage: Shortage,
): Verdict {
  const demand = largestDemand(facts, pool, pools);
  if (demand === undefined) return unknown(`the subnet of node pool ${pool.name} has no IPv4 range that could be read`);
  if (demand === 'nothing new') return pass(`Node pool ${pool.name} exists and needs no more addresses.`);
  return judgeDemand(facts, pool, demand, 'usable', shortage);
}

/**
 * The verdict on the nodes that the pool starts with, among the addresses that are free. A subnet that is too small for them even when
 * empty is one finding, and that of `judgeLargest`.
 */
export function judgePresent(
  facts: Surroundings & { readonly usages: SubnetUsages },
  pool: PoolRequest,
  pools: readonly PoolRequest[],
  shortage: Shortage,
): Verdict {
  const demand = presentDemand(facts, pool, pools);
  if (demand === undefined) return unknown(`Azure reports no address usage for the subnet of node pool ${pool.name}`);
  if (demand === 'nothing new') return pass(`The first nodes of node pool ${pool.name} have their addresses.`);
  const whole = largestDemand(facts, pool, pools);
  if (typeof whole === 'object' && demand.needed - whole.available > (shortage === 'undisputed' ? demand.disputed : 0))
    return notApplicable(
      `the subnet is too small for these nodes even when empty (${whole.available} usable), which another check reports`,
    );
  return judgeDemand(facts, pool, demand, 'free', shortage);
}

/** The verdict on a demand. `word` says what is available: `usable` or `free`. */
function judgeDemand(
  facts: Surroundings,
  pool: PoolRequest,
  demand: Demand,
  word: 'usable' | 'free',
  shortage: Shortage,
): Verdict {
  const { prefixes, subnetName, needed, available, disputed } = demand;
  const missing = needed - available;
  const isDisputed = missing > 0 && missing <= disputed;
  const saw = `${countText(available, `${word} address`, `${word} addresses`)} in ${subnetName} (${prefixes}), ${numberText(needed)} needed (${sumOf(demand)}).${countedFirst(demand.sharers)}`;
  if (missing <= 0) return pass(saw);
  if (shortage === 'undisputed') {
    if (isDisputed) return pass(`${saw} That is ${missing} short by the documented formula, but enough by others.`);
    return fail(saw, fixOf(facts, pool, demand, word), headlineOf(pool, demand, word));
  }
  if (!isDisputed) return notApplicable(`${saw} ${shortage.disputedUnless} reports the shortage.`);
  return fail(
    `${saw} That is ${missing} short by the documented formula. Azure may still accept the pool, because it reserves up to 2 addresses fewer per node.`,
    fixOf(facts, pool, demand, word),
    headlineOf(pool, demand, word),
  );
}

function headlineOf({ name, subnetId = '' }: PoolRequest, { available, needed }: Demand, word: string): string {
  return `${nameOfId(subnetId)} has ${countText(available, `${word} address`, `${word} addresses`)}, ${name} needs ${numberText(needed)}`;
}

function sumOf({ nodes, perNode, needed }: Demand): string {
  const text = `${countText(nodes, 'node')} × ${perNode}`;
  return nodes * perNode === needed ? text : `${countText(nodes, 'node')}, ${perNode} for each node of this pool`;
}

function fixOf(facts: Surroundings, pool: PoolRequest, demand: Demand, word: 'usable' | 'free'): string {
  const { mostNodes, perNode } = demand;
  const input = inputsThatSet(word === 'usable' ? 'at most' : 'at first', [pool]);
  const others = [
    ...(mostNodes > 0 ? [`set ${input} to ${mostNodes} or less`] : []),
    ...(perNode > 1 ? ['lower max-pods'] : []),
  ];
  const rest =
    others.length === 0 ? '' : `${others.length > 1 ? ',' : ''} ${others.map((each) => `or ${each}`).join(', ')}`;
  return `Use a larger subnet${rest}. ${otherSubnetAdvice(facts, pool)}`;
}
