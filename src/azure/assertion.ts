import type { AzureEvent } from './azure-event.ts';
import { isObject, numberOf, textOf, type JsonObject } from '../values/json.ts';
import type { World } from '../world/world.ts';
import { messageOf } from './error-chain.ts';
import { ProblemError } from '../values/problem.ts';
import { retryAfterSeconds } from './asked-wait.ts';
import { classify } from './classify.ts';
import { again, withRetries, withTimeLimit } from './retry.ts';

/** What GitHub says about the job; none of it is secret. https://docs.github.com/actions/reference/security/oidc */
export interface Claims {
  readonly issuer: string;
  readonly subject: string;
  readonly audience: string;
  /** The reusable workflow that the job runs in, or the workflow itself. */
  readonly jobWorkflowRef?: string;
  /** `owner/name` of the calling repository. */
  readonly repository?: string;
  /** The environment that the job names. */
  readonly environment?: string;
  /** `refs/heads/main`, `refs/tags/v1`. */
  readonly ref?: string;
}

/** GitHub gave no id token. */
export class IdTokenError extends Error {
  override readonly name = 'IdTokenError';
}

/** GitHub's token service answered with something else than 2xx. */
export class IdTokenRefusal extends Error {
  override readonly name = 'IdTokenRefusal';
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;

  constructor(status: number, headers: Readonly<Record<string, string | undefined>>, body: string) {
    super(`HTTP ${status}${body === '' ? '' : `: ${body.slice(0, 300)}`}`);
    this.status = status;
    this.headers = headers;
  }
}

export interface AssertionSource {
  /**
   * GitHub's id token, as a client assertion for Entra: the last one until it nears its end, else a new one.
   * @throws {IdTokenError} when GitHub gives none
   * @throws {ProblemError} when the job may not ask
   * @throws the signal's reason when the run is stopped
   */
  getAssertion(): Promise<string>;
  /** Lets the next call ask GitHub anew. */
  forget(): void;
  /** Of the last id token; undefined while there is none, or when it cannot be read. */
  readonly claims: Claims | undefined;
}

export type AssertionOptions = Pick<World<AzureEvent>, 'idTokens' | 'clock' | 'random' | 'signal' | 'emit'> & {
  readonly audience: string;
};

/** The endpoint has been seen to stall for minutes. https://github.com/grafana/shared-workflows/pull/2249 */
const TRY_LIMIT_SECONDS = 20;
const TRIES = 5;
const BASE_SECONDS = 1;
const CAP_SECONDS = 16;

/** A token is not used for its last minute: clocks differ, and the exchange takes its time. */
const SPARE_MILLISECONDS = 60_000;
/** However short-lived a token is, one exchange uses one: MSAL asks for the assertion twice. */
const LEAST_USE_MILLISECONDS = 5_000;

/** Asks GitHub for id tokens, with a time limit and retries, and keeps each while it is good. Calls at the same time share one. */
export function createAssertionSource(options: AssertionOptions): AssertionSource {
  const { clock } = options;
  let kept: { readonly token: Promise<string>; usableUntil: number } | undefined;
  let claims: Claims | undefined;
  let isIdentified = false;

  function ask(): Promise<string> {
    const asked = { token: requestIdToken(options), usableUntil: Infinity };
    kept = asked;
    asked.token.then(
      (token) => {
        const payload = payloadOf(token);
        asked.usableUntil = clock.now() + Math.max(LEAST_USE_MILLISECONDS, lifetimeOf(payload, clock.now()));
        claims = payload && claimsOf(payload);
        if (claims === undefined || isIdentified) return;
        isIdentified = true;
        const { issuer, subject, audience } = claims;
        options.emit({ type: 'identified', issuer, subject, audience });
      },
      () => {
        if (kept === asked) kept = undefined;
      },
    );
    return asked.token;
  }

  return {
    getAssertion: () => (kept !== undefined && clock.now() < kept.usableUntil ? kept.token : ask()),
    forget: () => {
      kept = undefined;
    },
    get claims() {
      return claims;
    },
  };
}

function requestIdToken({ idTokens, audience, clock, random, signal, emit }: AssertionOptions): Promise<string> {
  return withRetries(
    {
      clock,
      random,
      signal,
      attempts: TRIES,
      baseSeconds: BASE_SECONDS,
      capSeconds: CAP_SECONDS,
      onRetry: (cause, delaySeconds, leftSeconds) => {
        emit({ type: 'retried', request: 'the id token from GitHub', cause, delaySeconds, leftSeconds });
      },
    },
    async () => {
      try {
        const token = await withTimeLimit(clock, TRY_LIMIT_SECONDS, signal, () => idTokens(audience));
        if (token !== '') return token;
        return again('an empty id token', undefined, new IdTokenError('GitHub answered with an empty id token.'));
      } catch (cause) {
        // The job has no right to ask, and gets none by asking again.
        if (cause instanceof ProblemError) throw cause;
        const message = withoutTokens(messageOf(cause)).replace(/\s+/g, ' ').trim();
        const error = new IdTokenError(message, { cause });
        const wait =
          cause instanceof IdTokenRefusal ? retryAfterSeconds(cause.headers, message, clock.now()) : undefined;
        if (isClosedWay(cause)) throw error;
        return again(message, wait, error);
      }
    },
  );
}

/** A certificate that is not trusted, or a proxy that wants a password: no try cures it. */
function isClosedWay(cause: unknown): boolean {
  if (cause instanceof IdTokenRefusal && cause.status === 407) return true;
  return classify({ came: 'nothing', method: 'GET', cause }).is === 'permanent';
}

/** The text with everything that looks like a JSON Web Token taken out. */
export function withoutTokens(text: string): string {
  return text.replace(/\beyJ[\w-]+\.[\w-]*(\.[\w-]*)?/g, '[token]');
}

/** The claims of a JSON Web Token, without a look at its signature; undefined where it is none. */
function payloadOf(token: string): JsonObject | undefined {
  try {
    const payload: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
    return isObject(payload) ? payload : undefined;
  } catch {
    return undefined;
  }
}

/** How long from now the token is to be used, in milliseconds; by its own length, so that a runner's wrong clock does no harm. */
function lifetimeOf(payload: JsonObject | undefined, nowMilliseconds: number): number {
  const expiresAt = numberOf(payload?.['exp']);
  if (expiresAt === undefined) return 0;
  const issuedAt = numberOf(payload?.['iat']) ?? nowMilliseconds / 1000;
  return (expiresAt - issuedAt) * 1000 - SPARE_MILLISECONDS;
}

function claimsOf(payload: JsonObject): Claims | undefined {
  const issuer = textOf(payload['iss']);
  const subject = textOf(payload['sub']);
  const audience = Array.isArray(payload['aud']) ? payload['aud'].join(' ') : textOf(payload['aud']);
  if (issuer === undefined || subject === undefined || audience === undefined) return undefined;
  return {
    issuer,
    subject,
    audience,
    jobWorkflowRef: textOf(payload['job_workflow_ref']),
    repository: textOf(payload['repository']),
    environment: textOf(payload['environment']),
    ref: textOf(payload['ref']),
  };
}
