import { largestNodeCount, type AgentPool } from '../../resources/agent-pool.ts';
import type { Cluster } from '../../resources/cluster.ts';
import { POD_RANGE_ADDRESSES_PER_NODE, surgeNodes } from '../../network/address-needs.ts';
import { parseRange, sizeOfRange, type AddressRange } from '../../network/address-range.ts';
import { smallestPrefix } from '../../network/subnet-size.ts';
import type { PoolRequest } from '../../pool/pool-request.ts';
import { fail, pass, type Verdict, unknown } from '../verdict.ts';
import { azCommand, clusterOptions } from '../../values/az-command.ts';
import { asksForNoMore, nodesAtMost, poolsAfter } from '../../pool/node-counts.ts';

/** How many nodes the pods' range of the cluster has room for, and how many its pools may come to. */
interface PodRangeDemand {
  readonly range: AddressRange;
  readonly nodes: number;
  readonly room: number;
  /** The most that the upgrade of one pool adds; pools are counted as upgraded one after another. */
  readonly surge: number;
}

/** The demand of all pools at their largest, or the verdict where there is none to judge. */
export function podRangeDemand(
  cluster: Cluster,
  agentPools: readonly AgentPool[],
  pools: readonly PoolRequest[],
): PodRangeDemand | Verdict {
  const range = cluster.podCidrs.map(parseRange).find((parsed) => parsed?.family === 4);
  if (range === undefined) return unknown(`the IPv4 pod range of cluster ${cluster.name} is not known`);
  if (pools.every(asksForNoMore)) return pass('The pools are there and ask for no more nodes.');
  const all = poolsAfter(agentPools, pools);
  const nodes = nodesAtMost(all);
  return {
    range,
    nodes,
    room: Math.floor(sizeOfRange(range) / POD_RANGE_ADDRESSES_PER_NODE),
    surge: Math.max(0, ...all.map((pool) => surgeNodes(pool, largestNodeCount(pool)))),
  };
}

/** What to do when the range is too small for so many nodes. */
export function podRangeShortage(cluster: Cluster, { range, room }: PodRangeDemand, nodes: number): Verdict {
  const addresses = nodes * POD_RANGE_ADDRESSES_PER_NODE;
  const prefix = smallestPrefix(addresses, range.prefixLength);
  const larger = prefix === undefined ? undefined : parseRange(`${range.cidr.split('/')[0] ?? ''}/${prefix}`);
  const saw = `Pod range ${range.cidr} has room for ${room} nodes, each with a /24; ${nodes} are needed, or ${addresses} addresses.`;
  const fewer = `Lower node-count or max-count, of this pool or of others, by ${nodes - room} nodes in all`;
  if (cluster.networkPlugin === 'kubenet' || larger === undefined)
    return fail(saw, `${fewer}. The pod range of a cluster like this cannot be changed.`);
  return fail(
    saw,
    `${fewer}, or widen the pod range (Linux-only clusters; it must overlap no network that the cluster talks to): ${azCommand('aks update', { ...clusterOptions(cluster.id), 'pod-cidr': larger.cidr })}. See https://learn.microsoft.com/azure/aks/azure-cni-overlay-pod-expand`,
  );
}
