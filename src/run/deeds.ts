import type { PoolRequest } from '../pool/pool-request.ts';
import type { Deed, ReconcileMoment, WriteEnd } from '../steps/step.ts';

/** How this run's PUTs of the pool ended, oldest first. */
export function putsOf(deeds: readonly Deed[], pool: string): readonly WriteEnd[] {
  return deeds.flatMap((deed) => (deed.did === 'put-pool' && deed.pool === pool ? [deed.end] : []));
}

export function reconcilesOf(deeds: readonly Deed[], when: ReconcileMoment): readonly WriteEnd[] {
  return deeds.flatMap((deed) => (deed.did === 'reconcile' && deed.when === when ? [deed.end] : []));
}

export function reimagesOf(deeds: readonly Deed[], pool: string): readonly WriteEnd[] {
  return deeds.flatMap((deed) => (deed.did === 'reimage' && deed.pool === pool ? [deed.end] : []));
}

/**
 * The last reconcile that was sent took effect: it succeeded, or no answer came but the cluster was seen at work right after. What came
 * of it the cluster's state says.
 */
export function hasReconciled(deeds: readonly Deed[], when?: ReconcileMoment): boolean {
  const last = deeds.findLastIndex(
    (deed) => deed.did === 'reconcile' && deed.end.status !== 'unsent' && (when === undefined || deed.when === when),
  );
  const deed = deeds[last];
  if (deed?.did !== 'reconcile') return false;
  if (deed.end.status !== 'unanswered') return deed.end.status === 'succeeded';
  return deeds.slice(last).some((later) => later.did === 'wait' && later.for === 'cluster');
}

/** A first PUT of this run, answered or not, made the pool. */
export function wasAdded(deeds: readonly Deed[], pool: string): boolean {
  return deeds.some(
    (deed) =>
      deed.did === 'put-pool' &&
      deed.pool === pool &&
      deed.how === 'create' &&
      (deed.end.status === 'succeeded' ||
        deed.end.status === 'unanswered' ||
        (deed.end.status === 'failed' && deed.end.wasAccepted)),
  );
}

/** The pool that is asked for, knowing what this run did for it. */
export function withDeeds(pool: PoolRequest, deeds: readonly Deed[]): PoolRequest {
  const reimagedSince = deeds.flatMap((deed) =>
    deed.did === 'reimage' && deed.end.status === 'succeeded' ? [deed.pool] : [],
  );
  return { ...pool, isNew: pool.isNew || wasAdded(deeds, pool.name), reimagedSince };
}

/** How often a failure that may pass is tried in one run, by the kind of failure. */
const TRIES: Partial<Record<string, number>> = { 'busy': 6, 'transient': 3, 'vnet-busy': 6 };

/** How often a write is tried again that nobody answered, before it or after it was sent, or that somebody else was quicker than. */
const TRIES_IN_THE_DARK: Partial<Record<WriteEnd['status'], number>> = { unanswered: 6, unsent: 6, raced: 10 };

/** Trying the same again may go better. */
export function isPassing(end: WriteEnd): boolean {
  if (end.status === 'failed') return TRIES[end.explanation.retry] !== undefined;
  return TRIES_IN_THE_DARK[end.status] !== undefined || end.status === 'busy';
}

/** The last of these tries failed, and another would not help. */
export function isFinal(ends: readonly WriteEnd[]): boolean {
  const last = ends.at(-1);
  if (last === undefined) return false;
  if (last.status === 'pointless') return true;
  if (last.status === 'failed') {
    const { retry } = last.explanation;
    const alike = ends.filter((end) => end.status === 'failed' && end.explanation.retry === retry);
    return alike.length >= (TRIES[retry] ?? 1);
  }
  const alike = ends.filter(({ status }) => status === last.status);
  return alike.length >= (TRIES_IN_THE_DARK[last.status] ?? Infinity);
}

/** After so many PUTs that succeeded, a pool that still is not as asked for will not be so after another. */
const MOST_SUCCESSES = 2;

/** Azure took what was asked for, and the pool does not show it. */
export function isInVain(ends: readonly WriteEnd[]): boolean {
  return (
    ends.at(-1)?.status === 'succeeded' && ends.filter(({ status }) => status === 'succeeded').length >= MOST_SUCCESSES
  );
}
