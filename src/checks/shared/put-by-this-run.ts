import type { PoolRequest } from '../../pool/pool-request.ts';
import { isPutByThisRun } from './access.ts';

/** True where this run creates or changes the pool, otherwise why a question about what it requests does not arise. */
export function asksOfThisRun(pool: PoolRequest): true | string {
  return isPutByThisRun(pool) || `node pool ${pool.name} already exists as requested`;
}
