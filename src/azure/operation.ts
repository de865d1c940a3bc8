import { objectOf, textOf, type Json } from '../values/json.ts';
import type { Clock } from '../world/world.ts';
import type { ArmClient } from './arm-client.ts';
import { Unanswered, type ArmRequest, type ArmResponse, type Provider } from './arm-exchange.ts';
import { parseAzureError, type AzureError } from './azure-error.ts';
import { retryAfterSeconds } from './asked-wait.ts';

/** How a long-running operation, or a resource that somebody else works on, came to rest. */
export interface OperationEnd {
  /** `Succeeded`, `Failed`, `Canceled`; `Gone` when the resource is no longer there. */
  readonly state: string;
  readonly error?: AzureError;
}

export interface WaitOptions {
  readonly client: ArmClient;
  readonly clock: Clock;
  readonly random: () => number;
  readonly signal: AbortSignal;
  /** The path of the resource whose own state is asked where the operation's may not be read. */
  readonly resource: string;
  readonly provider: Provider;
  /** For how long a resource that is missing is taken for one that is not to be seen yet. */
  readonly missingForSeconds?: number;
  /** Told at each look how it stands, in Azure's words. */
  readonly onProgress: (state: string) => void;
}

/** Only these end an operation; any other text, and there are free ones (`CreatingAgentPool: 0/1 nodes completed`), is progress. */
const TERMINAL_STATES = ['Succeeded', 'Failed', 'Canceled'];

/** An operation has been seen to stay InProgress for ever beside a Succeeded pool. https://github.com/Azure/AKS/issues/1968 */
const RESOURCE_LOOK_SECONDS = 60;

/**
 * Waits for the operation that a write started. The status URL is followed byte for byte, because it is signed, and only to the
 * cloud's own Resource Manager, because the token goes with it.
 * @throws the signal's reason when the run is stopped
 */
export async function followOperation(started: ArmResponse, options: WaitOptions): Promise<OperationEnd> {
  const url = started.headers['azure-asyncoperation'];
  if (url === undefined || !isArmUrl(url, options.client.endpoint)) return awaitResource(options);
  const pace = createPace(options);
  let lookedAtResource = options.clock.now();
  for (;;) {
    await pace.next();
    const answer = await look(url, options);
    if (answer === undefined) return awaitResource(options);
    pace.notice(answer);
    if (answer.status === 429) continue;
    const status = textOf(objectOf(answer.body)['status']);
    if (status !== undefined && TERMINAL_STATES.includes(status)) return endOf(status, answer);
    options.onProgress(status ?? '(no status)');
    if (options.clock.now() - lookedAtResource >= RESOURCE_LOOK_SECONDS * 1000) {
      lookedAtResource = options.clock.now();
      const resource = await look(options.resource, options);
      if (resource !== undefined) pace.notice(resource);
      const state = resource && stateOf(resource.body);
      // A pool whose operation has only begun may still show its last state, but not a minute later.
      if (state !== undefined && TERMINAL_STATES.includes(state)) return restOf(state, resource?.body);
    }
  }
}

/**
 * Waits until nothing works on the resource any more, by its own `provisioningState`.
 * @throws the signal's reason when the run is stopped
 */
export async function awaitResource(options: WaitOptions): Promise<OperationEnd> {
  const pace = createPace(options);
  const startedAt = options.clock.now();
  for (;;) {
    await pace.next();
    const answer = await options.client.send(lookAt(options.resource, options), options.signal).catch(ignoreUnanswered);
    if ((answer === undefined || answer.status >= 500) && options.client.isOutOfPatience())
      return { state: 'Unreadable', error: answer?.error };
    if (answer === undefined) continue;
    pace.notice(answer);
    if (answer.status === 404) {
      if (options.clock.now() - startedAt >= (options.missingForSeconds ?? 0) * 1000) return { state: 'Gone' };
      options.onProgress('(not to be seen yet)');
      continue;
    }
    // Whoever may not look has nothing to wait for: the next round says which right is missing.
    if (answer.error !== undefined && answer.status < 500 && answer.status !== 429)
      return { state: 'Unreadable', error: answer.error };
    const state = stateOf(answer.body);
    if (state !== undefined && TERMINAL_STATES.includes(state)) return restOf(state, answer.body);
    options.onProgress(state ?? '(no state)');
  }
}

