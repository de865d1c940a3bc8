import { listText } from '../values/list-text.ts';
import type { AgentPool } from '../resources/agent-pool.ts';
import type { PoolRequest } from './pool-request.ts';
import { poolsAfter } from './node-counts.ts';

/** The pools of the run whose turn comes before that of `pool`, which is one of `pools`. */
export function poolsBefore(pool: PoolRequest, pools: readonly PoolRequest[]): readonly PoolRequest[] {
  return pools.slice(0, pools.indexOf(pool));
}

/** The other pools of the cluster at the turn of one: those of the run that come before it are then as they are asked for. */
export function poolsBeside(
  agentPools: readonly AgentPool[],
  pool: PoolRequest,
  pools: readonly PoolRequest[],
): readonly AgentPool[] {
  return poolsAfter(agentPools, poolsBefore(pool, pools)).filter(({ name }) => name !== pool.name);
}

/** ` This includes pool2, which this run adds first.`; empty where no pool of the run shares what the question is about. */
export function countedFirst(sharers: readonly PoolRequest[]): string {
  if (sharers.length === 0) return '';
  return ` This includes ${listText(sharers.map(({ name }) => name))}, which this run adds first.`;
}

/** `node pool pool1`, or `new node pool pool2` for one that does not exist yet. */
export function nameInTurn({ name }: AgentPool, agentPools: readonly AgentPool[]): string {
  return agentPools.some((pool) => pool.name === name) ? `node pool ${name}` : `new node pool ${name}`;
}
