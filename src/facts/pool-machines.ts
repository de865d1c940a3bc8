import { largestNodeCount, type AgentPool } from './cluster.ts';
import type { MachinesOfSize } from './machines.ts';

/** The machines of a pool, by their sizes: one size but for pools of type VirtualMachines. Empty where no size is known. */
export function machinesOf(pool: AgentPool): readonly MachinesOfSize[] {
  const { vmSize, count } = pool;
  if (pool.machines !== undefined) return pool.machines;
  return vmSize === undefined ? [] : [{ vmSize, count, largestCount: largestNodeCount(pool) }];
}

/** The sizes of a pool's machines that are known, each once. */
export function vmSizesOf(pool: AgentPool): readonly string[] {
  const sizes = machinesOf(pool).flatMap(({ vmSize }) => vmSize ?? []);
  return sizes.filter((size, at) => sizes.findIndex((other) => other.toLowerCase() === size.toLowerCase()) === at);
}
