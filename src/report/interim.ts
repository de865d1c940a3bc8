import type { RunEvent } from '../run/events.ts';
import type { Outcome, PoolOutcome } from '../run/outcome.ts';

/**
 * What can be said before the end, drawn from what happened so far: findings, pools, whether something was changed. Its result is the
 * one that the run would have if it was killed now.
 */
export function interimOutcome(events: readonly RunEvent[]): Outcome {
  const startedAt = events[0]?.at ?? 0;
  const look = events.findLast((event) => event.type === 'looked');
  const checked = events.findLast((event) => event.type === 'checked');
  return {
    ...(look === undefined
      ? {}
      : { operation: look.operation, cloud: look.cloud, cluster: look.cluster, plan: look.plan }),
    addressSpace: look?.addressSpace,
    result: 'cancelled',
    changed: events.some((event) => event.type === 'accepted'),
    pools: knownPools(events),
    clusterReconciled: false,
    findings: checked?.findings ?? [],
    startedAt,
    endedAt: events.at(-1)?.at ?? startedAt,
  };
}

/** Each pool as it was last known, in the order in which they became known. */
export function knownPools(events: readonly RunEvent[]): readonly PoolOutcome[] {
  const pools = new Map<string, PoolOutcome>();
  for (const event of events) if (event.type === 'pool-known') pools.set(event.pool.name, event.pool);
  return [...pools.values()];
}
