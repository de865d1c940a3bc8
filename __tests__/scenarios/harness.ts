import { inputsOfScenario } from '../../scripts/in-cloud.ts';
import type { RunEvent } from '../../src/run/events.ts';
import { run } from '../../src/main.ts';
import type { Outcome } from '../../src/run/outcome.ts';
import type { Clock, HttpClient, World } from '../../src/world/world.ts';
import {
  askIdToken,
  createSimulator,
  loadScenario,
  type LoggedRequest,
  type Scenario,
  type Simulator,
} from '../../simulator/index.ts';
import { createManualClock, type ManualClock } from '../manual-clock.ts';

/** Any time will do. */
const START = Date.UTC(2026, 10, 22, 9, 0, 0);

/** A cloud and a clock that outlive single runs, so that a second run meets what the first one left. */
export interface Stage {
  readonly clock: ManualClock;
  readonly simulator: Simulator;
  /**
   * One whole run of the action, in process, with the stage's time and wire.
   * @throws {RunDied} when that is what it met
   */
  run(inputs: Readonly<Record<string, string>>, options?: RunOptions): Promise<Run>;
}

export interface RunOptions {
  /** Cancels the run, as the runner does, when it answers true to an event. */
  readonly cancelWhen?: (event: RunEvent) => boolean;
  /** Told of each request before it leaves, and says what happens to the run just then. */
  readonly meet?: (request: Pick<LoggedRequest, 'method' | 'url'>) => Encounter | undefined;
  /** How long every answer takes on the stage's clock; with 1 s the clock counts the exchanges that wait for one another. */
  readonly latencyMilliseconds?: number;
  /** The workspace: what the files hold, by their paths. */
  readonly files?: Readonly<Record<string, string>>;
}

/**
 * What can happen to a run while a request is on its way. `cancelled`: by the runner; Azure gets the request all the same. `dead`: the
 * machine is gone, before the request left it or before the answer reached it; such a run does nothing more, and is never told. An
 * error: the connection breaks with it, before Azure gets the request or after, so many seconds later. A rewriting: Azure answers
 * something else.
 */
export type Encounter =
  | 'cancelled'
  | 'dead-before'
  | 'dead-after'
  | { readonly breaksWith: Error; readonly when: 'before' | 'after'; readonly afterSeconds?: number }
  | { readonly rewrites: (body: string) => string };

/** The run met its death, so nothing came of it. */
export class RunDied extends Error {}

export interface Run {
  readonly outcome: Outcome;
  readonly events: readonly RunEvent[];
  /** The requests of this run, in the order in which they came. */
  readonly requests: readonly LoggedRequest[];
  /** Those that write to Azure. */
  readonly writes: readonly LoggedRequest[];
}

/** What a run asks for that adds one pool, in the subnet that most scenarios keep free. */
export const POOL2 = { 'name': 'pool2', 'vnet-subnet-id': 'snet-pool2' };

/** `PUT pool2`, `POST upgradeNodeImageVersion`: what a run wrote, in order. */
export function writes({ writes: sent }: Run): readonly string[] {
  return sent.map(({ method, path }) => `${method} ${path.split('/').at(-1) ?? ''}`);
}

export function setStage(scenario: string | Scenario): Stage {
  const loaded = typeof scenario === 'string' ? loadScenario(scenario) : scenario;
  const clock = createManualClock(loaded.startsAt === undefined ? START : Date.parse(loaded.startsAt));
  const simulator = createSimulator({ scenario: loaded, clock });
  return {
    clock,
    simulator,
    run: (inputs, options = {}) => runOnStage(simulator, loaded, clock, inputs, options),
  };
}

/** The inputs that name the scenario's identity and cluster, as the runner hands them over. */
export function inputVariables(
  scenario: Scenario,
  inputs: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const all = { ...inputsOfScenario(scenario), ...inputs };
  return Object.fromEntries(Object.entries(all).map(([input, value]) => [`INPUT_${input.toUpperCase()}`, value]));
}

