import { isResting } from './facts/cluster.ts';
import type { Snapshot } from './facts/facts.ts';
import type { Inputs } from './inputs/inputs.ts';
import type { Finding } from './outcome.ts';
import type { PoolRequest } from './pool-request.ts';
import type { Deed, ReconcileMoment, WriteEnd } from './steps/step.ts';

/** Everything that a decision is made from. */
export interface Situation {
  readonly inputs: Inputs;
  readonly snapshot: Snapshot;
  readonly pools: readonly PoolRequest[];
  readonly findings: readonly Finding[];
  /** What this run did so far, oldest first. */
  readonly deeds: readonly Deed[];
}

/** How a pool that is asked for stands. */
export type Standing =
  /** It is there as it was asked for, and works. */
  | 'settled'
  /** Something can be done for it. */
  | 'open'
  /** A check stands in its way. */
  | 'blocked'
  /** Azure refused it or it failed, and trying again would not help. */
  | 'failed';

/** How a pool stands, judged by what was read and by what this run did for it. */
export function standingOf(pool: PoolRequest, situation: Situation): Standing {
  const { existing, differences } = pool;
  if (existing !== undefined) {
    const isThere = existing.provisioningState === 'Succeeded' && existing.powerState !== 'Stopped';
    if (isThere && differences.length === 0) return 'settled';
    // Found at work: it is awaited, whoever began it, and judged when it rests.
    if (!isResting(existing)) return isClusterGoing(situation) ? 'blocked' : 'open';
  }
  if (isFinal(putsOf(situation.deeds, pool.name)) && !isWorthAReconcile(pool, situation)) return 'failed';
  return blockingFindings(situation).some((finding) => concerns(finding, pool)) ? 'blocked' : 'open';
}

/** The pool was refused for its VNet's range, and no reconcile followed yet, or one that succeeded did. */
function isWorthAReconcile(pool: PoolRequest, situation: Situation): boolean {
  const { deeds } = situation;
  const last = putsOf(deeds, pool.name).at(-1);
  if (last?.status !== 'failed' || last.explanation.retry !== 'vnet-range' || !mayReconcile(situation)) return false;
  if (!hasReconciled(deeds, 'before')) return true;
  const put = deeds.findLastIndex((deed) => deed.did === 'put-pool' && deed.pool === pool.name);
  const reconcile = deeds.findLastIndex((deed) => deed.did === 'reconcile');
  return reconcile > put;
}

/** The findings that stop a write. */
export function blockingFindings(situation: Situation): readonly Finding[] {
  const { findings, inputs, deeds } = situation;
  return findings.filter((finding) => {
    if (!isOpen(finding) || !(finding.level === 'error' || (inputs.strict && finding.level === 'warning')))
      return false;
    if (finding.healedBy === undefined || !mayReconcile(situation)) return true;
    // A failure that a reconcile heals is a step to take, but one that it did not heal stays a failure.
    return hasReconciled(deeds, finding.healedBy === 'reconcile-before' ? 'before' : 'after');
  });
}

/** The cluster cannot be read, or is on its way out: its pools are not waited for. */
function isClusterGoing({ snapshot }: Situation): boolean {
  return !snapshot.cluster.ok || !snapshot.agentPools.ok || snapshot.cluster.value.provisioningState === 'Deleting';
}

/** The user allows it, and nothing forbids the one that nobody asked for by name. */
export function mayReconcile({ inputs, findings }: Situation): boolean {
  return inputs.allowReconcile && !findings.some((finding) => finding.guards === 'reconcile' && isOpen(finding));
}

/** It failed, and neither the user nor a reconcile took it off the table. */
export function isOpen(finding: Finding): boolean {
  return finding.status === 'failed' && !finding.ignored && finding.healed !== true;
}

export function concerns(finding: Finding, pool: PoolRequest): boolean {
  return finding.pool === undefined || finding.pool === pool.name;
}

export function putsOf(deeds: readonly Deed[], pool: string): readonly WriteEnd[] {
  return deeds.flatMap((deed) => (deed.did === 'put-pool' && deed.pool === pool ? [deed.end] : []));
}

export function reconcilesOf(deeds: readonly Deed[], when?: ReconcileMoment): readonly WriteEnd[] {
  return deeds.flatMap((deed) =>
    deed.did === 'reconcile' && (when === undefined || deed.when === when) ? [deed.end] : [],
  );
}

export function reimagesOf(deeds: readonly Deed[], pool: string): readonly WriteEnd[] {
  return deeds.flatMap((deed) => (deed.did === 'reimage' && deed.pool === pool ? [deed.end] : []));
}

export function hasReconciled(deeds: readonly Deed[], when?: ReconcileMoment): boolean {
  return reconcilesOf(deeds, when).at(-1)?.status === 'succeeded';
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

/** Trying the same again may go better. */
export function isPassing(end: WriteEnd): boolean {
  if (end.status === 'failed') return TRIES[end.explanation.retry] !== undefined;
  return end.status === 'busy' || end.status === 'raced' || end.status === 'unanswered';
}

/** The last of these tries failed, and another would not help. */
export function isFinal(ends: readonly WriteEnd[]): boolean {
  const last = ends.at(-1);
  if (last?.status === 'pointless') return true;
  if (last?.status !== 'failed') return false;
  const { retry } = last.explanation;
  const alike = ends.filter((end) => end.status === 'failed' && end.explanation.retry === retry);
  return alike.length >= (TRIES[retry] ?? 1);
}
