import {
  hasReconciled,
  isFinal,
  isPassing,
  putsOf,
  reconcilesOf,
  reimagesOf,
  wasAdded,
  wasLastPutWell,
} from './deeds.ts';
import { liesOutsideKnownRanges } from './known-subnet.ts';
import { LONGEST_PAUSE_SECONDS, SHORTEST_PAUSE_SECONDS, waitFor } from './repeated-wait.ts';
import { isResting } from '../resources/provisioning.ts';
import { windowsPoolsToReimage } from '../network/windows-source-nat.ts';
import { changeableDifferences, changeOf, type PoolRequest } from '../pool/pool-request.ts';
import { stoppingFindings, concerns, mayReconcile, poolStandingOf, unknownsOf, type Situation } from './situation.ts';
import { unreadInWords } from '../resources/read.ts';
import type { Deed, Step, StepEnd } from '../steps/step.ts';
import { listText } from '../values/list-text.ts';

/**
 * The one next step. Pure, and made anew from what was read each round, so that a killed run, a lost race, a second pool and a plain
 * re-run are the same case.
 */
export function nextStep(situation: Situation): Step {
  switch (situation.inputs.operation) {
    case 'check':
      return { do: 'done' };
    case 'reconcile':
      return pauseForSilence(situation) ?? nextStepOfReconcile(situation);
    case 'add':
      return pauseForSilence(situation) ?? nextStepOfAdd(situation);
  }
}

function nextStepOfReconcile(situation: Situation): Step {
  const { deeds, snapshot } = situation;
  if (unknownsOf(situation).length > 0) return { do: 'stop' };
  if (hasReconciled(deeds, 'asked')) {
    // AKS may go on by itself at once; what the cluster comes to is the result.
    if (snapshot.cluster.ok && !isResting(snapshot.cluster.value)) return waitUntilIdle(situation) ?? { do: 'done' };
    return { do: 'done' };
  }
  if (stoppingFindings(situation).length > 0 || isFinal(reconcilesOf(deeds, 'asked'))) return { do: 'stop' };
  return (
    pauseAfterTrouble(deeds) ??
    waitUntilIdle(situation) ?? { do: 'reconcile', when: 'asked', why: 'requested by operation: reconcile' }
  );
}

function nextStepOfAdd(situation: Situation): Step {
  const { pools, deeds } = situation;
  const open = pools.find((pool) => poolStandingOf(pool, situation) === 'open');
  if (open === undefined) return stepAfterAdds(situation);
  if (open.existing !== undefined && !isResting(open.existing)) {
    const { name, id, provisioningState } = open.existing;
    const why = `node pool ${name} is ${provisioningState}`;
    return waitFor({ do: 'wait', for: { kind: 'pool', name, id }, why }, deeds);
  }
  if (isFinal(reconcilesOf(deeds, 'before'))) return { do: 'stop' };
  return (
    pauseAfterTrouble(deeds) ?? waitUntilIdle(situation) ?? reconcileBefore(situation, open) ?? putPool(open, situation)
  );
}

function putPool(pool: PoolRequest, situation: Situation): Step {
  const how = changeOf(pool);
  const place = { isOutsideKnownRanges: liesOutsideKnownRanges(pool, situation) };
  switch (how) {
    case 'add':
      return { do: 'put-pool', pool, how, why: 'it does not exist', ...place };
    case 'put-again':
      return { do: 'put-pool', pool, how, why: `it is ${pool.existing?.provisioningState ?? ''}`, ...place };
    case 'update': {
      const fields = changeableDifferences(pool).map(({ field }) => field);
      return { do: 'put-pool', pool, how, why: `it differs in ${listText(fields)}`, ...place };
    }
    // It is as asked for, and does not run: a check says so, and whoever ignores that has it put as it is.
    case 'none':
      return { do: 'put-pool', pool, how: 'update', why: `it is ${pool.existing?.powerState ?? ''}`, ...place };
  }
}

/** What is left when no pool is open: a reconcile that completes the adds, reimages, the end. */
function stepAfterAdds(situation: Situation): Step {
  const { deeds, findings, inputs, pools } = situation;
  const settled = pools.filter((pool) => poolStandingOf(pool, situation) === 'settled');
  const end: Step = settled.length === pools.length ? { do: 'done' } : { do: 'stop' };
  if (settled.length === 0) return end;
  if (isFinal(reconcilesOf(deeds, 'after')) && !hasReconciled(deeds, 'after')) return { do: 'stop' };
  const after = findings.find(
    (finding) => finding.standing === 'repair-after' && settled.some((pool) => concerns(finding, pool)),
  );
  if (after !== undefined)
    return pauseAfterTrouble(deeds) ?? waitUntilIdle(situation) ?? { do: 'reconcile', when: 'after', why: after.saw };
  return (inputs.reimageWindows ? nextReimage(situation, settled) : undefined) ?? end;
}

