import { largestNodeCount, type AgentPool } from '../../resources/agent-pool.ts';
import type { Cluster } from '../../resources/cluster.ts';
import { POD_RANGE_ADDRESSES_PER_NODE, surgeNodes } from '../../network/address-needs.ts';
import { parseRange, sizeOfRange, type AddressRange } from '../../network/address-range.ts';
import { smallestPrefix } from '../../network/subnet-size.ts';
import type { PoolRequest } from '../../pool/pool-request.ts';
import { fail, pass, type Verdict, unknown } from '../verdict.ts';
import { countText, numberText } from '../../values/list-text.ts';
import { azCommand, clusterOptions } from '../../values/az-command.ts';
import { asksForNoMore, nodesAtMost, poolsAfter } from '../../pool/node-counts.ts';

/** How many nodes the pod CIDR has room for, and how many nodes the pools may grow to. */
interface PodRangeDemand {
  readonly range: AddressRange;
  readonly nodes: number;
  readonly room: number;
  /** The most nodes that the upgrade of one pool adds; pools are assumed to be upgraded one at a time. */
  readonly surge: number;
}

/** The demand of all pools at their largest, or the verdict where there is none to judge. */
export function podRangeDemand(
  cluster: Cluster,
  agentPools: readonly AgentPool[],
  pools: readonly PoolRequest[],
): PodRangeDemand | Verdict {
  const range = cluster.podCidrs.map(parseRange).find((parsed) => parsed?.family === 4);
  if (range === undefined) return unknown(`cluster ${cluster.name} shows no IPv4 pod CIDR`);
  if (pools.every(asksForNoMore)) return pass('The node pools exist and need no more nodes.');
  const all = poolsAfter(agentPools, pools);
  const nodes = nodesAtMost(all);
  return {
    range,
    nodes,
    room: Math.floor(sizeOfRange(range) / POD_RANGE_ADDRESSES_PER_NODE),
    surge: Math.max(0, ...all.map((pool) => surgeNodes(pool, largestNodeCount(pool)))),
  };
}

/** `Pod CIDR 10.244.0.0/16 has room for 256 nodes`. */
export function podRangeInWords({ range, room }: PodRangeDemand): string {
  return `Pod CIDR ${range.cidr} has room for ${countText(room, 'node')} (a /24 each)`;
}

/** The finding, and what to do about it. */
export function podRangeShortage(cluster: Cluster, demand: PodRangeDemand, nodes: number): Verdict {
  const { range, room } = demand;
  const addresses = nodes * POD_RANGE_ADDRESSES_PER_NODE;
  const prefix = smallestPrefix(addresses, range.prefixLength);
  const larger = prefix === undefined ? undefined : parseRange(`${range.cidr.split('/')[0] ?? ''}/${prefix}`);
  const saw = `${podRangeInWords(demand)}, ${numberText(nodes)} needed.`;
  const fewer = `Lower node-count or max-count, of this pool or of others, by ${countText(nodes - room, 'node')} in all`;
  if (cluster.networkPlugin === 'kubenet' || larger === undefined)
    return fail(saw, `${fewer}. The pod CIDR of this cluster cannot be changed.`);
  return fail(
    saw,
    `${fewer}, or expand the pod CIDR. Only Linux-only clusters can expand it, to a range that no connected network uses. See https://learn.microsoft.com/azure/aks/azure-cni-overlay-pod-expand\nTo expand it: ${azCommand('aks update', { ...clusterOptions(cluster.id), 'pod-cidr': larger.cidr })}`,
  );
}
