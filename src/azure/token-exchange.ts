import type { HttpClient as PipelineClient, PipelineResponse } from '@azure/core-rest-pipeline';
import { ClientAssertionCredential, type AccessToken, type GetTokenOptions } from '@azure/identity';

import { isObject, numberOf, textOf, type JsonObject } from '../values/json.ts';
import { withoutTokens } from './assertion.ts';
import type { Cloud } from './clouds.ts';

/** Entra refused, or no whole answer came. The SDK's own errors name neither; what went over the wire does. */
export class ExchangeError extends Error {
  override readonly name = 'ExchangeError';
  /** The host that was asked. */
  readonly host: string;
  /** Undefined when no answer came; then `cause` says why. */
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** `AADSTS700213`; undefined where the answer names none. */
  readonly code: string | undefined;
  readonly correlationId: string | undefined;

  constructor(host: string, answer: Answer | undefined, cause: unknown) {
    const json = parseJson(answer?.body ?? '');
    const description = withoutTokens(textOf(json['error_description']) ?? '');
    super(firstSentences(description), { cause });
    this.host = host;
    this.status = answer?.status;
    this.headers = answer?.headers ?? {};
    this.body = answer?.body ?? '';
    this.code = codeOf(json, description);
    this.correlationId = textOf(json['correlation_id']) ?? answer?.headers['x-ms-request-id'];
  }

  /** Entra's `error`: `invalid_client`, `temporarily_unavailable`. */
  get kind(): string | undefined {
    return textOf(parseJson(this.body)['error']);
  }
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface ExchangeOptions {
  readonly cloud: Cloud;
  readonly tenantId: string;
  readonly clientId: string;
  readonly getAssertion: () => Promise<string>;
  readonly httpClient: PipelineClient;
}

/**
 * Trades an assertion for an access token. Rejects with an `ExchangeError`. After a failure it is of no more use: MSAL remembers a
 * 429 or 5xx for a minute of real time and answers from that memory.
 */
export type TokenExchange = (
  scopes: string | string[],
  options: GetTokenOptions,
  signal: AbortSignal,
) => Promise<AccessToken>;

/** An exchange through @azure/identity, which keeps the token while it is good: one request, and none for a token in hand. */
export function createTokenExchange({
  cloud,
  tenantId,
  clientId,
  getAssertion,
  httpClient,
}: ExchangeOptions): TokenExchange {
  const host = new URL(cloud.authorityHost).host;
  let running: AbortSignal | undefined;
  let answer: Answer | undefined;
  let transportError: unknown;

  const listening: PipelineClient = {
    async sendRequest(request) {
      try {
        // The credential ignores the caller's signal.
        const signals = [running, request.abortSignal].filter((signal) => signal instanceof AbortSignal);
        const response = await httpClient.sendRequest({ ...request, abortSignal: AbortSignal.any(signals) });
        answer = answerOf(response);
        return response;
      } catch (error) {
        transportError = error;
        throw error;
      }
    },
  };
  const credential = new ClientAssertionCredential(tenantId, clientId, getAssertion, {
    authorityHost: cloud.authorityHost,
    // The host is one of three that are known here; to ask the public cloud about it is what isolated networks forbid.
    disableInstanceDiscovery: true,
    // It would wait in real time, and repeats no 429 without a header.
    retryOptions: { maxRetries: 0 },
    httpClient: listening,
  });

  return async (scopes, options, signal) => {
    running = signal;
    answer = undefined;
    transportError = undefined;
    try {
      return await credential.getToken(scopes, options);
    } catch (error) {
      throw transportError === undefined
        ? new ExchangeError(host, answer, error)
        : new ExchangeError(host, undefined, transportError);
    }
  };
}

function answerOf(response: PipelineResponse): Answer {
  return { status: response.status, headers: response.headers.toJSON(), body: response.bodyAsText ?? '' };
}

function parseJson(text: string): JsonObject {
  try {
    const json: unknown = JSON.parse(text);
    return isObject(json) ? json : {};
  } catch {
    return {};
  }
}

function codeOf(json: JsonObject, description: string): string | undefined {
  const codes = json['error_codes'];
  const number = Array.isArray(codes) ? numberOf(codes[0]) : undefined;
  return number === undefined ? /\bAADSTS\d+/.exec(description)?.[0] : `AADSTS${number}`;
}

/** Entra ends its text with ids and a time, which are shown elsewhere. */
function firstSentences(description: string): string {
  return description
    .replace(/\s*Trace ID:[\s\S]*$/, '')
    .replace(/\s+/g, ' ')
    .trim();
}
