import type { PoolRequest } from '../../pool/pool-request.ts';
import { listText } from '../../values/list-text.ts';
import { isPutByThisRun } from '../shared/access.ts';
import { asksOfThisRun } from '../shared/put-by-this-run.ts';
import { isWindows } from '../shared/windows.ts';

/** The names of the Windows pools that this run creates or changes; empty where it has none. */
export function newWindowsPools(pools: readonly PoolRequest[]): string {
  return listText(pools.filter((pool) => isWindows(pool.wanted) && isPutByThisRun(pool)).map(({ name }) => name));
}

/** True for a Windows pool that this run creates or changes, otherwise why a question about it does not arise. */
export function isNewWindowsPool(pool: PoolRequest): true | string {
  if (!isWindows(pool.wanted)) return `node pool ${pool.name} is not a Windows pool`;
  return asksOfThisRun(pool);
}
