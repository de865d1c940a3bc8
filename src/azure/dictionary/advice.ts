import type { Asked } from './asked.ts';
import { poolCommand } from './commands.ts';

/** How to go on once the cause is gone: the next run retries a pool that failed. */
export function againAdvice(asked: Asked): string {
  return asked.kind === 'pool' ? 'Run again: the pool is retried as it is.' : 'Run again.';
}

/** For a subnet that has no address left. */
export function otherSubnetAdvice(asked: Asked, subnet?: string): string {
  const { pool } = asked;
  const surge = pool === undefined ? '' : ` Or lower max surge: ${poolCommand(asked, 'update', { 'max-surge': '1' })}`;
  const where = subnet === undefined ? 'the subnet' : subnet;
  if (asked.kind === 'cluster') return `Free addresses in ${where}, or lower max surge of its pools, then run again.`;
  if (pool?.isOnlySystemPool === true)
    return `Free addresses in ${where}, or add a second system pool in a larger subnet first: the only system pool cannot be deleted.${surge}`;
  if (pool?.isExisting === true) return `Free addresses in ${where} and run again.${surge}`;
  return `Free addresses in ${where} and run again, or delete the pool and add it in a larger subnet: ${poolCommand(asked, 'delete')}`;
}
