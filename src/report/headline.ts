import type { Outcome, PoolOutcome, Result } from '../run/outcome.ts';
import { OWN_CODES, type Problem } from '../values/problem.ts';
import { causeOf } from './cause.ts';
import { durationOf } from './duration.ts';

/** One for each result, for a headline and for the row of a pool. */
export const ICONS: Readonly<Record<Result, string>> = {
  'added': '✅',
  'updated': '✅',
  'unchanged': '✅',
  'reconciled': '✅',
  'passed': '✅',
  'blocked': '⛔',
  'failed': '❌',
  'timed-out': '⌛',
  'cancelled': '🛑',
};

/** What happened, in one sentence of plain text; names in it are foreign. */
export function headlineOf(outcome: Outcome): string {
  const cluster = outcome.cluster === undefined ? 'the cluster' : `cluster ${outcome.cluster.name}`;
  const pools = namesOf(outcome.pools);
  switch (outcome.result) {
    case 'added':
      return `Added ${namesOf(outcome.pools.filter((pool) => pool.result === 'added'))} to ${cluster}`;
    case 'updated':
      return `Updated ${namesOf(outcome.pools.filter((pool) => pool.result === 'updated'))} of ${cluster}`;
    case 'unchanged':
      return `Nothing to do: ${pools} of ${cluster} ${outcome.pools.length > 1 ? 'are' : 'is'} as asked for`;
    case 'reconciled':
      return `Reconciled ${cluster}`;
    case 'passed':
      return `Checked: nothing stops ${pools} from being added to ${cluster}`;
    case 'blocked':
      return outcome.changed
        ? `Stopped by checks before all was done to ${cluster}`
        : `Stopped by checks: nothing was written to ${cluster}`;
    case 'failed':
      return failedHeadline(outcome, cluster);
    case 'timed-out':
      return `Timed out after ${durationOf((outcome.endedAt - outcome.startedAt) / 1000)}${goesOnOf(outcome)}`;
    case 'cancelled':
      return `Cancelled${goesOnOf(outcome)}`;
  }
}

/** What failed and why, with the code behind it, and what went well all the same. */
function failedHeadline({ operation, pools, problem }: Outcome, cluster: string): string {
  const why = problem === undefined ? '' : `: ${causeOf(problem)}`;
  if (problem !== undefined && isSignIn(problem)) return `Azure sign-in failed${why}`;
  const failed = pools.filter(({ result }) => result === 'failed');
  if (failed.length === 0) return `${operation === 'reconcile' ? `Reconcile of ${cluster} failed` : 'Failed'}${why}`;
  const added = pools.filter(({ result }) => result === 'added');
  const besides = added.length === 0 ? '' : `; added ${namesOf(added)}`;
  return `${shortNamesOf(failed)} failed${why}${besides}`;
}

function isSignIn({ code }: Problem): boolean {
  return code.startsWith('AADSTS') || code === OWN_CODES.signInFailed || code === OWN_CODES.idTokenUnavailable;
}

/** `pool2`, `pool2, pool3 and pool4`, `5 node pools`. */
function shortNamesOf(pools: readonly PoolOutcome[]): string {
  return namesOf(pools).replace(/^node pools? /, '');
}

function goesOnOf(outcome: Outcome): string {
  if (outcome.running !== undefined) return `, while Azure goes on: ${outcome.running.what}`;
  return outcome.changed ? ', after something was changed' : ', before anything was changed';
}

/** `node pool pool2`, `node pools pool2, pool3 and pool4`, `5 node pools`. */
function namesOf(pools: readonly PoolOutcome[]): string {
  const MOST_NAMED = 4;
  const names = pools.map((pool) => pool.name);
  if (names.length === 0) return 'node pools';
  if (names.length === 1) return `node pool ${names.join('')}`;
  if (names.length > MOST_NAMED) return `${names.length} node pools`;
  return `node pools ${names.slice(0, -1).join(', ')} and ${names.slice(-1).join('')}`;
}
