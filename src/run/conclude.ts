import type { Finding } from '../checks/finding.ts';
import { unreadEntries } from '../checks/unread-facts.ts';
import { goodToKnow } from './good-to-know.ts';
import { addressSpaceOf } from './address-space.ts';
import { clusterChangesOf, hasReconciled } from './deeds.ts';
import type { Cluster } from '../resources/cluster.ts';
import type { Read } from '../resources/read.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { networkSummaryOf } from './network-summary.ts';
import type { Outcome, PoolOutcome, Result } from './outcome.ts';
import { OWN_CODES, type Problem } from '../values/problem.ts';
import { poolNodesOf, problemsOfNodes, type ListedMachines } from './pool-nodes.ts';
import { poolOutcomes, poolsOnEnd, poolsSoFar } from './pool-outcomes.ts';
import { problemOfChecks, problemsOfDeeds, problemsOfUnread } from './problems.ts';
import type { Progress } from './progress.ts';
import { clusterIdOf } from '../values/resource-id.ts';
import type { Situation } from './situation.ts';

/** Over several pools the first of these that applies to one of them. */
const RESULTS_BY_WEIGHT: readonly Result[] = [
  'cancelled',
  'timed-out',
  'failed',
  'blocked',
  'added',
  'updated',
  'unchanged',
];

/** How a run ends, or stands. */
export type RunEnd =
  /** It decided that nothing is left to do. */
  | { readonly how: 'concluded' }
  | { readonly how: 'stopped'; readonly result: 'cancelled' | 'timed-out' }
  /** It met something that it could not go on with. */
  | { readonly how: 'broken'; readonly problem: Problem }
  /** It goes on; its result is the one that it would have if it was killed now. */
  | { readonly how: 'going-on' };

/** What came of a run that came so far and ends so; `at` in milliseconds since the epoch. */
export function outcomeOf(progress: Progress, end: RunEnd, at: number): Outcome {
  const { situation, inputs, plan, changed, running, startedAt = at } = progress;
  const cluster = situation?.snapshot.cluster;
  const { machines = new Map() } = progress;
  return {
    ...(inputs === undefined
      ? {}
      : {
          operation: inputs.operation,
          cloud: inputs.cloud,
          cluster: clusterOutcome(inputs, cluster),
          places: placesOf(inputs),
        }),
    changed: changed || running !== undefined,
    clusterReconciled:
      hasReconciled(progress.deeds) && cluster?.ok === true && cluster.value.provisioningState === 'Succeeded',
    clusterChanges: clusterChangesOf(progress.deeds),
    findings: [...(situation?.findings ?? []), ...unreadMachinesOf(machines, inputs)],
    nodes: situation && poolNodesOf(situation, machines),
    goodToKnow: situation && goodToKnow(situation),
    plan,
    addressSpace: situation && addressSpaceOf(situation),
    network: situation && networkSummaryOf(situation),
    startedAt,
    endedAt: at,
    ...endOf(progress, end),
  };
}

function endOf(
  progress: Progress,
  end: RunEnd,
): Pick<Outcome, 'result' | 'pools' | 'problem' | 'otherProblems' | 'running'> {
  const { situation, running } = progress;
  switch (end.how) {
    case 'concluded':
      return conclusionOf(progress);
    case 'stopped':
      return {
        result: end.result,
        pools: poolsOnEnd(progress, end.result),
        problem: problemOfStop(progress, end.result),
        running,
      };
    case 'broken':
      return { result: 'failed', pools: poolsOnEnd(progress, 'failed'), problem: end.problem, running };
    case 'going-on':
      return { result: 'cancelled', pools: situation === undefined ? [] : poolsSoFar(situation), running };
  }
}

function conclusionOf({ situation, machines = new Map() }: Progress): ReturnType<typeof endOf> {
  if (situation === undefined) throw new Error('A run that read nothing has nothing to conclude.');
  const misplaced = problemsOfNodes(poolNodesOf(situation, machines));
  const pools = poolOutcomes(situation).map((pool) =>
    misplaced.some((problem) => problem.pool === pool.name) ? { ...pool, result: 'failed' as const } : pool,
  );
  const failures = [...problemsOfDeeds(situation), ...misplaced];
  const result = resultOf(situation, pools, failures.length > 0);
  const [problem, ...others] = problemsOf(situation, result, failures);
  return { result, pools, problem, otherProblems: others.length === 0 ? undefined : others };
}

function problemsOf(situation: Situation, result: Result, failures: readonly Problem[]): readonly Problem[] {
  if (result === 'failed' && failures.length > 0) return failures;
  const unread = problemsOfUnread(situation);
  if (result === 'failed' && unread.length > 0) return unread;
  return result === 'blocked' || result === 'failed' ? [problemOfChecks(situation)] : [];
}

/** What kept Azure from listing the machines of pools, as the checks tell of it; where Azure has no such list, the report alone. */
function unreadMachinesOf(machines: ListedMachines, inputs: Inputs | undefined): readonly Finding[] {
  const unread = [...machines.values()].flatMap((read) => (read.ok || read.reason === 'missing' ? [] : [read]));
  return unreadEntries(unread).map((entry) => ({
    ...entry,
    standing: inputs?.ignoreChecks.includes(entry.id) === true ? 'ignored' : 'told',
  }));
}

/** What Azure goes on with, and how to look at it. */
function problemOfStop({ running, inputs, doing }: Progress, result: 'cancelled' | 'timed-out'): Problem {
  const why =
    result === 'cancelled'
      ? 'The run was canceled'
      : `The step reached its time limit (timeout-minutes: ${inputs?.timeoutMinutes ?? 0})`;
  const at = doing === undefined ? '' : ` during this step: ${doing}`;
  const goesOn =
    running === undefined ? 'No operation of this run is in progress in Azure.' : `Azure continues: ${running.what}.`;
  return {
    code: result === 'cancelled' ? OWN_CODES.cancelled : OWN_CODES.deadlineExceeded,
    message: `${why}${at}. ${goesOn}`,
    fix: 'Run again: the action resumes what it finds.',
  };
}

/** The cluster that the inputs name, in the state that was read; empty when it was not. */
function clusterOutcome(inputs: Inputs, read: Read<Cluster> | undefined): NonNullable<Outcome['cluster']> {
  return {
    id: clusterIdOf(inputs.subscriptionId, inputs.resourceGroup, inputs.clusterName),
    name: inputs.clusterName,
    provisioningState: read?.ok === true ? read.value.provisioningState : '',
  };
}

function placesOf({ pools }: Inputs): NonNullable<Outcome['places']> {
  return new Map(pools.flatMap(({ name, place }) => (place === undefined ? [] : [[name, place] as const])));
}

function resultOf(situation: Situation, pools: readonly PoolOutcome[], hasFailure: boolean): Result {
  const { inputs, deeds } = situation;
  switch (inputs.operation) {
    case 'reconcile':
      if (hasFailure) return 'failed';
      if (hasReconciled(deeds, 'asked')) return 'reconciled';
      return problemsOfUnread(situation).length > 0 ? 'failed' : 'blocked';
    case 'check':
      if (pools.some((pool) => pool.result === 'failed')) return 'failed';
      return pools.some((pool) => pool.result === 'blocked') ? 'blocked' : 'passed';
    case 'add': {
      const results = [...pools.map((pool) => pool.result), ...(hasFailure ? (['failed'] as const) : [])];
      return RESULTS_BY_WEIGHT.find((result) => results.includes(result)) ?? 'failed';
    }
  }
}
