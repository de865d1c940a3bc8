import type { AzureEvent } from './azure-event.ts';
import type { AccessToken, GetTokenOptions, TokenCredential } from '@azure/identity';

import { ProblemError } from '../values/problem.ts';
import type { World } from '../world/world.ts';
import { IdTokenError, type AssertionSource } from './assertion.ts';
import type { Cloud } from './clouds.ts';
import { systemCodeOf } from './error-chain.ts';
import { createExchange, ExchangeError } from './exchange.ts';
import { toPipelineClient } from './http.ts';
import {
  again,
  isBrokenConnection,
  isRetryableStatus,
  retryAfterSeconds,
  withRetries,
  withTimeLimit,
} from './retry.ts';
import { explainExchange, explainIdToken } from './sign-in-errors.ts';
import type { SignInFacts } from './sign-in-facts.ts';

export type CredentialOptions = Pick<
  World<AzureEvent>,
  'clock' | 'random' | 'signal' | 'emit' | 'mask' | 'httpClient' | 'environment'
> & {
  readonly cloud: Cloud;
  readonly tenantId: string;
  readonly clientId: string;
  /** That the assertions are for. */
  readonly audience: string;
  readonly assertions: AssertionSource;
};

export interface Credential {
  /** Its `getToken` rejects with a `ProblemError` when GitHub or Entra gives no token, or with the signal's reason. */
  readonly credential: TokenCredential;
  /** Gets the first token; rejects likewise. */
  readonly signIn: () => Promise<void>;
  /** The same identity without a token in hand, for after a 401: the refused token is not given again. */
  readonly renew: () => TokenCredential;
}

const EXCHANGE_LIMIT_SECONDS = 30;
const TRIES = 5;
const BASE_SECONDS = 5;
const CAP_SECONDS = 30;

/**
 * How often it is tried at most when Entra says this. Two of a hundred 700213 have been seen to pass by themselves
 * (https://github.com/kedacore/keda/issues/8152), as does GitHub's or a GitHub Enterprise Server's key endpoint out of Entra's reach.
 */
const TRIES_BY_CODE: Readonly<Record<string, number>> = {
  AADSTS700213: 3,
  AADSTS70021: 3,
  AADSTS50166: 2,
  AADSTS501661: 2,
  AADSTS90061: 2,
  AADSTS700024: 2,
  AADSTS50013: 2,
  AADSTS90033: TRIES,
};

/** Entra did not like the time or the signature of the id token. */
const STALE_ASSERTION_CODES = ['AADSTS700024', 'AADSTS50013'];

/** A credential that asks GitHub for a new id token whenever Entra has to be asked, so that a run outlives any token. */
export function createCredential(options: CredentialOptions): Credential {
  const { assertions } = options;
  const httpClient = toPipelineClient(options.httpClient);

  function createOne(): TokenCredential {
    const newExchange = (): ReturnType<typeof createExchange> =>
      createExchange({ ...options, httpClient, getAssertion: () => assertions.getAssertion() });
    let exchange = newExchange();

    async function tryOnce(scopes: string | string[], tokenOptions: GetTokenOptions): Promise<AccessToken> {
      // Asked for here, so that its failure is not the SDK's to rewrite; the SDK then finds it ready.
      await assertions.getAssertion();
      try {
        const token = await withTimeLimit(options.clock, EXCHANGE_LIMIT_SECONDS, options.signal, (signal) =>
          exchange(scopes, tokenOptions, signal),
        );
        options.mask(token.token);
        return token;
      } catch (error) {
        exchange = newExchange();
        const { host } = new URL(options.cloud.authorityHost);
        throw error instanceof ExchangeError ? error : new ExchangeError(host, undefined, error);
      }
    }

    return mergeCalls(options.signal, async (scopes, tokenOptions) => {
      try {
        return await withRetries(retryOptions(options), async (number) => {
          try {
            return await tryOnce(scopes, tokenOptions);
          } catch (error) {
            if (!(error instanceof ExchangeError) || number >= triesFor(error)) throw error;
            if (error.code !== undefined && STALE_ASSERTION_CODES.includes(error.code)) assertions.forget();
            return again(reasonOf(error), waitAskedBy(error, options.clock.now()), error);
          }
        });
      } catch (error) {
        const facts: SignInFacts = { ...options, claims: assertions.claims };
        if (error instanceof IdTokenError) throw new ProblemError(explainIdToken(error, facts));
        if (error instanceof ExchangeError) throw new ProblemError(explainExchange(error, facts));
        throw error;
      }
    });
  }

  const credential = createOne();
  return {
    credential,
    async signIn() {
      // As the pipeline will ask: a token without continuous access evaluation is another token, and another exchange.
      await credential.getToken(options.cloud.armScope, { enableCae: true });
    },
    renew: createOne,
  };
}

function retryOptions({ clock, random, signal, emit }: CredentialOptions): Parameters<typeof withRetries>[0] {
  return {
    clock,
    random,
    signal,
    attempts: TRIES,
    baseSeconds: BASE_SECONDS,
    capSeconds: CAP_SECONDS,
    onRetry: (cause, delaySeconds) => {
      emit({ type: 'retried', request: 'the access token from Microsoft Entra', cause, delaySeconds });
    },
  };
}

/** How often such a failure is tried at most, the first time included. */
function triesFor(error: ExchangeError): number {
  if (error.status === undefined) return isBrokenConnection(error.cause) ? TRIES : 1;
  const known = TRIES_BY_CODE[error.code ?? ''];
  if (known !== undefined) return known;
  // A good status whose body holds no token: cut off, or empty. https://github.com/Altinn/dialogporten/pull/4356
  const isEmptyAnswer = error.status < 300;
  const isPassing = isRetryableStatus(error.status) || error.kind === 'temporarily_unavailable' || isEmptyAnswer;
  return isPassing ? TRIES : 1;
}

function reasonOf(error: ExchangeError): string {
  if (error.status === undefined) return `no answer (${systemCodeOf(error.cause) ?? 'unknown cause'})`;
  return error.code ?? (error.status < 300 ? `HTTP ${error.status} without a token` : `HTTP ${error.status}`);
}

function waitAskedBy(error: ExchangeError, nowMilliseconds: number): number | undefined {
  return retryAfterSeconds(error.headers, error.body, nowMilliseconds);
}

type GetToken = (scopes: string | string[], options: GetTokenOptions) => Promise<AccessToken>;

/** Calls for the same token at the same time share one exchange; each still ends with its own signal. */
function mergeCalls(signal: AbortSignal, getToken: GetToken): TokenCredential {
  const running = new Map<string, Promise<AccessToken>>();
  return {
    async getToken(scopes, options = {}) {
      signal.throwIfAborted();
      const key = JSON.stringify([scopes, options.claims, options.enableCae, options.tenantId]);
      const shared = running.get(key) ?? getToken(scopes, options);
      running.set(key, shared);
      const forget = (): void => {
        if (running.get(key) === shared) running.delete(key);
      };
      shared.then(forget, forget);
      return endsWith(options.abortSignal, shared);
    },
  };
}

function endsWith<Value>(signal: GetTokenOptions['abortSignal'], promise: Promise<Value>): Promise<Value> {
  if (signal === undefined) return promise;
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      reject(signal instanceof AbortSignal ? (signal.reason as Error) : new DOMException('Aborted', 'AbortError'));
    };
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort);
    promise.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', abort);
    });
  });
}
