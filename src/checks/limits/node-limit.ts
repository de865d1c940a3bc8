import type { Facts } from '../../facts/facts.ts';
import type { PoolRequest } from '../../pool/pool-request.ts';
import { fail, pass, type Verdict } from '../verdict.ts';
import { azCommand, clusterOfPoolsOptions } from '../../values/az-command.ts';
import { asksForNoMore, inputsThatSet, nodesAtFirst, nodesAtMost, poolsAfter } from '../../pool/node-counts.ts';

/** The most nodes that something takes, over all pools of the cluster. */
export interface NodeLimit {
  readonly most: number;
  /** What the limit is of: `a cluster has at most 5000`. */
  readonly words: string;
  /** The nodes that the pools begin with, or those that the autoscaler may come to. */
  readonly counted: 'at first' | 'at most';
  /** What to do beside asking for fewer. */
  readonly otherwise: string;
}

/** https://learn.microsoft.com/azure/aks/quotas-skus-regions#service-quotas-and-limits */
const MOST_NODES_OF_A_CLUSTER = 5000;

export const CLUSTER_LIMIT: Omit<NodeLimit, 'counted'> = {
  most: MOST_NODES_OF_A_CLUSTER,
  words: `a cluster has at most ${MOST_NODES_OF_A_CLUSTER}`,
  otherwise: 'or use another cluster',
};

/**
 * A route table holds so many routes, and kubenet needs one for each node.
 * https://learn.microsoft.com/azure/aks/configure-kubenet#limitations-and-considerations-for-kubenet
 */
const MOST_KUBENET_NODES = 400;

export const KUBENET_LIMIT: Omit<NodeLimit, 'counted'> = {
  most: MOST_KUBENET_NODES,
  words: `kubenet takes one route for each node, and a route table holds ${MOST_KUBENET_NODES}`,
  otherwise:
    'or move the cluster to Azure CNI Overlay first (https://learn.microsoft.com/azure/aks/upgrade-aks-ipam-and-dataplane)',
};

/** The verdict on the nodes of all pools together against a limit. */
export function judgeNodeLimit(
  { cluster, agentPools }: Pick<Facts, 'cluster' | 'agentPools'>,
  pools: readonly PoolRequest[],
  { most, words, counted, otherwise }: NodeLimit,
): Verdict {
  if (pools.every(asksForNoMore)) return pass('The pools are there and ask for no more nodes.');
  const nodesOf = counted === 'at first' ? nodesAtFirst : nodesAtMost;
  const asked = nodesOf(pools.map(({ wanted }) => wanted));
  const nodes = nodesOf(poolsAfter(agentPools, pools));
  const there = nodes - asked;
  const names = pools.map(({ name }) => name).join(', ');
  const saw = `${nodes} nodes ${counted} in all pools (${asked} in ${names} + ${there} in the others); ${words}.`;
  if (nodes <= most) return pass(saw);
  const room = most - there;
  const fewer =
    room > 0
      ? `Set ${inputsThatSet(counted, pools)} to ${pools.length === 1 ? `${room} or less` : `${room} or less in all`}`
      : `The other pools leave no room: make them smaller`;
  const list = azCommand('aks nodepool list', { ...clusterOfPoolsOptions(cluster.id), output: 'table' });
  return fail(saw, `${fewer}, ${otherwise}. The pools and their counts: ${list}`);
}
