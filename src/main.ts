import { createArmClient } from './azure/arm-client.ts';
import { cloudOf } from './azure/clouds.ts';
import { createCredential } from './azure/credential.ts';
import { createResourceReader } from './azure/read-resource.ts';
import { checkIds } from './checks/index.ts';
import { runChecks } from './checks/run-checks.ts';
import { conclude, concludeProblem, concludeStop, poolsSoFar, type Progress } from './conclude.ts';
import { nextStep } from './decide.ts';
import type { Phase, RunEventBody } from './events.ts';
import { readSnapshot, type ReadResource } from './facts/read-snapshot.ts';
import type { InputFault, Inputs } from './inputs/inputs.ts';
import { parseInputs } from './inputs/parse-inputs.ts';
import { OWN_CODES, type Outcome, type Problem } from './outcome.ts';
import { makePoolRequests } from './pool-request.ts';
import { ProblemError } from './problem-error.ts';
import { hasReconciled, withDeeds, type Situation } from './situation.ts';
import { perform } from './steps/perform.ts';
import type { Step } from './steps/step.ts';
import type { Hands } from './steps/write.ts';
import type { World } from './world.ts';

/**
 * The whole run: read what is, judge it, decide the one next step, perform it, until nothing is left. Always resolves; what went
 * wrong is part of the outcome.
 */
export async function run(world: World): Promise<Outcome> {
  const progress: Progress = { startedAt: world.clock.now(), deeds: [], changed: false };
  const emit = (event: RunEventBody): void => {
    if (event.type === 'sent') progress.running = event.running;
    if (event.type === 'refused' || event.type === 'ended') progress.running = undefined;
    if (event.type === 'accepted') progress.changed = true;
    world.emit({ at: world.clock.now(), ...event });
  };
  const parsed = parseInputs(world.environment, checkIds);
  if (!parsed.ok) return concludeProblem(progress, problemOfInputs(parsed.faults), world.clock.now());
  progress.inputs = parsed.inputs;

  const limit = startDeadline(world, parsed.inputs.timeoutMinutes);
  try {
    const hands = await signIn(parsed.inputs, { ...world, signal: limit.signal }, emit);
    await runRounds(parsed.inputs, progress, hands);
    return conclude(progress, world.clock.now());
  } catch (error) {
    if (limit.signal.aborted)
      return concludeStop(progress, world.signal.aborted ? 'cancelled' : 'timed-out', world.clock.now());
    return concludeProblem(
      progress,
      error instanceof ProblemError ? error.problem : unexpectedProblem(error),
      world.clock.now(),
    );
  } finally {
    limit.cancel();
  }
}

async function signIn(inputs: Inputs, world: World, emit: (event: RunEventBody) => void): Promise<Hands> {
  const cloud = cloudOf(inputs.cloud);
  emit({ type: 'phase', phase: 'sign-in', title: `Sign in to ${cloud.name} by OpenID Connect` });
  const { credential, renew, signIn: getFirstToken } = createCredential({ ...world, ...inputs, cloud });
  await getFirstToken();
  emit({ type: 'phase-ended', phase: 'sign-in', outcome: 'signed in' });
  const client = createArmClient({
    world,
    cloud,
    subscriptionId: inputs.subscriptionId,
    credential,
    createCredential: renew,
  });
  return { world, client, signal: world.signal, emit };
}

async function runRounds(inputs: Inputs, progress: Progress, hands: Hands): Promise<void> {
  const read = createResourceReader(hands.client, hands.signal);
  for (;;) {
    const situation = await lookAround(inputs, progress, read, hands);
    progress.situation = situation;
    const step = nextStep(situation);
    if (step.do === 'done' || step.do === 'stop') return;
    hands.emit({ type: 'phase', phase: PHASES[step.do], title: titleOf(step) });
    if (!(step.do === 'wait' && step.for.kind === 'pause')) hands.emit({ type: 'long-wait-ahead' });
    const deed = await perform(step, inputs, hands);
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
async function lookAround(inputs: Inputs, progress: Progress, read: ReadResource, { emit }: Hands): Promise<Situation> {
  emit({ type: 'phase', phase: 'read', title: `Look at cluster ${inputs.clusterName} and its network` });
  const snapshot = await readSnapshot(read, inputs);
  const cluster = snapshot.cluster.ok ? snapshot.cluster.value : undefined;
  const existing = snapshot.agentPools.ok ? snapshot.agentPools.value : undefined;
  const pools = makePoolRequests(inputs, cluster, existing).map((pool) => withDeeds(pool, progress.deeds));
  emit({ type: 'phase-ended', phase: 'read', outcome: 'read' });
  const findings = runChecks({
    snapshot,
    pools,
    operation: inputs.operation,
    ignore: inputs.ignoreChecks,
    // What a reconcile healed and nothing shows (the ranges that AKS remembers) counts as healed while the cluster is well.
    healed: {
      before: hasReconciled(progress.deeds, 'before') && cluster?.provisioningState === 'Succeeded',
      after: hasReconciled(progress.deeds, 'after') && cluster?.provisioningState === 'Succeeded',
    },
  });
  emit({ type: 'checked', findings });
  const situation: Situation = { inputs, snapshot, pools, findings, deeds: [...progress.deeds] };
  for (const pool of poolsSoFar(situation)) emit({ type: 'pool-known', pool });
  return situation;
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

/** A signal that is aborted by a cancel and by the deadline, whichever comes first. */
function startDeadline(world: World, minutes: number): { readonly signal: AbortSignal; readonly cancel: () => void } {
  const deadline = new AbortController();
  const done = new AbortController();
  world.clock.sleep(minutes * 60_000, done.signal).then(
    () => {
      deadline.abort(new Error(`The step took longer than timeout-minutes, ${minutes}.`));
    },
    () => undefined,
  );
  return {
    signal: AbortSignal.any([world.signal, deadline.signal]),
    cancel: () => {
      done.abort();
    },
  };
}

function problemOfInputs(faults: readonly InputFault[]): Problem {
  return {
    code: OWN_CODES.invalidInputs,
    message: faults.map((fault) => `${fault.input}: ${fault.problem}`).join('\n'),
    fix: 'Correct the inputs named above. Nothing was sent to Azure.',
  };
}

function unexpectedProblem(error: unknown): Problem {
  const told = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return {
    code: OWN_CODES.unexpected,
    message: told,
    fix: 'This is a fault of the action. Please report it with this message and the log of a run with debug logging. Running again picks up whatever was begun.',
  };
}