/** One look at a URL; undefined where the status cannot be read, for want of a right or because it is gone. */
async function look(target: string, options: WaitOptions): Promise<ArmResponse | undefined> {
  const answer = await options.client.send(lookAt(target, options), options.signal).catch(ignoreUnanswered);
  return answer?.error === undefined || answer.status === 429 ? answer : undefined;
}

function lookAt(target: string, { provider }: WaitOptions): ArmRequest {
  return { method: 'GET', target, provider, isPoll: true };
}

function ignoreUnanswered(error: unknown): undefined {
  if (!(error instanceof Unanswered)) throw error;
}

function endOf(state: string, answer: ArmResponse): OperationEnd {
  if (state === 'Succeeded') return { state };
  const identified = answer.correlationId === undefined ? {} : { correlationId: answer.correlationId };
  return { state, error: { ...parseAzureError(answer.body), ...identified } };
}

/** How the resource itself came to rest; AKS keeps there what it failed with. */
function restOf(state: string, body: Json | undefined): OperationEnd {
  const status = objectOf(objectOf(objectOf(body)['properties'])['status']);
  const error = parseAzureError(status['provisioningError']);
  return state === 'Succeeded' || error.code === '' ? { state } : { state, error };
}

function stateOf(body: Json | undefined): string | undefined {
  return textOf(objectOf(objectOf(body)['properties'])['provisioningState']);
}

/** https, the endpoint's own host or a subdomain of it: the token is sent nowhere else. */
export function isArmUrl(url: string, endpoint: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host, username, password } = new URL(url);
  const own = new URL(endpoint).host;
  return protocol === 'https:' && username === '' && password === '' && (host === own || host.endsWith(`.${own}`));
}

/**
 * Soon at first, then slower: AKS sends no Retry-After, and allows two status reads a second in a whole subscription.
 * https://learn.microsoft.com/azure/aks/quotas-skus-regions
 */
const FIRST_SECONDS = 1;
const SOON_SECONDS = 2.4;
const LATER_SECONDS = 4.4;
const SOON_FOR_SECONDS = 120;
const SLOWEST_SECONDS = 60;
const MOST_SLOWDOWN = 16;

interface Pace {
  /** Sleeps until the next look. */
  next(): Promise<void>;
  /** Learns from an answer: a Retry-After, or throttling. */
  notice(answer: ArmResponse): void;
}

function createPace({ clock, random, signal }: WaitOptions): Pace {
  const startedAt = clock.now();
  let looks = 0;
  let slowdown = 1;
  let asked: number | undefined;
  return {
    async next() {
      const elapsedSeconds = (clock.now() - startedAt) / 1000;
      const usual = elapsedSeconds < SOON_FOR_SECONDS ? SOON_SECONDS : LATER_SECONDS;
      const own = Math.min(SLOWEST_SECONDS, Math.min(usual, FIRST_SECONDS * 1.3 ** looks++) * slowdown);
      // Jitter keeps runs that began together from asking together. Nobody is asked sooner than was allowed; and later than that while
      // many are refused, each of whom was told the same time.
      const seconds = Math.max(own * (0.8 + 0.2 * random()), (asked ?? 0) * (1 + 0.2 * random()));
      asked = undefined;
      await clock.sleep(seconds * 1000, signal);
    },
    notice(answer) {
      const retryAfter = retryAfterSeconds(answer.headers, answer.error?.message ?? '', clock.now());
      if (retryAfter !== undefined && retryAfter > 0) asked = Math.min(SLOWEST_SECONDS, retryAfter);
      slowdown = answer.status === 429 ? Math.min(MOST_SLOWDOWN, slowdown * 2) : Math.max(1, slowdown * 0.9);
    },
  };
}
