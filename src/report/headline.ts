import type { Outcome, PoolOutcome, Result } from '../run/outcome.ts';
import type { RunningOperation } from '../steps/running-operation.ts';
import { OWN_CODES, type Problem } from '../values/problem.ts';
import { countText, listText } from '../values/list-text.ts';
import { causeOf, firstSentenceOf } from './cause.ts';
import { durationOf } from './duration.ts';
import { failedFindings, stoppingFindings } from './findings.ts';
import { isElsewhere, isMissing } from './pool-words.ts';

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

/** What happened to whose pool, and why, in one sentence of plain text; names in it are foreign. */
export function headlineOf(outcome: Outcome): string {
  const cluster = outcome.cluster?.name ?? 'the cluster';
  const pools = namesOf(outcome.pools);
  switch (outcome.result) {
    case 'added':
      return `Added ${namesOf(poolsThat('added', outcome))} to ${cluster}`;
    case 'updated':
      return `Updated ${namesOf(poolsThat('updated', outcome))} in ${cluster}`;
    case 'unchanged':
      return `No action needed: ${pools} in ${cluster} already ${outcome.pools.length > 1 ? 'match' : 'matches'}`;
    case 'reconciled':
      return `Reconciled ${cluster}`;
    case 'passed':
      return `Check passed: ${passedText(outcome, cluster)}`;
    case 'blocked':
      return `${notDoneText(outcome)}${blockText(outcome)}${doneText(outcome)}`;
    case 'failed':
      return failedHeadline(outcome, cluster);
    case 'timed-out':
      return `Timed out after ${durationOf((outcome.endedAt - outcome.startedAt) / 1000)}; ${leftText(outcome)}`;
    case 'cancelled':
      return `Canceled; ${leftText(outcome)}`;
  }
}

function poolsThat(result: Result, { pools }: Outcome): readonly PoolOutcome[] {
  return pools.filter((pool) => pool.result === result);
}

/** `pool2 can be added to prod, with 1 warning`. */
function passedText({ pools, plan = [], findings }: Outcome, cluster: string): string {
  const doings = new Set(plan.map((pool) => pool.do));
  const warnings = failedFindings(findings).filter(({ level, standing }) => level === 'warning' && standing === 'told');
  const besides = warnings.length === 0 ? '' : `, with ${countText(warnings.length, 'warning')}`;
  const names = namesOf(pools);
  if (doings.size === 1 && doings.has('none'))
    return `${names} in ${cluster} already ${pools.length > 1 ? 'match' : 'matches'}${besides}`;
  if (doings.size === 1 && doings.has('update')) return `${names} in ${cluster} can be updated${besides}`;
  const first = findings.some(({ standing }) => standing === 'repair-before') ? ' after a reconcile' : '';
  return `${names} can be added to ${cluster}${first}${besides}`;
}

/** What did not happen, for what a check found. */
function notDoneText({ operation, pools, plan = [] }: Outcome): string {
  if (operation === 'check') return 'Check failed';
  if (operation === 'reconcile') return 'Not reconciled';
  const blocked = pools.filter(({ result }) => result === 'blocked').map(({ name }) => name);
  const doings = new Set(plan.flatMap((pool) => (blocked.includes(pool.name) ? [pool.do] : [])));
  if (doings.size === 1 && doings.has('update')) return 'Not updated';
  if (doings.size === 1 && doings.has('put-again')) return 'Not retried';
  if (doings.size === 1 && doings.has('none')) return 'Not changed';
  return 'Not added';
}

/** The gravest of what stopped it, with the number of the others. */
function blockText(outcome: Outcome): string {
  const [first, ...others] = stoppingFindings(outcome);
  if (first === undefined) {
    // Nothing failed, and something that a write needs is not known.
    const [, unknown] = outcome.problem?.message.split('\n') ?? [];
    return unknown === undefined ? '' : `: ${firstSentenceOf(unknown)}`;
  }
  const why = first.headline ?? firstSentenceOf(first.saw);
  const isNamed = first.pool === undefined || outcome.pools.length < 2 || why.includes(first.pool);
  const rest = others.length === 0 ? '' : `, and ${countText(others.length, 'more problem')}`;
  return `: ${isNamed ? '' : `${first.pool}: `}${why}${rest}`;
}

/** What went well all the same. */
function doneText(outcome: Outcome): string {
  const added = poolsThat('added', outcome);
  return added.length === 0 ? '' : `; added ${namesOf(added)}`;
}

/** What failed and why, with Azure's code behind it, and what went well all the same. */
function failedHeadline(outcome: Outcome, cluster: string): string {
  const { operation, pools, problem } = outcome;
  if (problem?.faults !== undefined && problem.faults.length > 0) return causeOf(problem);
  const cause = problem === undefined ? '' : causeOf(problem);
  const why = cause === '' ? '' : `: ${cause}`;
  if (problem !== undefined && isSignIn(problem)) return `Azure sign-in failed${why}`;
  if (operation === 'reconcile') return `Reconcile of ${cluster} failed${why}`;
  if (operation === 'check') return `Check failed${why}`;
  const failed = poolsThat('failed', outcome);
  if (failed.length === 0) return `Failed${why}`;
  // It is there, and where its nodes are is the news.
  if (problem?.pool !== undefined && isElsewhere(outcome, problem.pool))
    return `${(problem.message.split('\n', 1)[0] ?? '').replace(/\.$/, '')}${doneText(outcome)}`;
  // Nothing came as far as a write.
  if (problem?.pool === undefined && !outcome.changed && pools.every(isMissing)) return `Not added${why}`;
  return `${namesOf(failed)} failed${why}${doneText(outcome)}`;
}

function isSignIn({ code }: Problem): boolean {
  return code.startsWith('AADSTS') || code === OWN_CODES.signInFailed || code === OWN_CODES.idTokenUnavailable;
}

/** What a run leaves behind that did not come to its end. */
function leftText(outcome: Outcome): string {
  if (outcome.running !== undefined) return `Azure is still ${runningText(outcome.running)}`;
  if (!outcome.changed) return 'nothing was changed';
  const added = poolsThat('added', outcome);
  return added.length === 0 ? 'changes were made before' : `added ${namesOf(added)} before`;
}

/** `creating pool2`, of an operation that is called `Creating node pool pool2`. */
export function runningText({ what }: RunningOperation): string {
  return `${what.slice(0, 1).toLowerCase()}${what.slice(1)}`.replace(/\bnode pool (?=\S+$)/, '');
}

/** `pool2`, `pool2, pool3, and pool4`, `5 node pools`. */
function namesOf(pools: readonly PoolOutcome[]): string {
  const MOST_NAMED = 4;
  if (pools.length === 0) return 'node pools';
  return pools.length > MOST_NAMED ? `${pools.length} node pools` : listText(pools.map(({ name }) => name));
}