/** Only in the run that added a pool: later the pool's own subnet is one that Windows nodes may have learned of. */
function nextReimage(situation: Situation, settled: readonly PoolRequest[]): Step | undefined {
  const { deeds, pools, snapshot } = situation;
  const added = pools
    .filter((pool) => wasAdded(deeds, pool.name))
    .map(({ name, subnetId }) => ({ name, subnetId, isThere: settled.some((pool) => pool.name === name) }));
  if (!snapshot.cluster.ok || !snapshot.agentPools.ok || !snapshot.vnet.ok || added.length === 0) return undefined;
  const candidates = windowsPoolsToReimage(
    snapshot.cluster.value,
    snapshot.agentPools.value,
    snapshot.vnet.value,
    added,
  );
  const next = candidates.find((pool) => {
    const ends = reimagesOf(deeds, pool.name);
    return ends.length === 0 || (ends.at(-1)?.status !== 'succeeded' && !isFinal(ends));
  });
  if (next === undefined) return undefined;
  return (
    pauseAfterTrouble(deeds) ??
    waitUntilIdle(situation) ?? {
      do: 'reimage',
      pool: { name: next.name, id: next.id },
      why: 'its Windows nodes do not know the range of the new subnet',
    }
  );
}

/** A reconcile comes first where it heals what a check found, or where Azure refused the pool for its VNet's range. */
function reconcileBefore(situation: Situation, pool: PoolRequest): Step | undefined {
  const { deeds, findings } = situation;
  if (!mayReconcile(situation) || hasReconciled(deeds, 'before')) return undefined;
  const found = findings.find((finding) => finding.standing === 'repair-before' && concerns(finding, pool));
  if (found !== undefined) return { do: 'reconcile', when: 'before', why: found.saw };
  const last = putsOf(deeds, pool.name).at(-1);
  if (last?.status === 'failed' && last.isForRange === true)
    return { do: 'reconcile', when: 'before', why: `Azure rejected node pool ${pool.name}: ${last.error.message}` };
  return undefined;
}

/**
 * Before a run has written anything, it has looked for long enough; later it looks until its deadline, but not for what Azure has already
 * said came to its end.
 */
function pauseForSilence({ snapshot, deeds, pools }: Situation): Step | undefined {
  const silent = [snapshot.cluster, snapshot.agentPools, snapshot.vnet].find(
    (read) => !read.ok && read.reason === 'unreachable',
  );
  if (silent === undefined || silent.ok) return undefined;
  const isAllDone = pools.length > 0 && pools.every(({ name }) => wasLastPutWell(deeds, name));
  if (!deeds.some(hasBegun) || isAllDone) return undefined;
  const looks = deeds.length - 1 - deeds.findLastIndex(({ step }) => step.do !== 'wait' || step.for.kind !== 'pause');
  const seconds = Math.min(LONGEST_PAUSE_SECONDS, SHORTEST_PAUSE_SECONDS * 2 ** looks);
  const why = `${unreadInWords(silent)} could not be read (${silent.message})`;
  return { do: 'wait', for: { kind: 'pause', seconds }, why };
}

function hasBegun({ step, end }: Deed): boolean {
  if (step.do === 'wait') return false;
  return end.status === 'succeeded' || end.status === 'unanswered' || (end.status === 'failed' && end.wasAccepted);
}

/** Cluster operations need every pool at rest, and pools that are added side by side race for the VNet. */
function waitUntilIdle(situation: Situation): Step | undefined {
  const step = whatIsAtWork(situation);
  return step && waitFor(step, situation.deeds);
}

function whatIsAtWork({ snapshot }: Situation): Extract<Step, { do: 'wait' }> | undefined {
  const { cluster, agentPools, vnet } = snapshot;
  const busyPool = agentPools.ok ? agentPools.value.find((pool) => !isResting(pool)) : undefined;
  if (busyPool !== undefined) {
    const { name, id, provisioningState } = busyPool;
    return {
      do: 'wait',
      for: { kind: 'pool', name, id },
      why: `node pool ${name} is ${provisioningState}`,
    };
  }
  if (cluster.ok && !isResting(cluster.value))
    return { do: 'wait', for: { kind: 'cluster' }, why: `the cluster is ${cluster.value.provisioningState}` };
  if (vnet.ok && !isResting(vnet.value))
    return {
      do: 'wait',
      for: { kind: 'vnet', id: vnet.value.id },
      why: `VNet ${vnet.value.name} is ${vnet.value.provisioningState}`,
    };
  return undefined;
}

/** After something that Azure did not take, time has to pass before it is tried again, the longer the more often. */
function pauseAfterTrouble(deeds: readonly Deed[]): Step | undefined {
  const last = deeds.at(-1);
  if (last === undefined || !isPassing(last.end)) return undefined;
  const troubles = deeds.filter(({ end }) => isPassing(end)).length;
  const seconds = Math.min(LONGEST_PAUSE_SECONDS, SHORTEST_PAUSE_SECONDS * 2 ** (troubles - 1));
  return { do: 'wait', for: { kind: 'pause', seconds }, why: troubleOf(last.end) };
}

function troubleOf(end: StepEnd): string {
  switch (end.status) {
    case 'busy':
      return `another operation is in progress: ${end.blocker}`;
    case 'raced':
      return 'somebody else changed it at the same time';
    case 'unanswered':
    case 'unsent':
      return `Azure did not answer (${end.cause}), so the action reads again`;
    case 'failed':
      return `${end.error.code || 'the failure'} is often temporary`;
    case 'succeeded':
    case 'waited':
    case 'pointless':
      return '';
  }
}
