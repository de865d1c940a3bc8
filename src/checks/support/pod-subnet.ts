import { isResting, largestNodeCount, type AgentPool } from '../../facts/cluster.ts';
import { podSubnetAddressesPerNode } from '../../network/address-needs.ts';
import type { PoolRequest } from '../../pool-request.ts';
import { sameId } from '../../resource-id.ts';
import { firstNodeCount } from './capacity.ts';
import { otherPools, podSubnetIdOf } from './subnets.ts';

/** The pool as it exists, if its pods lie in the subnet that is asked for. */
function existingIn(pool: PoolRequest): AgentPool | undefined {
  return sameId(pool.existing?.podSubnetId, podSubnetIdOf(pool)) ? pool.existing : undefined;
}

/**
 * The addresses that all pools of the pods' subnet need at their largest; `nothing new` for a pool that has what it asks for.
 */
export function largestPodDemand(agentPools: readonly AgentPool[], pool: PoolRequest): number | 'nothing new' {
  const need = (each: AgentPool): number => largestNodeCount(each) * podSubnetAddressesPerNode(each);
  const existing = existingIn(pool);
  if (existing?.provisioningState === 'Succeeded' && need(pool.wanted) <= need(existing)) return 'nothing new';
  const neighbours = otherPools(agentPools, pool).filter((other) => sameId(other.podSubnetId, podSubnetIdOf(pool)));
  return need(pool.wanted) + neighbours.reduce((sum, other) => sum + need(other), 0);
}

/** The addresses that the pods' subnet has to have free for the nodes that the pool begins with; 0 when they are there. */
export function presentPodDemand(pool: PoolRequest): number {
  const existing = existingIn(pool);
  const isThere = existing !== undefined && (existing.provisioningState === 'Succeeded' || !isResting(existing));
  const nodes = firstNodeCount(pool.wanted) - (isThere ? existing.count : 0);
  return Math.max(0, nodes) * podSubnetAddressesPerNode(pool.wanted);
}
