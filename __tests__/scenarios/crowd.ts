import { run } from '../../src/main.ts';
import type { Outcome } from '../../src/run/outcome.ts';
import type { HttpClient } from '../../src/world/world.ts';
import {
  askIdToken,
  createSimulator,
  loadScenario,
  patchScenario,
  type Scenario,
  type Simulator,
} from '../../simulator/index.ts';
import { createManualClock, type ManualClock } from '../manual-clock.ts';
import { inputVariables } from './harness.ts';

/** Many runs at once in one subscription, each with a cluster of its own, all under the limits of AKS. */
export interface Crowd {
  readonly outcomes: readonly Outcome[];
  /** Seconds from the end of each run's operation to its being noticed. */
  readonly delays: readonly number[];
  /** Reads of operations that were let through, and that were refused. */
  readonly looks: number;
  readonly refusals: number;
  /** From the first to the last read of an operation. */
  readonly seconds: number;
  /** How often each run put its pool. */
  readonly puts: readonly number[];
}

/** What the runs of a crowd have of their own. */
interface Runner {
  readonly scenario: Scenario;
  readonly simulator: Simulator;
  readonly pool: string;
  readonly inputs: Readonly<Record<string, string>>;
}

/** A limit as AKS has them. https://learn.microsoft.com/azure/aks/quotas-skus-regions#throttling-limits-on-aks-resource-provider-apis */
interface Limit {
  readonly bucket: number;
  readonly perSecond: number;
}
const OPERATION_READS: Limit = { bucket: 200, perSecond: 2 };
const OTHER_READS: Limit = { bucket: 60, perSecond: 1 };

const THROTTLED = JSON.stringify({ code: 'Throttled', message: 'The request was throttled.' });

const STARTS_AT = Date.UTC(2026, 10, 22, 9, 0, 0);

/**
 * Runs an add for each of the durations of creation, each begun a second after the last.
 *
 * @param retryAfter whether what is refused names a time to wait.
 */
export function runCrowd(
  createSeconds: readonly number[],
  options: { readonly retryAfter?: boolean } = {},
): Promise<Crowd> {
  const clock = createManualClock(STARTS_AT);
  const runners = createSeconds.map((seconds, number): Runner => {
    const scenario = patchScenario(loadScenario('default'), { durations: { poolCreate: seconds } });
    const simulator = createSimulator({ scenario, clock, seed: number + 1 });
    return { scenario, simulator, pool: 'pool2', inputs: { 'name': 'pool2', 'vnet-subnet-id': 'snet-pool2' } };
  });
  return runAtOnce(clock, runners, options);
}

/** The jobs of a matrix: each adds a pool of its own to one cluster, all begun within as many seconds. */
export function runMatrix(pools: number, createSeconds: number): Promise<Crowd> {
  const clock = createManualClock(STARTS_AT);
  const names = Array.from({ length: pools }, (_, index) => `p${index}`);
  const subnets = Object.fromEntries(
    names.map((name, index) => [
      `snet-${name}`,
      { addressPrefix: `10.0.${index + 16}.0/24`, networkSecurityGroup: 'nsg-nodes' },
    ]),
  );
  const scenario = patchScenario(loadScenario('default'), {
    durations: { poolCreate: createSeconds },
    virtualNetworks: { 'vnet-prod': { subnets } },
  });
  const simulator = createSimulator({ scenario, clock, seed: 1 });
  const runners = names.map((name): Runner => {
    const inputs = { name, 'vnet-subnet-id': `snet-${name}`, 'node-count': '1' };
    return { scenario, simulator, pool: name, inputs };
  });
  return runAtOnce(clock, runners, {});
}

async function runAtOnce(
  clock: ManualClock,
  runners: readonly Runner[],
  { retryAfter = true }: { readonly retryAfter?: boolean },
): Promise<Crowd> {
  const operationReads = createBucket(OPERATION_READS, () => clock.now());
  const otherReads = createBucket(OTHER_READS, () => clock.now());
  const lookedAt: number[] = [];
  let onTheirWay = 0;
  let refusals = 0;

  const runOne = async (
    { scenario, simulator, pool, inputs }: Runner,
    number: number,
  ): Promise<{ outcome: Outcome; delay: number; puts: number }> => {
    let endedAt = Number.NaN;
    let puts = 0;
    await clock.sleep(number * 1000);
    const send: HttpClient = async ({ body = '', ...request }) => {
      const isLook = request.url.includes('/operations/');
      const bucket = isLook ? operationReads : request.url.includes('/agentPools') ? otherReads : undefined;
      if (isLook) lookedAt.push(clock.now());
      if (request.method === 'PUT' && request.url.includes(`/agentPools/${pool}?`)) puts += 1;
      if (request.method === 'GET' && bucket?.take() === false) {
        if (isLook) refusals += 1;
        const headers: Record<string, string> = retryAfter ? { 'retry-after': String(bucket.secondsToNext()) } : {};
        return { status: 429, headers: { 'content-type': 'application/json', ...headers }, body: THROTTLED };
      }
      onTheirWay += 1;
      try {
        return await simulator.handle({ ...request, body });
      } finally {
        onTheirWay -= 1;
      }
    };
    const outcome = await run({
      environment: inputVariables(scenario, inputs),
      clock,
      random: createRandom(number),
      signal: new AbortController().signal,
      httpClient: send,
      idTokens: (audience) => askIdToken(simulator.idTokenRequest, send, audience),
      readWorkspaceFile: () => Promise.reject(new Error('No file is asked for.')),
      mask: () => undefined,
      emit: (event) => {
        if (event.type === 'ended') endedAt = event.at;
      },
    });
    const [operation] = [...simulator.cloud.operations.all.values()];
    return { outcome, delay: (endedAt - (operation?.endedAt ?? Number.NaN)) / 1000, puts };
  };

  const all = Promise.all(runners.map(runOne));
  const runs = await clock.runWith(all, { isBusy: () => onTheirWay > 0 });
  return {
    outcomes: runs.map(({ outcome }) => outcome),
    delays: runs.map(({ delay }) => delay).sort((left, right) => left - right),
    looks: lookedAt.length - refusals,
    refusals,
    puts: runs.map(({ puts }) => puts),
    seconds: ((lookedAt.at(-1) ?? 0) - (lookedAt[0] ?? 0)) / 1000,
  };
}

interface Bucket {
  /** Takes a token; false when there is none. */
  take(): boolean;
  /** Whole seconds until there is one again. */
  secondsToNext(): number;
}

function createBucket({ bucket, perSecond }: Limit, now: () => number): Bucket {
  let tokens = bucket;
  let filledAt = now();
  const fill = (): void => {
    tokens = Math.min(bucket, tokens + ((now() - filledAt) / 1000) * perSecond);
    filledAt = now();
  };
  return {
    take() {
      fill();
      if (tokens < 1) return false;
      tokens -= 1;
      return true;
    },
    secondsToNext: () => Math.max(1, Math.ceil((1 - tokens) / perSecond)),
  };
}

/** Jitter that is the same each time. */
function createRandom(seed: number): () => number {
  let state = seed * 2654435761 + 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** How long AKS takes to create a pool: recorded creates, from the quickest to the slowest tenth. */
export function createTimes(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => 120 + Math.round(((index * 37) % count) * (270 / count)));
}
