import { largestNodeCount, type AgentPool } from '../../resources/agent-pool.ts';
import { isResting } from '../../resources/provisioning.ts';
import { podSubnetAddressesPerNode } from '../../network/address-needs.ts';
import type { PoolRequest } from '../../pool/pool-request.ts';
import { sameId } from '../../values/resource-id.ts';
import { firstNodeCount } from '../../pool/node-counts.ts';
import { podSubnetIdOf } from '../shared/subnets.ts';
import { poolsBefore, poolsBeside } from '../../pool/turns.ts';

/** The existing pool, if its pods are in the wanted pod subnet. */
function existingIn(pool: PoolRequest): AgentPool | undefined {
  return sameId(pool.existing?.podSubnetId, podSubnetIdOf(pool)) ? pool.existing : undefined;
}

/** The pools of this run that are added before this one and share its pod subnet. */
export function podSharersBefore(pool: PoolRequest, pools: readonly PoolRequest[]): readonly PoolRequest[] {
  return poolsBefore(pool, pools).filter((other) => sameId(podSubnetIdOf(other), podSubnetIdOf(pool)));
}

/** The other pools in the pod subnet of this one when it is added, including those that this run adds before it. */
export function podNeighbours(
  agentPools: readonly AgentPool[],
  pool: PoolRequest,
  pools: readonly PoolRequest[],
): readonly AgentPool[] {
  return poolsBeside(agentPools, pool, pools).filter((other) => sameId(other.podSubnetId, podSubnetIdOf(pool)));
}

/**
 * The addresses that the nodes of all pools of the pods' subnet take at their start: those that the pools begin with, or as many as the
 * autoscaler may come to; `nothing new` for a pool that has what it asks for.
 */
export function podDemand(
  agentPools: readonly AgentPool[],
  pool: PoolRequest,
  pools: readonly PoolRequest[],
  counted: 'at first' | 'at most',
): number | 'nothing new' {
  const nodesOf = counted === 'at first' ? firstNodeCount : largestNodeCount;
  const need = (each: AgentPool): number => nodesOf(each) * podSubnetAddressesPerNode(each);
  const existing = existingIn(pool);
  if (!pool.isNew && existing?.provisioningState === 'Succeeded' && need(pool.wanted) <= need(existing))
    return 'nothing new';
  return podNeighbours(agentPools, pool, pools).reduce((sum, other) => sum + need(other), need(pool.wanted));
}

/** The addresses that the pods' subnet has to have free for the nodes that the pool begins with; 0 when they are there. */
export function presentPodDemand(pool: PoolRequest): number {
  const existing = existingIn(pool);
  const isThere = existing !== undefined && (existing.provisioningState === 'Succeeded' || !isResting(existing));
  const nodes = firstNodeCount(pool.wanted) - (isThere ? existing.count : 0);
  return Math.max(0, nodes) * podSubnetAddressesPerNode(pool.wanted);
}
