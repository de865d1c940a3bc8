import type { Asked } from '../azure/dictionary/asked.ts';
import { problemOfError } from '../azure/problem-of-error.ts';
import { askedOf } from './asked.ts';
import { hasReconciled, isFinal, isInVain, putsOf, wasLastPutWell } from './deeds.ts';
import { OWN_CODES, type Problem } from '../values/problem.ts';
import { poolStandingOf, stoppingFindings, unknownsOf, unreadOf, type Situation } from './situation.ts';
import type { Cluster } from '../resources/cluster.ts';
import { unreadInWords } from '../resources/read.ts';
import type { PoolRequest } from '../pool/pool-request.ts';
import type { StepEnd, TakenStep } from '../steps/step.ts';
import { listText } from '../values/list-text.ts';

/** What this run did, failed with, and did not make good, one for each node pool; none when nothing failed. */
export function problemsOfDeeds(situation: Situation): readonly Problem[] {
  const writes = situation.deeds.filter(({ step }) => step.do !== 'wait');
  const failures = [...Map.groupBy(writes, ({ step }) => aimOf(step)).values()].flatMap((tries) => {
    const step = tries[0]?.step;
    const problem =
      step === undefined || isMadeGood(step, situation)
        ? undefined
        : problemOfEnds(
            tries.map(({ end }) => end),
            askedFor(step, situation),
          );
    if (problem === undefined) return [];
    return [step?.do === 'put-pool' || step?.do === 'reimage' ? { ...problem, pool: step.pool.name } : problem];
  });
  return [...failures, ...problemsInVain(situation)];
}

/** What tries of the same have in common. */
function aimOf(step: TakenStep): string {
  switch (step.do) {
    case 'wait':
      return 'wait';
    case 'reconcile':
      return `reconcile ${step.when}`;
    case 'put-pool':
    case 'reimage':
      return `${step.do} ${step.pool.name}`;
  }
}

/** A pool that is as it was asked for is so whatever an operation's status said, and however it came to it. */
function isMadeGood(step: TakenStep, situation: Situation): boolean {
  const { pools, snapshot } = situation;
  if (step.do === 'put-pool')
    return pools.some((pool) => pool.name === step.pool.name && poolStandingOf(pool, situation) === 'settled');
  if (step.do !== 'reconcile' || step.when !== 'before') return false;
  const isClusterWell = snapshot.cluster.ok && snapshot.cluster.value.provisioningState === 'Succeeded';
  return isClusterWell && pools.every((pool) => poolStandingOf(pool, situation) === 'settled');
}

function askedFor(step: TakenStep, situation: Situation): Asked {
  if (step.do !== 'put-pool' && step.do !== 'reimage') return askedOf(situation, 'cluster');
  return askedOf(
    situation,
    'pool',
    situation.pools.find(({ name }) => name === step.pool.name),
  );
}

function problemOfEnds(ends: readonly StepEnd[], asked: Asked): Problem | undefined {
  const last = ends.at(-1);
  if (last?.status === 'failed') return problemOfError(last.error, asked);
  if (!isFinal(ends)) return undefined;
  if (last?.status === 'raced') return problemOfError(last.error, asked);
  if (last?.status !== 'unanswered' && last?.status !== 'unsent') return undefined;
  if (last.error !== undefined) return problemOfError(last.error, asked);
  return {
    code: OWN_CODES.noAnswer,
    message: `Azure did not answer ${ends.length === 1 ? 'once' : `${ends.length} times`}, most recently: ${last.cause}.`,
    fix: 'Check the connection from the runner to Azure Resource Manager and https://azure.status.microsoft, then run again: the action resumes what was started.',
  };
}

/** What Azure took and did not show. */
function problemsInVain(situation: Situation): readonly Problem[] {
  const { deeds, inputs, pools, snapshot } = situation;
  if (inputs.operation === 'reconcile')
    return hasReconciled(deeds, 'asked') && snapshot.cluster.ok ? stillBroken(snapshot.cluster.value) : [];
  return pools
    .filter((pool) => poolStandingOf(pool, situation) === 'failed' && isInVain(putsOf(deeds, pool.name)))
    .flatMap(notAsAskedFor);
}

function notAsAskedFor({ name, existing: pool, differences }: PoolRequest): readonly Problem[] {
  if (pool === undefined) return [];
  const { provisioningState, provisioningError } = pool;
  const differing = differences.map(({ field, wanted, existing }) => `${field} is ${existing}, not ${wanted}`);
  const state = `${provisioningState}${provisioningError === undefined ? '' : ` (${provisioningError})`}`;
  return [
    {
      code: OWN_CODES.notAsAskedFor,
      message: `Azure accepted the changes, but node pool ${name} still differs from the request: ${[`its state is ${state}`, ...differing].join('; ')}.`,
      fix: "Check whether a policy or somebody else reverts it. If Azure writes the same value differently, request it in Azure's form.",
      pool: name,
    },
  ];
}

function stillBroken({ name, provisioningState, provisioningError }: Cluster): readonly Problem[] {
  if (provisioningState === 'Succeeded') return [];
  return [
    {
      code: OWN_CODES.notAsAskedFor,
      message: `The reconcile finished, but cluster ${name} is ${provisioningState}${provisioningError === undefined ? '' : `: ${provisioningError}`}.`,
      fix: "Repair what the error names, or find the cause in the cluster's activity log, then run again.",
    },
  ];
}

/** Why what the run cannot do without could not be read, each reason once; with what Azure had reported, where the run was at its end. */
export function problemsOfUnread(situation: Situation): readonly Problem[] {
  const done = situation.pools.filter(({ name }) => wasLastPutWell(situation.deeds, name));
  const reported =
    done.length === 0
      ? ''
      : `Azure reported Succeeded for node ${done.length === 1 ? 'pool' : 'pools'} ${listText(done.map(({ name }) => name))}, but the result could not be verified. `;
  const problems = unreadOf(situation).flatMap((unread) => {
    const { problem } = unread;
    if (problem === undefined) return [];
    // Azure's words stand as they are; what is ours goes before their meaning.
    if (problem.isQuoted === true)
      return [{ ...problem, meaning: `${reported}${problem.meaning ?? `Could not read ${unread.name}.`}` }];
    const what = unreadInWords(unread);
    const told = problem.message.includes(what) ? problem.message : `Could not read ${what}: ${problem.message}`;
    return [{ ...problem, message: `${reported}${told}` }];
  });
  return problems.filter(
    ({ code, fix }, index) => problems.findIndex((each) => each.code === code && each.fix === fix) === index,
  );
}

/** What stands in the way of a run that was blocked. */
export function problemOfChecks(situation: Situation): Problem {
  const stopping = stoppingFindings(situation);
  if (stopping.length === 0) {
    const unknown = new Set(situation.pools.flatMap((pool) => unknownsOf(situation, pool)));
    for (const each of unknownsOf(situation)) unknown.add(each);
    return {
      code: OWN_CODES.checksFailed,
      message: `Nothing was written, because this is unknown:\n${[...unknown].join('\n')}`,
      fix: 'See the findings: ignore-checks does not apply to them. If the subnet is unclear, set vnet-subnet-id to its full id.',
    };
  }
  const seen = stopping.map((finding) => `${finding.id}: ${finding.saw}`).join('\n');
  return {
    code: OWN_CODES.checksFailed,
    message: `${stopping.length} ${stopping.length === 1 ? 'check stops' : 'checks stop'} this run:\n${seen}`,
    fix: stopping[0]?.fix ?? 'See the findings.',
  };
}
