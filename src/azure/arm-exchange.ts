import type { AzureEvent } from './azure-event.ts';
import { createContainerService } from '@azure/arm-containerservice/api';
import {
  createHttpHeaders,
  createPipelineRequest,
  tracingPolicyName,
  type HttpClient,
  type PipelineResponse,
} from '@azure/core-rest-pipeline';
import type { TokenCredential } from '@azure/identity';
import { isObject, type Json, type JsonObject } from '../values/json.ts';
import type { World } from '../world/world.ts';
import { parseAzureError, type AzureError } from './azure-error.ts';
import type { Cloud } from './clouds.ts';
import { withTimeLimit } from './retry.ts';

/**
 * The api-versions that the run is written against, by resource provider, or by a part of one that has versions of its own. That of AKS is
 * the SDK's own, so that the SDK's model says which fields of a body are AKS's alone.
 */
export const API_VERSIONS = {
  'Microsoft.ContainerService': '2026-06-01',
  'Microsoft.Network': '2025-07-01',
  'Microsoft.Authorization': '2022-04-01',
  'Microsoft.Authorization/locks': '2020-05-01',
  'Microsoft.Compute/skus': '2021-07-01',
  'Microsoft.Compute/locations/usages': '2024-07-01',
  'Microsoft.Resources': '2022-12-01',
  'Microsoft.Features': '2021-07-01',
  'Microsoft.PolicyInsights': '2024-10-01',
} as const;

export type Provider = keyof typeof API_VERSIONS;

/** After this the answer to one request is no longer waited for. ARM itself gives up on a provider after 60 s. */
export const REQUEST_LIMIT_SECONDS = 75;

/** The same for what the run can do without; the longest of it, the sizes of virtual machines in a region, takes some seconds. */
export const OPTIONAL_LIMIT_SECONDS = 30;

export interface ArmRequest {
  readonly method: 'GET' | 'PUT' | 'POST';
  /** A resource's path, or a whole URL that Azure gave, which is sent byte for byte. */
  readonly target: string;
  /** Whose api-version is added to a path. */
  readonly provider: Provider;
  readonly body?: JsonObject;
  readonly headers?: Readonly<Record<string, string>>;
  /** What a path's query holds beside the api-version. */
  readonly query?: Readonly<Record<string, string>>;
  /** The run can do without the answer, and so waits for it a short while only. */
  readonly isOptional?: boolean;
  /** One of many questions how something goes on: whoever polls learns of throttling and slows down, instead of asking again. */
  readonly isPoll?: boolean;
  /** Told each time that it is about to be sent. */
  readonly onSend?: () => void;
  /** Told when what was sent last began nothing, and why, before it is sent again. */
  readonly onUnbegun?: (why: string) => void;
}

export interface ArmResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Undefined where the body is not JSON. */
  readonly body: Json | undefined;
  readonly correlationId?: string;
  /** What Azure says went wrong; undefined for a 2xx. */
  readonly error?: AzureError;
}

/** No answer came, or none that is whole. */
export class Unanswered extends Error {
  /** Whether a write may have taken effect: false where there was no connection to send it on. */
  readonly mayHaveBegun: boolean;

  constructor(message: string, options: ErrorOptions & { readonly mayHaveBegun?: boolean } = {}) {
    super(message, options);
    this.mayHaveBegun = options.mayHaveBegun ?? true;
  }
}

export interface ExchangeOptions {
  readonly world: World<AzureEvent>;
  readonly cloud: Cloud;
  readonly subscriptionId: string;
}

/** Sends one request with one credential, once, and waits so many seconds for its answer. */
export type ArmExchange = (
  request: ArmRequest,
  apiVersion: string,
  seconds: number,
  signal: AbortSignal,
) => Promise<ArmResponse>;

