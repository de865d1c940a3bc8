import type { PoolRequest } from './pool-request.ts';

/** The pool is still to be made, or to be changed. */
export function needsWrite({ existing, differences }: PoolRequest): boolean {
  return existing?.provisioningState !== 'Succeeded' || differences.length > 0;
}
