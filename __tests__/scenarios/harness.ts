import { inputsOfScenario } from '../../scripts/in-cloud.ts';
import type { RunEvent } from '../../src/events.ts';
import { run } from '../../src/main.ts';
import type { Outcome } from '../../src/outcome.ts';
import type { HttpClient, World } from '../../src/world.ts';
import {
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
  /** One whole run of the action, in process, with the stage's time and wire. */
  run(inputs: Readonly<Record<string, string>>, options?: RunOptions): Promise<Run>;
}

export interface RunOptions {
  /** Cancels the run, as the runner does, when it answers true to an event. */
  readonly cancelWhen?: (event: RunEvent) => boolean;
  /** Cancels the run while a request is on its way, when it answers true to that; Azure gets the request all the same. */
  readonly cancelDuring?: (request: Pick<LoggedRequest, 'method' | 'url'>) => boolean;
  /** How long every answer takes on the stage's clock; with 1 s the clock counts the exchanges that wait for one another. */
  readonly latencyMilliseconds?: number;
  /** The workspace: what the files hold, by their paths. */
  readonly files?: Readonly<Record<string, string>>;
}

export interface Run {
  readonly outcome: Outcome;
  readonly events: readonly RunEvent[];
  /** The requests of this run, in the order in which they came. */
  readonly requests: readonly LoggedRequest[];
  /** Those that write to Azure. */
  readonly writes: readonly LoggedRequest[];
}

export function setStage(scenario: string | Scenario): Stage {
  const loaded = typeof scenario === 'string' ? loadScenario(scenario) : scenario;
  const clock = createManualClock(START);
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
  { cancelWhen, cancelDuring, latencyMilliseconds = 0, files = {} }: RunOptions,
): Promise<Run> {
  const first = simulator.requests.length;
  const events: RunEvent[] = [];
  const cancel = new AbortController();
  const httpClient: HttpClient = async ({ signal, body = '', ...request }) => {
    signal?.throwIfAborted();
    const answering = simulator.handle({ ...request, body });
    if (cancelDuring?.(request) === true) cancel.abort(new Error('The runner sent SIGTERM.'));
    const answer = await untilAborted(answering, signal);
    if (latencyMilliseconds > 0) await clock.sleep(latencyMilliseconds, signal);
    return answer;
  };
  const world: World = {
    environment: inputVariables(scenario, inputs),
    clock,
    random: () => 0.5,
    signal: cancel.signal,
    httpClient,
    idTokens: (audience) => askForIdToken(simulator, httpClient, audience),
    readWorkspaceFile: (path) => {
      const text = files[path];
      return Promise.resolve(
        text === undefined
          ? { ok: false, problem: `There is no file ${path}.` }
          : { ok: true, path, bytes: new TextEncoder().encode(text) },
      );
    },
    emit: (event) => {
      events.push(event);
      if (cancelWhen?.(event) === true) cancel.abort(new Error('The runner sent SIGTERM.'));
    },
  };
  const outcome = await clock.runWith(run(world), { isBusy: () => simulator.requests.some(isOnItsWay) });
  const requests = simulator.requests.slice(first);
  const writes = requests.filter(({ method, host }) => method !== 'GET' && host.startsWith('management.'));
  return { outcome, events, requests, writes };
}

/** The simulator works on it; one that it stalls or resets is not worked on. */
function isOnItsWay(request: LoggedRequest): boolean {
  return request.status === undefined && request.fault === undefined;
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

async function askForIdToken(simulator: Simulator, send: HttpClient, audience: string): Promise<string> {
  const { url, token } = simulator.idTokenRequest;
  const answer = await send({
    method: 'GET',
    url: `${url}&audience=${encodeURIComponent(audience)}`,
    headers: { authorization: `Bearer ${token}` },
  });
  if (answer.status !== 200) throw new Error(`The id-token endpoint answered ${answer.status}: ${answer.body}`);
  return (JSON.parse(answer.body) as { value: string }).value;
}
