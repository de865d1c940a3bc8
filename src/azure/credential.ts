import type { AzureEvent } from './azure-event.ts';
import type { AccessToken, GetTokenOptions, TokenCredential } from '@azure/identity';

import { ProblemError } from '../values/problem.ts';
import type { World } from '../world/world.ts';
import { IdTokenError, type AssertionSource } from './assertion.ts';
import type { Cloud } from './clouds.ts';
import { systemCodeOf } from './error-chain.ts';
import { createTokenExchange, ExchangeError } from './token-exchange.ts';
import { toPipelineClient } from './http.ts';
import { mergeCalls } from './merge-calls.ts';
import { classify } from './classify.ts';
import { retryAfterSeconds } from './asked-wait.ts';
import { again, withRetries, withTimeLimit } from './retry.ts';
import { NEW_RIGHT_SECONDS } from './trouble-budget.ts';
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
  /** Whether a federated credential that is missing is looked for again for a while: it may have been made a moment ago. */
  readonly awaitsNewRights: boolean;
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
 * No federated credential fits: one that was made seconds ago may not count yet, and two of a hundred 700213 have been seen to pass by
 * themselves. https://github.com/kedacore/keda/issues/8152
 */
const NEW_CREDENTIAL_CODES = ['AADSTS700213', 'AADSTS70021', 'AADSTS70025'];

/** How often it is tried at most when Entra says this, as of GitHub's or a GitHub Enterprise Server's key endpoint out of Entra's reach. */
const TRIES_BY_CODE: Readonly<Record<string, number>> = {
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
  const httpClient = toPipelineClient(options.httpClient, options.environment);

  function createOne(): TokenCredential {
    const newExchange = (): ReturnType<typeof createTokenExchange> =>
      createTokenExchange({ ...options, httpClient, getAssertion: () => assertions.getAssertion() });
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

    /** The last token of each kind that was asked for. */
    const last = new Map<string, AccessToken>();

    return mergeCalls(options.signal, async (scopes, tokenOptions) => {
      const key = JSON.stringify([scopes, tokenOptions.enableCae, tokenOptions.tenantId]);
      const startedAt = options.clock.now();
      const newCredentialSeconds = (): number =>
        options.awaitsNewRights ? NEW_RIGHT_SECONDS - (options.clock.now() - startedAt) / 1000 : 0;
      try {
        const token = await withRetries(retryOptions(options), async (number) => {
          try {
            return await tryOnce(scopes, tokenOptions);
          } catch (error) {
            if (!(error instanceof ExchangeError)) throw error;
            const wait = waitAskedBy(error, options.clock.now());
            if (NEW_CREDENTIAL_CODES.includes(error.code ?? ''))
              return again(
                `${error.code ?? ''}; a federated credential that was just created may not be effective yet`,
                wait,
                error,
                newCredentialSeconds(),
              );
            if (number >= triesFor(error)) throw error;
            if (error.code !== undefined && STALE_ASSERTION_CODES.includes(error.code)) assertions.forget();
            return again(reasonOf(error), wait, error);
          }
        });
        last.set(key, token);
        return token;
      } catch (error) {
        // The pipeline asks two minutes before the end of a token, and awaits no answer then: what is still good goes on being used.
        const kept = tokenOptions.claims === undefined ? last.get(key) : undefined;
        if (kept !== undefined && kept.expiresOnTimestamp > Date.now()) return kept;
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
    onRetry: (cause, delaySeconds, leftSeconds) => {
      emit({ type: 'retried', request: 'the access token from Microsoft Entra', cause, delaySeconds, leftSeconds });
    },
  };
}

/** How often such a failure is tried at most, the first time included. */
function triesFor(error: ExchangeError): number {
  const judged = judge(error);
  if (error.status === undefined) return judged.is === 'permanent' ? 1 : TRIES;
  const known = TRIES_BY_CODE[error.code ?? ''];
  if (known !== undefined) return known;
  // A good status whose body holds no token: cut off, or empty. https://github.com/Altinn/dialogporten/pull/4356
  const isEmptyAnswer = error.status < 300;
  const isPassing =
    judged.is === 'passing' || judged.is === 'throttled' || error.kind === 'temporarily_unavailable' || isEmptyAnswer;
  return isPassing ? TRIES : 1;
}

/** By the way to Entra and by the HTTP status: what Entra's codes mean is told above. */
function judge({ status, headers, cause }: ExchangeError): ReturnType<typeof classify> {
  if (status === undefined) return classify({ came: 'nothing', method: 'GET', cause });
  const error = { code: '', message: '', details: [], status };
  return classify({ came: 'answer', method: 'GET', error, headers, nowMilliseconds: 0 });
}

function reasonOf(error: ExchangeError): string {
  if (error.status === undefined) return `no answer (${systemCodeOf(error.cause) ?? 'unknown cause'})`;
  return error.code ?? (error.status < 300 ? `HTTP ${error.status} without a token` : `HTTP ${error.status}`);
}

function waitAskedBy(error: ExchangeError, nowMilliseconds: number): number | undefined {
  return retryAfterSeconds(error.headers, error.body, nowMilliseconds);
}