/** A pipeline of the SDK's with one credential; answers are read here, because the SDK's operations drop what they do not know. */
export function createArmExchange(
  options: ExchangeOptions,
  httpClient: HttpClient,
  credential: TokenCredential,
): ArmExchange {
  const { world, cloud, subscriptionId } = options;
  const { pipeline } = createContainerService(credential, subscriptionId, {
    endpoint: cloud.armEndpoint,
    credentials: { scopes: [cloud.armScope] },
    // The SDK waits in real time, does not repeat a 429 without a header and does not cap Retry-After.
    retryOptions: { maxRetries: 0 },
    userAgentOptions: { userAgentPrefix: 'aks-subnet-pool' },
    httpClient,
  });
  // Nobody listens to traces, and each would have its URL, 3 KB with a signature, taken apart and put together.
  pipeline.removePolicy({ name: tracingPolicyName });
  return async (request, apiVersion, seconds, signal) => {
    const startedAt = world.clock.now();
    let answer: ArmResponse | undefined;
    try {
      const response = await withTimeLimit(world.clock, seconds, signal, (limited) =>
        pipeline.sendRequest(
          httpClient,
          createPipelineRequest({
            url: urlOf(cloud.armEndpoint, request, apiVersion),
            method: request.method,
            headers: createHttpHeaders({
              accept: 'application/json',
              ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
              ...request.headers,
            }),
            ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
            abortSignal: limited,
          }),
        ),
      );
      answer = readAnswer(response);
      if (request.method === 'GET' && answer.error === undefined && !tellsSomething(answer.body))
        throw new Unanswered(`HTTP ${answer.status} with a body that is not from Azure`);
      return answer;
    } finally {
      world.emit({
        type: 'requested',
        method: request.method,
        path: pathOf(request.target),
        status: answer?.status,
        milliseconds: world.clock.now() - startedAt,
        correlationId: answer?.correlationId,
      });
    }
  };
}

function readAnswer(response: PipelineResponse): ArmResponse {
  const text = response.bodyAsText ?? '';
  const isGood = response.status >= 200 && response.status < 300;
  if (isNestedDeeper(text, DEEPEST_BODY))
    throw new Unanswered(`HTTP ${response.status} with a body nested more than ${DEEPEST_BODY} levels deep`);
  const body = parseJson(text);
  // 202 and 204 come without a body; anything else that is good and is not JSON was cut off or written by something in between.
  if (isGood && body === undefined && text.trim() !== '')
    throw new Unanswered(`HTTP ${response.status} with a body that is not JSON`);
  const correlationId = response.headers.get('x-ms-correlation-request-id') ?? response.headers.get('x-ms-request-id');
  const identified = correlationId === undefined ? {} : { correlationId };
  return {
    status: response.status,
    headers: response.headers.toJSON(),
    body,
    ...identified,
    ...(isGood ? {} : { error: { ...parseAzureError(body, text, response.status), ...identified } }),
  };
}

/** Whatever Azure is asked for has one of these, be it a resource, a list, or how an operation stands. */
const FIELDS_OF_ANSWERS = ['id', 'name', 'properties', 'status', 'value', 'values'];

/** Not so what something in between wrote, or an error with a good status: taken for a resource, it would be one without a state. */
function tellsSomething(body: Json | undefined): boolean {
  return !isObject(body) || FIELDS_OF_ANSWERS.some((field) => body[field] !== undefined);
}

/** Deeper than any resource of Azure's, and shallow enough for whatever walks through it. */
const DEEPEST_BODY = 100;

/** Whether brackets outside of strings are nested more than so many times; nothing here is deep itself, and nothing grows. */
function isNestedDeeper(text: string, limit: number): boolean {
  let depth = 0;
  let isInString = false;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (isInString && character === '\\') index += 1;
    else if (character === '"') isInString = !isInString;
    else if (!isInString && (character === '[' || character === '{')) depth += 1;
    else if (!isInString && (character === ']' || character === '}')) depth -= 1;
    if (depth > limit) return true;
  }
  return false;
}

function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

function urlOf(endpoint: string, { target, query = {} }: ArmRequest, apiVersion: string): string {
  if (!target.startsWith('/')) return target;
  const path = target.split('/').map(encodeURIComponent).join('/');
  const rest = Object.entries(query).map(([name, value]) => `&${name}=${encodeURIComponent(value)}`);
  return `${endpoint}${path}?api-version=${apiVersion}${rest.join('')}`;
}

/** Without the query: that of an operation's URL is signed and belongs in no log. */
export function pathOf(target: string): string {
  return target.replace(/^https:\/\/[^/]+/, '').replace(/\?.*$/s, '');
}
