import { createGround } from '../../acceptance/ground.ts';
import { awaitDeletions, sweep } from '../../acceptance/leave.ts';
import type { AcceptanceRecording } from '../../acceptance/recorder.ts';
import { acceptanceRun, type Ending, type Wish } from '../../acceptance/run.ts';
import { createSimulator, loadScenario, patchScenario, type Simulator } from '../../simulator/index.ts';
import type { Json } from '../../simulator/json.ts';
import type { Clock, HttpClient } from '../../src/world/world.ts';
import { createManualClock, type ManualClock } from '../manual-clock.ts';

export const START = Date.UTC(2026, 10, 22, 9, 0, 0);
const LONGEST_RUN_MINUTES = 120;

/** A simulated subscription and a clock that outlive single runs. */
export interface AcceptanceStage {
  readonly simulator: Simulator;
  readonly clock: ManualClock;
  readonly run: (options?: RunOptions) => Promise<Ran>;
  /** What is left of the groups that a start deletes. */
  readonly sweep: () => Promise<readonly string[]>;
}

export interface RunOptions {
  readonly wish?: Partial<Wish>;
  /** Told of each request before it leaves. */
  readonly meet?: (request: { readonly method: string; readonly url: string }, stop: AbortController) => Encounter;
  readonly random?: () => number;
}

/** `dead`: the process is gone before the request is answered, and does nothing more. */
export type Encounter = 'dead' | undefined;

export interface Ran {
  /** Undefined when the process died. */
  readonly ending: Ending | undefined;
  readonly said: readonly string[];
  readonly recording: AcceptanceRecording;
}

export function setAcceptanceStage(patch: Json = {}): AcceptanceStage {
  const scenario = patchScenario(loadScenario('caller-owns-the-subscription'), patch);
  const clock = createManualClock(START);
  const simulator = createSimulator({ scenario, clock });
  const { id, displayName } = scenario.subscription;

  const enter = ({ meet, random = sequence(simulator.requests.length) }: RunOptions): Entered => {
    const said: string[] = [];
    const stop = new AbortController();
    const dead = new AbortController();
    const death = Promise.withResolvers<undefined>();
    const httpClient: HttpClient = async ({ signal, body = '', ...request }) => {
      signal?.throwIfAborted();
      const met = meet?.(request, stop);
      const answer = await simulator.handle({ ...request, body });
      if (met !== 'dead') return answer;
      dead.abort();
      death.resolve(undefined);
      return new Promise<never>(() => undefined);
    };
    const { ground, recorder } = createGround({
      subscriptionId: id,
      tenantId: scenario.tenant,
      names: [displayName],
      httpClient,
      tokens: () =>
        Promise.resolve({ token: simulator.cloud.issueToken(), expiresOnTimestamp: clock.now() + 3_600_000 }),
      clock: mortal(clock, dead.signal),
      random,
      say: (line) => {
        said.push(line);
      },
    });
    return { ground, recorder, said, stop, death: death.promise };
  };

  return {
    simulator,
    clock,
    run: async (options = {}) => {
      const { ground, recorder, said, stop, death } = enter(options);
      const wish = {
        subscriptionId: id,
        location: 'westeurope',
        vmSize: 'Standard_D2ds_v5',
        minutes: LONGEST_RUN_MINUTES,
        ...options.wish,
      };
      const ending = await clock.runWith(Promise.race([acceptanceRun(ground, wish, stop.signal), death]));
      return { ending, said, recording: recorder.recording() };
    },
    sweep: async () => {
      const { ground, stop } = enter({});
      const swept = sweep(ground, id, stop.signal).then((groups) => awaitDeletions(ground, id, groups));
      return clock.runWith(swept);
    },
  };
}

interface Entered extends ReturnType<typeof createGround> {
  readonly said: string[];
  readonly stop: AbortController;
  readonly death: Promise<undefined>;
}

/** Whoever sleeps on it when the process dies is never woken. */
function mortal(clock: Clock, dead: AbortSignal): Clock {
  return {
    now: () => clock.now(),
    sleep: (milliseconds, signal) =>
      clock
        .sleep(milliseconds, AbortSignal.any([dead, ...(signal === undefined ? [] : [signal])]))
        .catch((reason: unknown) =>
          dead.aborted ? new Promise<never>(() => undefined) : Promise.reject(reason as Error),
        ),
  };
}

/** Numbers in [0, 1) that differ from run to run and are the same each time. */
function sequence(seed: number): () => number {
  let state = seed + 1;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
