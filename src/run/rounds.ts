import { addressSpaceOf } from './address-space.ts';
import { createResourceReader, type ReadResource } from '../azure/read-resource.ts';
import { CATALOGUE } from '../checks/index.ts';
import { neededFactNames, runChecks } from '../checks/run-checks.ts';
import { clusterOutcome } from './conclude.ts';
import { nextStep } from './decide.ts';
import { hasReconciled, withDeeds } from './deeds.ts';
import type { Look, Phase, RunEventBody } from './events.ts';
import { readSnapshot } from '../facts/read-snapshot.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { poolsSoFar } from './pool-outcomes.ts';
import { poolPlans, type PlannedPool } from './pool-plan.ts';
import { makePoolRequests } from '../pool/pool-request.ts';
import type { Progress } from './progress.ts';
import { withComingRepairs, type Situation } from './situation.ts';
import { perform } from '../steps/perform.ts';
import type { Step } from '../steps/step.ts';
import { USUAL_POOL_ADD } from '../steps/usual-duration.ts';
import type { Hands } from '../steps/hands.ts';

/**
 * Reads, judges, decides and performs, round by round, until nothing is left to do; `progress` tells how far it came.
 * @throws the signal's reason when the run is stopped
 */
export async function runRounds(inputs: Inputs, progress: Progress, hands: Hands<RunEventBody>): Promise<void> {
  const read = createResourceReader(hands.client, hands.signal);
  for (;;) {
    const situation = await lookAround(inputs, progress, read, hands);
    progress.situation = situation;
    const step = nextStep(situation);
    if (step.do === 'done' || step.do === 'stop') return;
    progress.doing = titleOf(step);
    hands.emit({
      type: 'phase',
      phase: PHASES[step.do],
      title: progress.doing,
      ...(step.do === 'put-pool' && step.how === 'create' ? { usual: USUAL_POOL_ADD } : {}),
    });
    if (!(step.do === 'wait' && step.for.kind === 'pause')) hands.emit({ type: 'long-wait-ahead' });
    const deed = await perform(step, inputs, hands);
    progress.doing = undefined;
    progress.deeds.push(deed);
    if (deed.did !== 'wait' && deed.end.status === 'unanswered') progress.changed = true;
    if (deed.did !== 'wait' && deed.end.status === 'pointless') hands.emit({ type: 'note', message: deed.end.why });
    hands.emit({
      type: 'phase-ended',
      phase: PHASES[step.do],
      outcome: deed.did === 'wait' ? 'looking again' : deed.end.status,
    });
  }
}

/** One round's reading and judging. */
async function lookAround(
  inputs: Inputs,
  progress: Progress,
  read: ReadResource,
  { clock, emit }: Hands<RunEventBody>,
): Promise<Situation> {
  emit({ type: 'phase', phase: 'read', title: `Look at cluster ${inputs.clusterName} and its network` });
  const snapshot = await readSnapshot(read, inputs, neededFactNames(inputs, CATALOGUE), clock.now());
  const cluster = snapshot.cluster.ok ? snapshot.cluster.value : undefined;
  const existing = snapshot.agentPools.ok ? snapshot.agentPools.value : undefined;
  const pools = makePoolRequests(inputs, cluster, existing).map((pool) => withDeeds(pool, progress.deeds));
  emit({ type: 'phase-ended', phase: 'read', outcome: 'read' });
  const found = runChecks({
    snapshot,
    pools,
    operation: inputs.operation,
    allowReconcile: inputs.allowReconcile,
    ignore: inputs.ignoreChecks,
    // What a reconcile healed and nothing shows (the ranges that AKS remembers) counts as healed while the cluster is well.
    healed: {
      before: hasReconciled(progress.deeds, 'before') && cluster?.provisioningState === 'Succeeded',
      after: hasReconciled(progress.deeds, 'after') && cluster?.provisioningState === 'Succeeded',
    },
    catalogue: CATALOGUE,
  });
  const deeds = [...progress.deeds];
  const findings = withComingRepairs({ inputs, snapshot, pools, findings: found, deeds });
  emit({ type: 'checked', findings });
  const situation: Situation = { inputs, snapshot, pools, findings, deeds };
  // A plan made without knowing the pools that exist would take each for a new one.
  if (existing !== undefined) progress.plan = poolPlans(pools, progress.deeds, progress.plan ?? []);
  emit({ type: 'looked', ...lookOf(situation, progress.plan ?? []) });
  for (const pool of poolsSoFar(situation)) emit({ type: 'pool-known', pool });
  return situation;
}

function lookOf(situation: Situation, plan: readonly PlannedPool[]): Look {
  const { inputs, snapshot } = situation;
  const addressSpace = addressSpaceOf(situation);
  return {
    operation: inputs.operation,
    cloud: inputs.cloud,
    cluster: clusterOutcome(inputs, snapshot.cluster),
    plan,
    addressSpace,
  };
}

const PHASES: Readonly<Record<Exclude<Step['do'], 'done' | 'stop'>, Phase>> = {
  'wait': 'wait',
  'reconcile': 'reconcile',
  'put-pool': 'put-pool',
  'reimage': 'reimage',
};

function titleOf(step: Exclude<Step, { do: 'done' | 'stop' }>): string {
  switch (step.do) {
    case 'wait':
      return `Wait: ${step.why}`;
    case 'reconcile':
      return `Reconcile the cluster: ${step.why}`;
    case 'put-pool':
      return `${{ create: 'Add', again: 'Put again', update: 'Update' }[step.how]} node pool ${step.pool.name}: ${step.why}`;
    case 'reimage':
      return `Upgrade the node image of node pool ${step.pool.name}: ${step.why}`;
  }
}
