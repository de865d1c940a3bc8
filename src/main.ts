import { createAssertionSource } from './azure/assertion.ts';
import { proxyFault } from './azure/proxy.ts';
import { cloudOf } from './azure/clouds.ts';
import { outcomeOf, type RunEnd } from './run/conclude.ts';
import type { RunEvent, RunEventBody } from './run/events.ts';
import type { Inputs } from './inputs/inputs.ts';
import { type InputFault, OWN_CODES, type Problem, ProblemError } from './values/problem.ts';
import { namesChecks, parseInputs, poolsFileIn } from './inputs/parse-inputs.ts';
import { MOST_POOLS_FILE_BYTES } from './inputs/pools-file.ts';
import type { Outcome } from './run/outcome.ts';
import { NOTHING_YET, progressAfter, type Progress } from './run/progress.ts';
import type { World, WorkspaceFile } from './world/world.ts';

/**
 * The whole run: read what is, judge it, decide the one next step, perform it, until nothing is left. Always resolves; what went
 * wrong is part of the outcome.
 *
 * @param broken rejects with what broke outside of the run, in something that nobody awaits: the run ends with that
 */
export async function run(
  world: World<RunEvent>,
  broken: Promise<never> = new Promise(() => undefined),
): Promise<Outcome> {
  let progress = NOTHING_YET;
  const emit = (body: RunEventBody): void => {
    const event = { at: world.clock.now(), ...body };
    progress = progressAfter(progress, event);
    world.emit(event);
  };
  const end = (how: RunEnd): Outcome => outcomeOf(progress, how, world.clock.now());
  try {
    const inputs = await Promise.race([readInputs(world), broken]);
    emit({ type: 'inputs-read', inputs });
    const fault = proxyFault(world.environment);
    if (fault !== undefined) throw new ProblemError(fault);
    return end(await endOfWork(inputs, () => progress, { ...world, emit }, broken));
  } catch (error) {
    return end({ how: 'broken', problem: error instanceof ProblemError ? error.problem : unexpectedProblem(error) });
  }
}

/**
 * How the work ended: by itself, or by the deadline or a cancel.
 * @throws what broke it otherwise
 */
async function endOfWork(
  inputs: Inputs,
  soFar: () => Progress,
  world: World<RunEventBody>,
  broken: Promise<never>,
): Promise<RunEnd> {
  const brokenOff = new AbortController();
  const limit = startDeadline(world, inputs.timeoutMinutes);
  try {
    const signal = AbortSignal.any([limit.signal, brokenOff.signal]);
    await Promise.race([signInAndWork(inputs, soFar, { ...world, signal }), broken]);
    return { how: 'concluded' };
  } catch (error) {
    if (limit.signal.aborted) return { how: 'stopped', result: world.signal.aborted ? 'cancelled' : 'timed-out' };
    throw error;
  } finally {
    // What broke may have left the run in the middle of something.
    brokenOff.abort(new Error('The run is over.'));
    limit.cancel();
  }
}

/** @throws {ProblemError} with every fault of the inputs */
async function readInputs(world: World<RunEvent>): Promise<Inputs> {
  const parsed = parseInputs(world.environment, await loadKnownChecks(world), await readPoolsFile(world));
  if (!parsed.ok) throw new ProblemError(problemOfInputs(parsed.faults));
  return parsed.inputs;
}

/** The ids that may be ignored, for somebody who ignores one: the checks are the larger half of our own code, and else loaded later. */
async function loadKnownChecks({ environment }: World<RunEvent>): Promise<readonly string[]> {
  return namesChecks(environment) ? (await import('./checks/index.ts')).checkIds : [];
}

async function readPoolsFile(world: World<RunEvent>): Promise<WorkspaceFile | undefined> {
  const path = poolsFileIn(world.environment);
  return path === undefined ? undefined : world.readWorkspaceFile(path, MOST_POOLS_FILE_BYTES);
}

async function signInAndWork(inputs: Inputs, soFar: () => Progress, world: World<RunEventBody>): Promise<void> {
  const { emit } = world;
  const cloud = cloudOf(inputs.cloud);
  emit({
    type: 'phase',
    phase: 'sign-in',
    title: `Signing in to ${cloud.name}${world.tokens === undefined ? ' with OpenID Connect' : ''}`,
  });
  const audience = inputs.audience ?? cloud.audience;
  const assertions = createAssertionSource({ ...world, audience });
  // GitHub answers while the Azure SDK, the larger half of the program, is being loaded; a refusal is met again where it is needed.
  if (world.tokens === undefined) assertions.getAssertion().catch(() => undefined);
  // Loading keeps the thread busy: the request has to leave before.
  await world.clock.sleep(0, world.signal);
  const [{ openSession }, { runRounds }] = await Promise.all([import('./azure/session.ts'), import('./run/rounds.ts')]);
  const client = await openSession({
    world,
    identity: inputs,
    cloud,
    audience,
    assertions,
    // Who only looks wants to know what is there now.
    awaitsNewRights: inputs.operation !== 'check',
  });
  emit({ type: 'phase-ended', phase: 'sign-in', outcome: 'signed in' });
  await runRounds(inputs, soFar, { ...world, client });
}

/** A signal that is aborted by a cancel and by the deadline, whichever comes first. */
function startDeadline(
  world: Pick<World<RunEventBody>, 'clock' | 'signal'>,
  minutes: number,
): { readonly signal: AbortSignal; readonly cancel: () => void } {
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
    fix: 'Correct these inputs. Nothing was sent to Azure.',
    faults,
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
