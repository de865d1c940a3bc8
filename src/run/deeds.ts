import type { PoolRequest } from '../pool/pool-request.ts';
import type { Passing } from '../azure/classify.ts';
import type { FieldChange } from '../steps/cluster-changes.ts';
import type { Deed, ReconcileMoment, StepEnd, TakenStep } from '../steps/step.ts';

/** How this run's PUTs of the pool ended, oldest first. */
export function putsOf(deeds: readonly Deed[], pool: string): readonly StepEnd[] {
  return endsOf(deeds, (step) => step.do === 'put-pool' && step.pool.name === pool);
}

/** Azure reported Succeeded for the last PUT of the pool. */
export function wasLastPutWell(deeds: readonly Deed[], pool: string): boolean {
  return putsOf(deeds, pool).at(-1)?.status === 'succeeded';
}

export function reconcilesOf(deeds: readonly Deed[], when: ReconcileMoment): readonly StepEnd[] {
  return endsOf(deeds, (step) => step.do === 'reconcile' && step.when === when);
}

export function reimagesOf(deeds: readonly Deed[], pool: string): readonly StepEnd[] {
  return endsOf(deeds, (step) => step.do === 'reimage' && step.pool.name === pool);
}

function endsOf(deeds: readonly Deed[], isMeant: (step: TakenStep) => boolean): readonly StepEnd[] {
  return deeds.filter(({ step }) => isMeant(step)).map(({ end }) => end);
}

/**
 * The last reconcile that was sent took effect: it succeeded, or no answer came but the cluster was seen at work right after. What came
 * of it the cluster's state says.
 */
export function hasReconciled(deeds: readonly Deed[], when?: ReconcileMoment): boolean {
  const last = deeds.findLastIndex(
    ({ step, end }) => step.do === 'reconcile' && end.status !== 'unsent' && (when === undefined || step.when === when),
  );
  const end = deeds[last]?.end;
  if (end?.status !== 'unanswered') return end?.status === 'succeeded';
  return deeds.slice(last).some(({ step }) => step.do === 'wait' && step.for.kind === 'cluster');
}

/** What the reconciles of this run left different of the cluster; undefined where that is not known of any. */
export function clusterChangesOf(deeds: readonly Deed[]): readonly FieldChange[] | undefined {
  const known = deeds.flatMap(({ step, end }) =>
    step.do === 'reconcile' && end.status === 'succeeded' && end.changes !== undefined ? [end.changes] : [],
  );
  return known.length === 0 ? undefined : known.flat();
}

/** A first PUT of this run, answered or not, made the pool. */
export function wasAdded(deeds: readonly Deed[], pool: string): boolean {
  return deeds.some(
    ({ step, end }) =>
      step.do === 'put-pool' &&
      step.pool.name === pool &&
      step.how === 'add' &&
      (end.status === 'succeeded' || end.status === 'unanswered' || (end.status === 'failed' && end.wasAccepted)),
  );
}

/** The pool that is asked for, knowing what this run did for it. */
export function withDeeds(pool: PoolRequest, deeds: readonly Deed[]): PoolRequest {
  const reimagedSince = deeds.flatMap(({ step, end }) =>
    step.do === 'reimage' && end.status === 'succeeded' ? [step.pool.name] : [],
  );
  return { ...pool, isNew: pool.isNew || wasAdded(deeds, pool.name), reimagedSince };
}

/** How often a failure that may pass is tried in one run, by the kind of failure. */
const TRIES: Readonly<Record<Passing['what'], number>> = {
  'busy': 6,
  'vnet-busy': 6,
  'raced': 10,
  'conflict': 4,
  'trouble': 3,
  // It was waited for as it was sent.
  'new-right': 1,
};

/** How often a write is tried again that nobody answered, before it or after it was sent, or that somebody else was quicker than. */
const TRIES_IN_THE_DARK: Partial<Record<StepEnd['status'], number>> = { unanswered: 6, unsent: 2, raced: 10 };

/** Trying the same again may go better. */
export function isPassing(end: StepEnd): boolean {
  if (end.status === 'failed') return end.passing !== undefined;
  return TRIES_IN_THE_DARK[end.status] !== undefined || end.status === 'busy';
}

/** The last of these tries failed, and another would not help. */
export function isFinal(ends: readonly StepEnd[]): boolean {
  const last = ends.at(-1);
  if (last === undefined) return false;
  if (last.status === 'pointless') return true;
  if (last.status === 'failed') {
    const { passing } = last;
    if (passing === undefined) return true;
    return ends.filter((end) => end.status === 'failed' && end.passing === passing).length >= TRIES[passing];
  }
  const alike = ends.filter(({ status }) => status === last.status);
  return alike.length >= (TRIES_IN_THE_DARK[last.status] ?? Infinity);
}

/** After so many PUTs that succeeded, a pool that still is not as asked for will not be so after another. */
const MOST_SUCCESSES = 2;

/** Azure took what was asked for, and the pool does not show it. */
export function isInVain(ends: readonly StepEnd[]): boolean {
  return (
    ends.at(-1)?.status === 'succeeded' && ends.filter(({ status }) => status === 'succeeded').length >= MOST_SUCCESSES
  );
}
