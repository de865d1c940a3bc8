import { goodToKnow } from './good-to-know.ts';
import { addressSpaceOf } from './address-space.ts';
import { hasReconciled } from './deeds.ts';
import type { Cluster } from '../resources/cluster.ts';
import type { Read } from '../resources/read.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Outcome, PoolOutcome, Result } from './outcome.ts';
import { OWN_CODES, type Problem } from '../values/problem.ts';
import { poolOutcomes, poolsOnEnd } from './pool-outcomes.ts';
import { problemOfChecks, problemsOfDeeds } from './problems.ts';
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

/** The outcome of a run that decided that nothing is left to do. */
export function conclude(progress: Progress, endedAt: number): Outcome {
  const { situation, inputs } = progress;
  if (situation === undefined || inputs === undefined)
    throw new Error('A run that read nothing has nothing to conclude.');
  const pools = poolOutcomes(situation);
  const failures = problemsOfDeeds(situation);
  const result = resultOf(situation, pools, failures.length > 0);
  const [problem, ...otherProblems] = problemsOf(situation, result, failures);
  return {
    ...outcomeBase(progress, endedAt),
    result,
    pools,
    problem,
    ...(otherProblems.length === 0 ? {} : { otherProblems }),
  };
}

function problemsOf(situation: Situation, result: Result, failures: readonly Problem[]): readonly Problem[] {
  if (result === 'failed' && failures.length > 0) return failures;
  return result === 'blocked' || result === 'failed' ? [problemOfChecks(situation)] : [];
}

/** The outcome of a run that was cancelled or ran out of time: what Azure goes on with, and how to look at it. */
export function concludeStop(progress: Progress, result: 'cancelled' | 'timed-out', endedAt: number): Outcome {
  const { running, inputs, doing } = progress;
  const why =
    result === 'cancelled'
      ? 'The run was cancelled'
      : `The step reached its limit, timeout-minutes: ${inputs?.timeoutMinutes ?? 0}`;
  const at = doing === undefined ? '' : `, at this step: ${doing}`;
  const goesOn =
    running === undefined
      ? 'No operation of this run is in progress in Azure.'
      : `Azure goes on with what was begun: ${running.what}.`;
  return {
    ...outcomeBase(progress, endedAt),
    result,
    changed: progress.changed || running !== undefined,
    pools: poolsOnEnd(progress, result),
    problem: {
      code: result === 'cancelled' ? OWN_CODES.cancelled : OWN_CODES.deadlineExceeded,
      message: `${why}${at}. ${goesOn}`,
      fix: 'Run it again: it picks up whatever it finds.',
    },
    running,
  };
}

/** The outcome of a run that met something that it could not go on with. */
export function concludeProblem(progress: Progress, problem: Problem, endedAt: number): Outcome {
  const { running } = progress;
  return {
    ...outcomeBase(progress, endedAt),
    result: 'failed',
    changed: progress.changed || running !== undefined,
    pools: poolsOnEnd(progress, 'failed'),
    problem,
    running,
  };
}

function outcomeBase(progress: Progress, endedAt: number): Omit<Outcome, 'result' | 'pools'> {
  const { situation, inputs } = progress;
  const cluster = situation?.snapshot.cluster;
  const addressSpace = situation && addressSpaceOf(situation);
  return {
    ...(inputs === undefined
      ? {}
      : {
          operation: inputs.operation,
          cloud: inputs.cloud,
          strict: inputs.strict,
          cluster: clusterOutcome(inputs, cluster),
          places: placesOf(inputs),
        }),
    changed: progress.changed,
    clusterReconciled:
      hasReconciled(progress.deeds) && cluster?.ok === true && cluster.value.provisioningState === 'Succeeded',
    findings: situation?.findings ?? [],
    goodToKnow: situation && goodToKnow(situation),
    plan: progress.plan,
    addressSpace,
    startedAt: progress.startedAt,
    endedAt,
  };
}

/** The cluster that the inputs name, in the state that was read; empty when it was not. */
export function clusterOutcome(inputs: Inputs, read: Read<Cluster> | undefined): NonNullable<Outcome['cluster']> {
  return {
    id: clusterIdOf(inputs.subscriptionId, inputs.resourceGroup, inputs.clusterName),
    name: inputs.clusterName,
    provisioningState: read?.ok === true ? read.value.provisioningState : '',
  };
}

function placesOf({ pools }: Inputs): NonNullable<Outcome['places']> {
  return Object.fromEntries(pools.flatMap(({ name, place }) => (place === undefined ? [] : [[name, place]])));
}

function resultOf(situation: Situation, pools: readonly PoolOutcome[], hasFailure: boolean): Result {
  const { inputs, deeds } = situation;
  switch (inputs.operation) {
    case 'reconcile':
      if (hasFailure) return 'failed';
      return hasReconciled(deeds, 'asked') ? 'reconciled' : 'blocked';
    case 'check':
      return pools.some((pool) => pool.result === 'blocked') ? 'blocked' : 'passed';
    case 'add': {
      const results = [...pools.map((pool) => pool.result), ...(hasFailure ? (['failed'] as const) : [])];
      return RESULTS_BY_WEIGHT.find((result) => results.includes(result)) ?? 'failed';
    }
  }
}
