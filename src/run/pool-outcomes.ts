import { putsOf, wasAdded } from './deeds.ts';
import type { PoolOutcome, Result } from './outcome.ts';
import type { PoolRequest } from '../pool/pool-request.ts';
import type { Progress } from './progress.ts';
import { stoppingFindings, concerns, poolStandingOf, type Situation } from './situation.ts';
import type { Deed } from '../steps/step.ts';

/** Every pool that is asked for, with what came of it. */
export function poolOutcomes(situation: Situation): readonly PoolOutcome[] {
  return situation.pools.map((pool) => poolOutcome(pool, resultOfPool(pool, situation)));
}

/** The pools that exist by now, with the results that they have unless something happens yet. */
export function poolsSoFar(situation: Situation): readonly PoolOutcome[] {
  return situation.pools
    .filter((pool) => pool.existing !== undefined)
    .map((pool) => poolOutcome(pool, resultOfPool(pool, situation)));
}

/** Every pool that is asked for, after a run that did not come to its end: `result` is that of those that are not settled. */
export function poolsOnEnd({ situation, inputs }: Progress, result: Result): readonly PoolOutcome[] {
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
    return poolOutcome(pool, poolStandingOf(pool, situation) === 'settled' ? known : result);
  });
}

function resultOfPool(pool: PoolRequest, situation: Situation): Result {
  if (situation.inputs.operation === 'check') return resultOfCheck(pool, situation);
  switch (poolStandingOf(pool, situation)) {
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

/** A look does not wait for a pool that is at work, so what would stop an add is told at once. */
function resultOfCheck(pool: PoolRequest, situation: Situation): Result {
  const standing = poolStandingOf(pool, situation);
  if (standing === 'settled') return 'passed';
  if (standing === 'failed') return 'failed';
  const isStopped = stoppingFindings(situation).some((finding) => concerns(finding, pool));
  return isStopped || standing === 'blocked' ? 'blocked' : 'passed';
}

function wasUpdated(pool: string, deeds: readonly Deed[]): boolean {
  return putsOf(deeds, pool).some((end) => end.status === 'succeeded' || end.status === 'unanswered');
}

function poolOutcome(pool: PoolRequest, result: Result): PoolOutcome {
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
