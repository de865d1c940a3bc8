import { listText } from '../values/list-text.ts';
import { largestNodeCount, machinesOf, type AgentPool } from '../resources/agent-pool.ts';
import { ofSize } from '../resources/machines.ts';
import type { PoolRequest } from './pool-request.ts';

/** The pools of the cluster as they will be: those that are asked for stand in the place of what exists of them. */
export function poolsAfter(agentPools: readonly AgentPool[], pools: readonly PoolRequest[]): readonly AgentPool[] {
  return [
    ...agentPools.filter((pool) => !pools.some(({ name }) => name === pool.name)),
    ...pools.map((pool) => pool.wanted),
  ];
}

/** The nodes that a pool is made with. */
export function firstNodeCount(pool: AgentPool): number {
  return pool.isAutoscaled ? Math.max(pool.count, pool.minCount ?? 0) : pool.count;
}

/** The pool was there before this run, and asks for no more nodes than it has, of any size. */
export function asksForNoMore({ existing, isNew, wanted }: PoolRequest): boolean {
  if (isNew || existing?.provisioningState !== 'Succeeded') return false;
  if (wanted.machines === undefined) return largestNodeCount(wanted) <= largestNodeCount(existing);
  return wanted.machines.every(({ vmSize, largestCount }) => largestCount <= largestCountOf(existing, vmSize));
}

function largestCountOf(pool: AgentPool, vmSize: string | undefined): number {
  return ofSize(machinesOf(pool), vmSize).reduce((sum, { largestCount }) => sum + largestCount, 0);
}

export function nodesAtMost(pools: readonly AgentPool[]): number {
  return pools.reduce((sum, pool) => sum + largestNodeCount(pool), 0);
}

/** What sets how many nodes there are in a pool of single virtual machines. */
export const MACHINE_COUNTS = 'the sum of the counts in virtualMachinesProfile';

/** The inputs that set how many nodes there are: at first, or at most. */
export function inputsThatSet(counted: 'at first' | 'at most', pools: readonly PoolRequest[]): string {
  const ofMachines = pools.some(({ wanted }) => wanted.machines !== undefined);
  const others = pools.filter(({ wanted }) => wanted.machines === undefined);
  const isScaled = others.some(({ wanted }) => wanted.isAutoscaled);
  const isFixed = others.some(({ wanted }) => !wanted.isAutoscaled);
  const ofScaled = counted === 'at most' ? 'max-count' : 'min-count and node-count';
  const inputs = [
    ...(isFixed ? ['node-count'] : []),
    ...(isScaled ? [ofScaled] : []),
    ...(ofMachines ? [MACHINE_COUNTS] : []),
  ];
  return listText(inputs, 'or');
}