async function runOnStage(
  simulator: Simulator,
  scenario: Scenario,
  clock: ManualClock,
  inputs: Readonly<Record<string, string>>,
  { cancelWhen, meet, latencyMilliseconds = 0, files = {} }: RunOptions,
): Promise<Run> {
  const first = simulator.requests.length;
  const events: RunEvent[] = [];
  const cancel = new AbortController();
  const death = createDeath(clock);
  let onTheirWay = 0;
  const httpClient: HttpClient = async ({ signal, body = '', ...request }) => {
    signal?.throwIfAborted();
    const met = meet?.(request);
    if (met === 'dead-before') return death.come();
    const broken = typeof met === 'object' && 'breaksWith' in met ? met : undefined;
    if (broken?.afterSeconds !== undefined) await clock.sleep(broken.afterSeconds * 1000, signal);
    if (broken?.when === 'before') throw broken.breaksWith;
    const answering = simulator.handle({ ...request, body });
    // The simulator works on it; one that it stalls is not worked on.
    if (simulator.requests.at(-1)?.fault !== 'stall') {
      onTheirWay += 1;
      answering.finally(() => (onTheirWay -= 1)).catch(() => undefined);
    }
    if (met === 'cancelled') cancel.abort(new Error('The runner sent SIGTERM.'));
    if (met === 'dead-after') return answering.then(death.come, death.come);
    const answer = await untilAborted(answering, signal);
    if (broken !== undefined) throw broken.breaksWith;
    if (latencyMilliseconds > 0) await clock.sleep(latencyMilliseconds, signal);
    if (typeof met === 'object' && 'rewrites' in met) return { ...answer, body: met.rewrites(answer.body) };
    return answer;
  };
  const world: World<RunEvent> = {
    environment: inputVariables(scenario, inputs),
    clock: meet === undefined ? clock : death.clock,
    random: () => 0.5,
    signal: cancel.signal,
    httpClient,
    idTokens: (audience) => askIdToken(simulator.idTokenRequest, httpClient, audience),
    readWorkspaceFile: (path) => {
      const text = files[path];
      return Promise.resolve(
        text === undefined
          ? { ok: false, problem: `There is no file ${path}.` }
          : { ok: true, path, bytes: new TextEncoder().encode(text) },
      );
    },
    mask: () => undefined,
    emit: (event) => {
      events.push(event);
      if (cancelWhen?.(event) === true) cancel.abort(new Error('The runner sent SIGTERM.'));
    },
  };
  const outcome = await clock.runWith(Promise.race([run(world), death.ofTheRun]), {
    isBusy: () => onTheirWay > 0,
  });
  const requests = simulator.requests.slice(first);
  const writes = requests.filter(
    ({ method, host, path }) => method !== 'GET' && host.startsWith('management.') && !asks(method, path),
  );
  return { outcome, events, requests, writes };
}

/** Some questions are asked by a POST, which changes nothing. */
export function asks(method: string, path: string): boolean {
  return method === 'POST' && /\/(list\w+|checkPolicyRestrictions)$/i.test(path);
}

interface Death {
  /** Whoever sleeps on it when the run dies is never woken. */
  readonly clock: Clock;
  /** Rejects with `RunDied`. */
  readonly ofTheRun: Promise<never>;
  readonly come: () => Promise<never>;
}

function createDeath(clock: ManualClock): Death {
  const dead = new AbortController();
  const { promise: ofTheRun, reject } = Promise.withResolvers<never>();
  ofTheRun.catch(() => undefined);
  return {
    clock: {
      now: () => clock.now(),
      sleep: (milliseconds, signal) =>
        clock
          .sleep(milliseconds, AbortSignal.any([dead.signal, ...(signal === undefined ? [] : [signal])]))
          .catch((reason: unknown) =>
            dead.signal.aborted ? new Promise<never>(() => undefined) : Promise.reject(reason as Error),
          ),
    },
    ofTheRun,
    come: () => {
      const died = new RunDied('The run died.');
      dead.abort(died);
      reject(died);
      return new Promise<never>(() => undefined);
    },
  };
}

function untilAborted<Value>(promise: Promise<Value>, signal: AbortSignal | undefined): Promise<Value> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      reject(signal?.reason as Error);
    };
    if (signal?.aborted === true) stop();
    signal?.addEventListener('abort', stop);
    promise.then(resolve, reject).finally(() => {
      signal?.removeEventListener('abort', stop);
    });
  });
}
