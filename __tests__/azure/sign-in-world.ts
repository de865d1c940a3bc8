import { createAssertionSource } from '../../src/azure/assertion.ts';
import { createCredential, type Credential } from '../../src/azure/credential.ts';
import { ProblemError, type Problem } from '../../src/values/problem.ts';
import { cloudOf, type CloudName } from '../../src/azure/clouds.ts';
import type { AzureEvent } from '../../src/azure/azure-event.ts';
import type { IdTokenSource, WireRequest, WireResponse } from '../../src/world/world.ts';
import { createManualClock, type ManualClock } from '../manual-clock.ts';

export const TENANT = '11111111-1111-1111-1111-111111111111';
export const CLIENT = '22222222-2222-2222-2222-222222222222';

/** An unsigned token with these claims beside GitHub's usual ones. */
export function idToken(claims: object = {}): string {
  const payload = {
    iss: 'https://token.actions.githubusercontent.com',
    sub: 'repo:org/repo:ref:refs/heads/main',
    aud: 'api://AzureADTokenExchange',
    iat: 1_000,
    exp: 1_300,
    ...claims,
  };
  return ['eyJhbGciOiJSUzI1NiJ9', Buffer.from(JSON.stringify(payload)).toString('base64url'), 'c2ln'].join('.');
}

export function answer(status: number, body: unknown, headers: Record<string, string> = {}): WireResponse {
  return {
    status,
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  };
}

export const GOOD = answer(200, { access_token: 'access-token', expires_in: 3599, token_type: 'Bearer' });

/** Entra's refusal as it is on the wire. */
export function refusal(code: number, text: string, status = 401): WireResponse {
  return answer(status, {
    error: 'invalid_client',
    error_description: `AADSTS${code}: ${text} Trace ID: t-1 Correlation ID: c-1 Timestamp: 2026-11-22 09:00:00Z`,
    error_codes: [code],
    correlation_id: 'c-1',
  });
}

export interface SignInWorld {
  readonly credential: Credential;
  readonly clock: ManualClock;
  readonly events: AzureEvent[];
  readonly requests: WireRequest[];
  /** What the log is to hide, in the order in which it was said. */
  readonly masked: string[];
  readonly cancel: AbortController;
  /** How often GitHub was asked. */
  idTokenRequests: number;
  /** Signs in while the time runs on; resolves with why it failed, or undefined. */
  signIn(): Promise<Problem | undefined>;
}

export interface SignInSettings {
  /** Entra's answers in turn, the last one for ever; an error and silence are none. */
  readonly answers: readonly (WireResponse | Error | 'silence')[];
  readonly idTokens?: IdTokenSource;
  readonly cloud?: CloudName;
  readonly environment?: Record<string, string>;
  readonly awaitsNewRights?: boolean;
}

/** A credential in a world of canned answers. */
export function signInWorld({
  answers,
  idTokens,
  cloud = 'AzureCloud',
  environment = {},
  awaitsNewRights = true,
}: SignInSettings): SignInWorld {
  const clock = createManualClock();
  const events: AzureEvent[] = [];
  const requests: WireRequest[] = [];
  const masked: string[] = [];
  const cancel = new AbortController();
  const time = {
    clock,
    random: () => 0.5,
    signal: cancel.signal,
    emit: (event: AzureEvent): void => {
      events.push(event);
    },
  };
  const { audience } = cloudOf(cloud);
  const assertions = createAssertionSource({
    ...time,
    audience,
    idTokens: (asked) => {
      world.idTokenRequests++;
      return idTokens?.(asked) ?? Promise.resolve(idToken({ aud: asked }));
    },
  });
  const credential = createCredential({
    awaitsNewRights,
    ...time,
    mask: (secret) => {
      masked.push(secret);
    },
    audience,
    assertions,
    cloud: cloudOf(cloud),
    tenantId: TENANT,
    clientId: CLIENT,
    environment,
    httpClient: (request) => {
      // MSAL has the addresses of some clouds built in, and asks for those of the others.
      if (request.url.endsWith('/openid-configuration')) return Promise.resolve(addressesOf(request.url));
      requests.push(request);
      const next = answers[Math.min(requests.length, answers.length) - 1] ?? GOOD;
      if (next === 'silence') return new Promise(() => undefined);
      return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
    },
  });
  const world: SignInWorld = {
    credential,
    clock,
    events,
    requests,
    masked,
    cancel,
    idTokenRequests: 0,
    async signIn() {
      try {
        await clock.runWith(credential.signIn());
        return undefined;
      } catch (error) {
        if (error instanceof ProblemError) return error.problem;
        throw error;
      }
    },
  };
  return world;
}

function addressesOf(url: string): WireResponse {
  const tenant = url.slice(0, url.indexOf('/v2.0/'));
  return answer(200, {
    issuer: `${tenant}/v2.0`,
    token_endpoint: `${tenant}/oauth2/v2.0/token`,
    authorization_endpoint: `${tenant}/oauth2/v2.0/authorize`,
    jwks_uri: `${tenant}/discovery/v2.0/keys`,
  });
}
