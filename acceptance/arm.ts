import { retryAfterSeconds } from '../src/azure/asked-wait.ts';
import { cloudOf } from '../src/azure/clouds.ts';
import { isObject, objectOf, textOf, type JsonObject } from '../src/values/json.ts';
import type { Clock, HttpClient, TokenSource, WireResponse } from '../src/world/world.ts';
import { ESTATE_API_VERSIONS, type Making } from './estate.ts';

const { armEndpoint, armScope } = cloudOf('AzureCloud');
const LOOK_SECONDS = 15;
const TRIES = 8;
/** Codes of a conflict that passes by itself. */
const BUSY = [
  'AnotherOperationInProgress',
  'OperationNotAllowed',
  'RetryableError',
  'ReferencedResourceNotProvisioned',
];
const TERMINAL = ['Succeeded', 'Failed', 'Canceled'];

export interface ArmAnswer {
  readonly status: number;
  /** Empty when it is no object. */
  readonly body: JsonObject;
}

/** What the run itself asks of Azure, beside what the action asks. */
export interface Arm {
  readonly clock: Clock;
  /** Resolves with a good answer or a 404; a read follows no page. */
  readonly send: (method: 'GET' | 'PUT' | 'DELETE', target: string, body?: JsonObject) => Promise<ArmAnswer>;
  /** Sends a PUT and waits until what it makes is there. @throws Error when it came out otherwise */
  readonly make: (making: Making) => Promise<JsonObject>;
  /** The same door with another signal. */
  readonly until: (signal: AbortSignal) => Arm;
}

export interface ArmOptions {
  readonly httpClient: HttpClient;
  readonly tokens: TokenSource;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/** Azure says no, in its own words. */
export class ArmRefusal extends Error {}

export function createArm(options: ArmOptions): Arm {
  const { httpClient, tokens, clock, signal } = options;

  async function once(method: string, target: string, body?: JsonObject): Promise<WireResponse | Error> {
    const { token } = await tokens(armScope);
    try {
      return await httpClient({
        method,
        url: target.startsWith('https://') ? target : `${armEndpoint}${withApiVersion(target)}`,
        headers: {
          'accept': 'application/json',
          'content-type': 'application/json',
          'authorization': `Bearer ${token}`,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        signal,
      });
    } catch (error) {
      signal.throwIfAborted();
      // A wire's error has a code; anything else is no matter of the wire.
      if (error instanceof Error && 'code' in error) return error;
      throw error;
    }
  }

  const send: Arm['send'] = async (method, target, body) => {
    for (let tried = 1; ; tried++) {
      signal.throwIfAborted();
      const came = await once(method, target, body);
      const answer = came instanceof Error ? undefined : answerOf(came);
      if (answer !== undefined && (answer.status < 400 || answer.status === 404)) return answer;
      if (tried === TRIES || (answer !== undefined && !passes(answer)))
        throw new ArmRefusal(`${method} ${target}: ${came instanceof Error ? came.message : wordsOf(came)}`);
      const asked = came instanceof Error ? undefined : retryAfterSeconds(came.headers, came.body, clock.now());
      await clock.sleep(Math.max(asked ?? 0, LOOK_SECONDS) * 1000, signal);
    }
  };

  const make: Arm['make'] = async ({ path, body }) => {
    const { status } = await send('PUT', path, body);
    if (status === 404) throw new ArmRefusal(`PUT ${path}: HTTP 404, its parent resource does not exist`);
    for (;;) {
      const { body: made } = await send('GET', path);
      const state = textOf(objectOf(made['properties'])['provisioningState']) ?? 'missing';
      if (state === 'Succeeded') return made;
      if (TERMINAL.includes(state)) throw new ArmRefusal(`${path} is ${state}`);
      await clock.sleep(LOOK_SECONDS * 1000, signal);
    }
  };

  return { clock, send, make, until: (other) => createArm({ ...options, signal: other }) };
}

function withApiVersion(path: string): string {
  const [, provider] = /\/providers\/(Microsoft\.(?:Network|ContainerService))\//i.exec(path) ?? [];
  const version = ESTATE_API_VERSIONS[(provider ?? 'Microsoft.Resources') as Making['provider']];
  return `${path}${path.includes('?') ? '&' : '?'}api-version=${version}`;
}

function answerOf({ status, body }: WireResponse): ArmAnswer {
  try {
    const json: unknown = JSON.parse(body);
    return { status, body: isObject(json) ? json : {} };
  } catch {
    return { status, body: {} };
  }
}

function passes({ status, body }: ArmAnswer): boolean {
  if (status === 429 || status >= 500) return true;
  return status === 409 && BUSY.includes(textOf(objectOf(body['error'] ?? body)['code']) ?? '');
}

function wordsOf({ status, body }: WireResponse): string {
  return `HTTP ${status} ${body}`.trim();
}
