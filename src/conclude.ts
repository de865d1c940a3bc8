import type { Inputs } from './inputs/inputs.ts';
import {
  OWN_CODES,
  type Outcome,
  type PoolOutcome,
  type Problem,
  type Result,
  type RunningOperation,
} from './outcome.ts';
import type { PoolRequest } from './pool-request.ts';
import { clusterIdOf } from './resource-id.ts';
import { blockingFindings, hasReconciled, putsOf, standingOf, wasAdded, type Situation } from './situation.ts';
import type { Deed, WriteEnd } from './steps/step.ts';

/** How far a run came; the only value that changes while it runs. */
export interface Progress {
  readonly startedAt: number;
  inputs?: Inputs;
  /** The last round's. */
  situation?: Situation;
  readonly deeds: Deed[];
  /** A write was accepted, or may have been. */
  changed: boolean;
  /** Sent, and not yet seen to end. */
  running?: RunningOperation | undefined;
}

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
  const pools = situation.pools.map((pool) => poolOutcome(pool, resultOfPool(pool, situation)));
  const failure = failedEnd(situation);
  const result = resultOf(situation, pools, failure !== undefined);
  const problem =
    result === 'failed' && failure !== undefined
      ? problemOfEnd(failure)
      : result === 'blocked' || result === 'failed'
        ? problemOfChecks(situation)
        : undefined;
  return { ...outcomeBase(progress, endedAt), result, pools, ...(problem === undefined ? {} : { problem }) };
}

/** The outcome of a run that was cancelled or ran out of time: what Azure goes on with, and how to look at it. */
export function concludeStop(progress: Progress, result: 'cancelled' | 'timed-out', endedAt: number): Outcome {
  const { running, inputs } = progress;
  const why =
    result === 'cancelled'
      ? 'The run was cancelled'
      : `The step reached its limit, timeout-minutes: ${inputs?.timeoutMinutes ?? 0}`;
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
      message: `${why}. ${goesOn}`,
      fix: 'Run it again: it picks up whatever it finds.',
    },
    ...(running === undefined ? {} : { running }),
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
    ...(running === undefined ? {} : { running }),
  };
}

function outcomeBase(progress: Progress, endedAt: number): Omit<Outcome, 'result' | 'pools'> {
  const { situation, inputs } = progress;
  const cluster = situation?.snapshot.cluster;
  return {
    ...(inputs === undefined ? {} : { operation: inputs.operation, cloud: inputs.cloud, strict: inputs.strict }),
    ...(inputs === undefined
      ? {}
      : {
          cluster: {
            id: clusterIdOf(inputs.subscriptionId, inputs.resourceGroup, inputs.clusterName),
            name: inputs.clusterName,
            provisioningState: cluster?.ok === true ? cluster.value.provisioningState : '',
          },
        }),
    changed: progress.changed,
    clusterReconciled:
      hasReconciled(progress.deeds) && cluster?.ok === true && cluster.value.provisioningState === 'Succeeded',
    findings: situation?.findings ?? [],
    startedAt: progress.startedAt,
    endedAt,
  };
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

function resultOfPool(pool: PoolRequest, situation: Situation): Result {
  const standing = standingOf(pool, situation);
  if (situation.inputs.operation === 'check') return standing === 'blocked' ? 'blocked' : 'passed';
  switch (standing) {
    case 'settled':
      if (wasAdded(situation.deeds, pool.name)) return 'added';
      return wasUpdated(pool.name, situation.deeds) ? 'updated' : 'unchanged';
    case 'blocked':
      return 'blocked';
    // Still open at the end: a reconcile that had to come first failed.
    case 'open':
    case 'failed':
      return 'failed';
  }
}

function wasUpdated(pool: string, deeds: readonly Deed[]): boolean {
  return putsOf(deeds, pool).some((end) => end.status === 'succeeded' || end.status === 'unanswered');
}

/** The pools that exist by now, with the results that they have unless something happens yet. */
export function poolsSoFar(situation: Situation): readonly PoolOutcome[] {
  return situation.pools
    .filter((pool) => pool.existing !== undefined)
    .map((pool) => poolOutcome(pool, resultOfPool(pool, situation)));
}

function poolsOnEnd({ situation, inputs }: Progress, result: Result): readonly PoolOutcome[] {
  if (situation === undefined)
    return (inputs?.pools ?? []).map(({ name }) => ({
      name,
      id: '',
      result,
      provisioningState: '',
      subnetId: '',
      kubernetesVersion: '',
      nodeImageVersion: '',
    }));
  return situation.pools.map((pool) => {
    const known = resultOfPool(pool, situation);
    return poolOutcome(pool, standingOf(pool, situation) === 'settled' ? known : result);
  });
}

/** A pool as it is known by now. */
export function poolOutcome(pool: PoolRequest, result: Result): PoolOutcome {
  const { existing } = pool;
  return {
    name: pool.name,
    id: existing?.id ?? (result === 'blocked' || result === 'passed' ? '' : pool.id),
    result,
    provisioningState: existing?.provisioningState ?? '',
    subnetId: existing?.vnetSubnetId ?? pool.subnetId ?? '',
    kubernetesVersion: existing?.currentKubernetesVersion ?? '',
    nodeImageVersion: existing?.nodeImageVersion ?? '',
  };
}

/** What failed and was not made good by a later try of the same. */
function failedEnd({ deeds }: Situation): WriteEnd | undefined {
  const last = new Map<string, WriteEnd>();
  for (const deed of deeds) {
    if (deed.did === 'wait') continue;
    const key = deed.did === 'reconcile' ? `reconcile ${deed.when}` : `${deed.did} ${deed.pool}`;
    last.set(key, deed.end);
  }
  return [...last.values()].find((end) => end.status === 'failed');
}

function problemOfEnd(end: WriteEnd): Problem | undefined {
  if (end.status !== 'failed') return undefined;
  const { error, explanation } = end;
  return {
    code: error.code === '' ? 'Unknown' : error.code,
    message: error.message,
    meaning: explanation.meaning,
    fix: explanation.fix,
    ...(error.correlationId === undefined ? {} : { correlationId: error.correlationId }),
    ...(explanation.check === undefined ? {} : { check: explanation.check }),
  };
}

function problemOfChecks(situation: Situation): Problem {
  const stopping = blockingFindings(situation);
  const seen = stopping.map((finding) => `${finding.id}: ${finding.saw}`).join('\n');
  return {
    code: OWN_CODES.checksFailed,
    message: `${stopping.length} ${stopping.length === 1 ? 'check stops' : 'checks stop'} this run:\n${seen}`,
    fix: stopping[0]?.fix ?? 'See the findings.',
  };
}
