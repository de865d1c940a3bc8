import type { AzureEvent } from './azure-event.ts';
import type { TokenCredential } from '@azure/identity';
import type { World } from '../world/world.ts';
import { newestKnownVersion, supportedVersions } from './api-versions.ts';
import {
  API_VERSIONS,
  createExchange,
  pathOf,
  Unanswered,
  type ArmRequest,
  type ArmResponse,
  type ExchangeOptions,
  type Provider,
} from './arm-exchange.ts';
import { objectOf } from '../values/json.ts';
import { messageOf } from './error-chain.ts';
import { toPipelineClient } from './http.ts';
import {
  again,
  isBrokenConnection,
  isRetryableStatus,
  LONGEST_ASKED_WAIT_SECONDS,
  retryAfterSeconds,
  withRetries,
  type RetryOptions,
} from './retry.ts';

/** How patiently an answer is asked for; the first time counts as an attempt. */
const PATIENCE = { attempts: 6, longestAskedSeconds: LONGEST_ASKED_WAIT_SECONDS } as const;

/** For what the run can do without: two more attempts, and seconds between them, not minutes. */
const SHORT_PATIENCE = { attempts: 3, longestAskedSeconds: 10 } as const;

export interface ArmClient {
  /**
   * Sends one request and resolves with whatever Azure answers, good or bad. A read is made again while the trouble is passing; a
   * write only when Azure says that it did not look at it (429), because whoever gets no answer has to read before writing again.
   * @throws {Unanswered} when no whole answer came
   * @throws the signal's reason when the run is stopped
   */
  send(request: ArmRequest, signal: AbortSignal): Promise<ArmResponse>;
  readonly endpoint: string;
}

export interface ArmClientOptions extends ExchangeOptions {
  /** The credential that signed in already. */
  readonly credential: TokenCredential;
  /** Makes a credential that holds no token yet: a refused token is not asked for again from a cache. */
  readonly createCredential: () => TokenCredential;
}

/** The one door to Azure Resource Manager: the SDK's own pipeline (sign-in, proxy, TLS) with raw JSON bodies. */
export function createArmClient(options: ArmClientOptions): ArmClient {
  const { world, cloud } = options;
  const httpClient = toPipelineClient(world.httpClient);
  const versions = new Map<Provider, string>(Object.entries(API_VERSIONS) as [Provider, string][]);
  let exchange = createExchange(options, httpClient, options.credential);
  const renewed = new WeakSet();

  /** One request, with another api-version or a new token where Azure asks for that. */
  async function attempt(request: ArmRequest, signal: AbortSignal): Promise<ArmResponse> {
    const used = exchange;
    const version = versions.get(request.provider) ?? API_VERSIONS[request.provider];
    const response = await used(request, version, signal);
    if (response.status === 401 && !renewed.has(request)) {
      renewed.add(request);
      // Reads run side by side: the first of them that is refused renews the credential for all.
      if (exchange === used) exchange = createExchange(options, httpClient, options.createCredential());
      return attempt(request, signal);
    }
    const supported = response.error && supportedVersions(response.error);
    const known = supported && newestKnownVersion(supported, version);
    if (known !== undefined && known !== version) {
      versions.set(request.provider, known);
      world.emit({
        type: 'note',
        message: `${request.provider} does not know api-version ${version} here; using ${known}.`,
      });
      return attempt(request, signal);
    }
    return response;
  }

  return {
    endpoint: cloud.armEndpoint,
    send(request, signal) {
      const isRead = request.method === 'GET';
      return withRetries(retryOptions(world, request, signal), async () => {
        const response = await attempt(request, signal).catch((error: unknown) => unansweredOf(error));
        if (response instanceof Unanswered) {
          if (!isRead) throw response;
          return again(response.message, undefined, response);
        }
        const isThrottled = response.status === 429;
        const mayRepeat = isRead ? isRetryableStatus(response.status) : isThrottled;
        if (!mayRepeat || (isThrottled && request.isLook === true)) return response;
        const wait = retryAfterSeconds(response.headers, response.error?.message ?? '', world.clock.now());
        return again(`HTTP ${response.status} ${response.error?.code ?? ''}`.trim(), wait, response);
      });
    },
  };
}

function unansweredOf(error: unknown): Unanswered {
  if (error instanceof Unanswered) return error;
  if (isBrokenConnection(error)) return new Unanswered(messageOf(error), { cause: error });
  // The SDK reads the Location of a redirect before it decides whether to follow it.
  if (objectOf(error)['code'] === 'ERR_INVALID_URL')
    return new Unanswered('The answer redirects to an address that cannot be read.', { cause: error });
  throw error;
}

function retryOptions(world: World<AzureEvent>, request: ArmRequest, signal: AbortSignal): RetryOptions {
  return {
    clock: world.clock,
    random: world.random,
    signal,
    ...(request.isOptional === true ? SHORT_PATIENCE : PATIENCE),
    baseSeconds: 1,
    capSeconds: 60,
    onRetry: (cause, delaySeconds) => {
      const what = `${request.method} ${pathOf(request.target)}`;
      world.emit({ type: 'retried', request: what, cause, delaySeconds });
    },
  };
}
