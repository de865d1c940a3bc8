import { objectOf, textOf, type Json } from '../values/json.ts';
import type { Clock } from '../world/world.ts';
import type { ArmClient } from './arm-client.ts';
import { Unanswered, type ArmRequest, type ArmResponse, type Provider } from './arm-exchange.ts';
import { parseAzureError, type AzureError } from './azure-error.ts';
import { createPace, type Kind } from './pace.ts';

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
  /** What goes on, and so when it is looked at. */
  readonly kind: Kind;
  /** Another resource that shows the state too, with limits of its own on how often it may be read. */
  readonly mirror?: { readonly target: string; readonly stateOf: (body: Json | undefined) => string | undefined };
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
  const startedAt = options.clock.now();
  let told = '(no status)';
  for (let looks = 0; ; looks++) {
    await pace.next();
    let mirrored: string | undefined;
    if (options.mirror !== undefined && looks % LOOKS_PER_STATUS !== 0) {
      const reflection = await look(options.mirror.target, options);
      if (reflection !== undefined) pace.notice(reflection);
      mirrored = reflection?.error === undefined ? options.mirror.stateOf(reflection?.body) : undefined;
      if (reflection?.status === 429 || (mirrored !== undefined && !TERMINAL_STATES.includes(mirrored))) {
        options.onProgress(told);
        continue;
      }
    }
    const answer = await look(url, options);
    if (answer === undefined) return awaitResource(options);
    pace.notice(answer);
    if (answer.status === 429) continue;
    const status = textOf(objectOf(answer.body)['status']);
    if (status !== undefined && TERMINAL_STATES.includes(status)) return endOf(status, answer);
    told = status ?? '(no status)';
    options.onProgress(told);
    // A pool whose operation has only begun may still show its last state, but not a minute later.
    if (options.clock.now() - startedAt < RESOURCE_LOOK_SECONDS * 1000) continue;
    if (options.mirror !== undefined && mirrored === undefined) continue;
    if (options.mirror === undefined && looks % LOOKS_PER_RESOURCE !== 0) continue;
    const resource = await look(options.resource, options);
    if (resource !== undefined) pace.notice(resource);
    const state = resource && stateOf(resource.body);
    if (state !== undefined && TERMINAL_STATES.includes(state)) return restOf(state, resource?.body);
  }
}

/** AKS allows two status reads a second in a whole subscription, so that one look of so many is one. */
const LOOKS_PER_STATUS = 4;
/** How often the resource is asked beside the operation where nothing mirrors its state. */
const LOOKS_PER_RESOURCE = 8;

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
      options.onProgress('(not visible yet)');
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
