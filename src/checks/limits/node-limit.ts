import type { Facts } from '../../facts/facts.ts';
import type { PoolRequest } from '../../pool/pool-request.ts';
import { asksForNoMore, inputsThatSet, nodesAtMost, poolsAfter } from '../../pool/node-counts.ts';
import { azCommand, clusterOfPoolsOptions } from '../../values/az-command.ts';
import { countText, listText, numberText } from '../../values/list-text.ts';
import { fail, pass, type Verdict } from '../verdict.ts';

/** The maximum number of nodes over all pools of the cluster. */
export interface NodeLimit {
  readonly most: number;
  /** What sets the limit, as a sentence without its period: `kubenet supports at most 400 nodes`. */
  readonly words: string;
  /** What to do besides asking for fewer nodes. */
  readonly otherwise: string;
}

/** The verdict on the nodes of all pools together, each at its maximum: AKS counts `max-count` where the autoscaler is on. */
export function judgeNodeLimit(
  { cluster, agentPools }: Pick<Facts, 'cluster' | 'agentPools'>,
  pools: readonly PoolRequest[],
  { most, words, otherwise }: NodeLimit,
): Verdict {
  if (pools.every(asksForNoMore)) return pass('The node pools exist and need no more nodes.');
  const asked = nodesAtMost(pools.map(({ wanted }) => wanted));
  const nodes = nodesAtMost(poolsAfter(agentPools, pools));
  const others = nodes - asked;
  const names = listText(pools.map(({ name }) => name));
  const saw = `All node pools can grow to ${countText(nodes, 'node')} (${numberText(asked)} in ${names}, ${numberText(others)} in the other pools); ${words}.`;
  if (nodes <= most) return pass(saw);
  const room = most - others;
  const fewer =
    room > 0
      ? `Set ${inputsThatSet('at most', pools)} to ${room} or less${pools.length === 1 ? '' : ' in total'}`
      : 'Make the other pools smaller: they leave no room';
  const list = azCommand('aks nodepool list', { ...clusterOfPoolsOptions(cluster.id), output: 'table' });
  return fail(saw, `${fewer}, or ${otherwise}. To see the pools and their counts: ${list}`);
}
