import type { Asked } from '../azure/dictionary/asked.ts';
import { problemOfError } from '../azure/problem-of-error.ts';
import { askedOf } from './asked.ts';
import { hasReconciled, isFinal, isInVain, putsOf } from './deeds.ts';
import { OWN_CODES, type Problem } from '../values/problem.ts';
import { blockingFindings, standingOf, unknownsOf, type Situation } from './situation.ts';
import type { Cluster } from '../resources/cluster.ts';
import type { PoolRequest } from '../pool/pool-request.ts';
import type { Deed, WriteEnd } from '../steps/step.ts';

/** What this run did, failed with, and did not make good, one for each node pool; none when nothing failed. */
export function problemsOfDeeds(situation: Situation): readonly Problem[] {
  const ends = new Map<string, { readonly deed: Deed; readonly ends: WriteEnd[] }>();
  for (const deed of situation.deeds) {
    if (deed.did === 'wait') continue;
    const key = deed.did === 'reconcile' ? `reconcile ${deed.when}` : `${deed.did} ${deed.pool}`;
    ends.set(key, { deed, ends: [...(ends.get(key)?.ends ?? []), deed.end] });
  }
  const failures = [...ends.values()].flatMap(({ deed, ends: tries }) => {
    const problem = isMadeGood(deed, situation) ? undefined : problemOfEnds(tries, askedFor(deed, situation));
    if (problem === undefined) return [];
    return [deed.did === 'put-pool' || deed.did === 'reimage' ? { ...problem, pool: deed.pool } : problem];
  });
  return [...failures, ...problemsInVain(situation)];
}

/** A pool that is as it was asked for is so whatever an operation's status said, and however it came to it. */
function isMadeGood(deed: Deed, situation: Situation): boolean {
  const { pools, snapshot } = situation;
  if (deed.did === 'put-pool')
    return pools.some((pool) => pool.name === deed.pool && standingOf(pool, situation) === 'settled');
  if (deed.did !== 'reconcile' || deed.when !== 'before') return false;
  const isClusterWell = snapshot.cluster.ok && snapshot.cluster.value.provisioningState === 'Succeeded';
  return isClusterWell && pools.every((pool) => standingOf(pool, situation) === 'settled');
}

function askedFor(deed: Deed, situation: Situation): Asked {
  if (deed.did === 'reconcile' || deed.did === 'wait') return askedOf(situation, 'cluster');
  return askedOf(
    situation,
    'pool',
    situation.pools.find(({ name }) => name === deed.pool),
  );
}

function problemOfEnds(ends: readonly WriteEnd[], asked: Asked): Problem | undefined {
  const last = ends.at(-1);
  if (last?.status === 'failed') return problemOfError(last.error, asked);
  if (!isFinal(ends)) return undefined;
  if (last?.status === 'raced') return problemOfError(last.error, asked);
  if (last?.status !== 'unanswered' && last?.status !== 'unsent') return undefined;
  if (last.error !== undefined) return problemOfError(last.error, asked);
  return {
    code: OWN_CODES.noAnswer,
    message: `Azure gave no answer, ${ends.length} times, the last time: ${last.cause}.`,
    fix: 'Look at the way from the runner to Azure Resource Manager and at https://azure.status.microsoft, then run again: it picks up whatever was begun.',
  };
}

/** What Azure took and did not show. */
function problemsInVain(situation: Situation): readonly Problem[] {
  const { deeds, inputs, pools, snapshot } = situation;
  if (inputs.operation === 'reconcile')
    return hasReconciled(deeds, 'asked') && snapshot.cluster.ok ? stillBroken(snapshot.cluster.value) : [];
  return pools
    .filter((pool) => standingOf(pool, situation) === 'failed' && isInVain(putsOf(deeds, pool.name)))
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
      message: `Azure took the changes of node pool ${name}, and it still is not as asked for: ${[`its state is ${state}`, ...differing].join('; ')}.`,
      fix: 'Look whether a policy or somebody else sets it back. Where Azure writes the same in other words, ask for it in its words.',
      pool: name,
    },
  ];
}

function stillBroken({ name, provisioningState, provisioningError }: Cluster): readonly Problem[] {
  if (provisioningState === 'Succeeded') return [];
  return [
    {
      code: OWN_CODES.notAsAskedFor,
      message: `The reconcile ended, and cluster ${name} is ${provisioningState}${provisioningError === undefined ? '' : `: ${provisioningError}`}.`,
      fix: 'Repair what the error names, or look at the activity log of the cluster for it, then run again.',
    },
  ];
}

/** What stands in the way of a run that was blocked. */
export function problemOfChecks(situation: Situation): Problem {
  const stopping = blockingFindings(situation);
  if (stopping.length === 0) {
    const unknown = new Set(situation.pools.flatMap((pool) => unknownsOf(situation, pool)));
    for (const each of unknownsOf(situation)) unknown.add(each);
    return {
      code: OWN_CODES.checksFailed,
      message: `Nothing is written while this is unknown:\n${[...unknown].join('\n')}`,
      fix: 'See the findings, whatever ignore-checks says of them; name the subnet by its whole id where it cannot be told.',
    };
  }
  const seen = stopping.map((finding) => `${finding.id}: ${finding.saw}`).join('\n');
  return {
    code: OWN_CODES.checksFailed,
    message: `${stopping.length} ${stopping.length === 1 ? 'check stops' : 'checks stop'} this run:\n${seen}`,
    fix: stopping[0]?.fix ?? 'See the findings.',
  };
}
