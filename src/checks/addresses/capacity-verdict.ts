import type { PoolRequest } from '../../pool/pool-request.ts';
import type { SubnetUsages } from '../../resources/network.ts';
import { fail, notApplicable, pass, type Verdict, unknown } from '../verdict.ts';
import { largestDemand, presentDemand, type Demand, type Surroundings } from '../../pool/address-demand.ts';
import { inputsThatSet } from '../../pool/node-counts.ts';
import { otherSubnetAdvice } from '../shared/subnets.ts';
import { countText } from '../../values/list-text.ts';
import { nameOfId } from '../../values/resource-id.ts';
import { countedFirst } from '../../pool/turns.ts';

/** Which shortage a check is about: one that is beyond dispute, or one that depends on whose formula is right. */
export type Shortage = 'undisputed' | { readonly disputedUnless: string };

/** The verdict on the pool at its largest, in the whole subnet. */
export function judgeLargest(
  facts: Surroundings,
  pool: PoolRequest,
  pools: readonly PoolRequest[],
  shortage: Shortage,
): Verdict {
  const demand = largestDemand(facts, pool, pools);
  if (demand === undefined) return unknown(`the range of the subnet of node pool ${pool.name} cannot be read`);
  if (demand === 'nothing new') return pass(`Node pool ${pool.name} is there and asks for no more.`);
  return judgeDemand(facts, pool, demand, 'usable', shortage);
}

/** The verdict on the nodes that the pool begins with, among the addresses that are free. */
export function judgePresent(
  facts: Surroundings & { readonly usages: SubnetUsages },
  pool: PoolRequest,
  pools: readonly PoolRequest[],
  shortage: Shortage,
): Verdict {
  const demand = presentDemand(facts, pool, pools);
  if (demand === undefined) return unknown(`Azure does not say how full the subnet of node pool ${pool.name} is`);
  if (demand === 'nothing new') return pass(`The nodes that node pool ${pool.name} begins with have their addresses.`);
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
  const { prefixes, needed, available, disputed } = demand;
  const missing = needed - available;
  const isDisputed = missing > 0 && missing <= disputed;
  const saw = `${available} ${word} addresses in ${prefixes}, ${needed} needed (${sumOf(demand)}).${countedFirst(demand.sharers)}`;
  if (missing <= 0) return pass(saw);
  if (shortage === 'undisputed') {
    if (isDisputed) return pass(`${saw} That is ${missing} short by the documented formula, and enough by others.`);
    return fail(saw, fixOf(facts, pool, demand, word), headlineOf(pool, demand, word));
  }
  if (!isDisputed) return notApplicable(`${saw} That is told by ${shortage.disputedUnless}.`);
  return fail(
    `${saw} That is ${missing} short by the documented formula; Azure may still take it, because it reserves up to two addresses less for a node.`,
    fixOf(facts, pool, demand, word),
    headlineOf(pool, demand, word),
  );
}

function headlineOf({ name, subnetId = '' }: PoolRequest, { available, needed }: Demand, word: string): string {
  return `${nameOfId(subnetId)} has ${countText(available, `${word} address`, `${word} addresses`)}, ${name} needs ${needed}`;
}

function sumOf({ nodes, perNode, needed }: Demand): string {
  const text = `${nodes} ${nodes === 1 ? 'node' : 'nodes'} × ${perNode}`;
  return nodes * perNode === needed ? text : `${nodes} nodes, ${perNode} for each of this pool`;
}

function fixOf(facts: Surroundings, pool: PoolRequest, demand: Demand, word: 'usable' | 'free'): string {
  const { mostNodes, perNode } = demand;
  const input = inputsThatSet(word === 'usable' ? 'at most' : 'at first', [pool]);
  const fewer = mostNodes > 0 ? `, or set ${input} to ${mostNodes} or less` : '';
  const pods = perNode > 1 ? `${mostNodes > 0 ? '' : ','} or lower max-pods` : '';
  return `Use a larger subnet${fewer}${pods}. ${otherSubnetAdvice(facts, pool)}`;
}
