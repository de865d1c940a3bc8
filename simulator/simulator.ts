import { handleArm } from './arm/gateway.ts';
import { Cloud } from './cloud/cloud.ts';
import { GRAPH_HOST, isArmHost, isLoginHost } from './cloud/hosts.ts';
import { handleEntra } from './entra/entra.ts';
import { handleGraph } from './graph/graph.ts';
import { API_HOST, JOB_TOKEN, PullRequests } from './github/pull-requests.ts';
import { handleIdToken, ID_TOKEN_HOST, idTokenRequestOf } from './github/id-token.ts';
import type { IdTokenRequest } from './github/id-token.ts';
import { without } from './json.ts';
import { NOT_SIMULATED, notSimulated } from './not-simulated.ts';
import type { Fault } from './scenario/orders.ts';
import type { Scenario } from './scenario/schema.ts';
import type { Clock, LoggedRequest, WireRequest, WireResponse } from './wire.ts';

export interface Simulator {
  /** The state; tests read it and change it through its methods. */
  readonly cloud: Cloud;
  /**
   * Answers a request to any host.
   *
   * @throws Error with `code` `ECONNRESET` or `ECONNREFUSED` when a fault says so; a stalled request never settles.
   */
  readonly handle: (request: WireRequest) => Promise<WireResponse>;
  /** Every request so far, in the order in which they came. */
  readonly requests: readonly LoggedRequest[];
  /** What the job finds in ACTIONS_ID_TOKEN_REQUEST_URL and _TOKEN. */
  readonly idTokenRequest: IdTokenRequest;
  /** The job's own token, `github.token`. */
  readonly jobToken: string;
  /** The comments on the pull requests of the job's repository. */
  readonly pullRequests: PullRequests;
}

/**
 * An Azure in memory. It moves on only when it is asked something, to wherever the clock is by then.
 *
 * @param options.seed the same seed gives the same ids.
 */
export function createSimulator(options: { scenario: Scenario; clock: Clock; seed?: number }): Simulator {
  const cloud = new Cloud(options.scenario, options.clock, options.seed ?? 1);
  const idTokenRequest = idTokenRequestOf(cloud);
  const pullRequests = new PullRequests(cloud);
  const requests: LoggedRequest[] = [];

  const answer = async (request: WireRequest): Promise<WireResponse> => {
    const { host, pathname } = new URL(request.url);
    if (host === ID_TOKEN_HOST) return handleIdToken(cloud, idTokenRequest, request);
    if (host === API_HOST) return pullRequests.handle(request);
    if (isLoginHost(host)) return handleEntra(cloud, request);
    if (host === GRAPH_HOST) return handleGraph(cloud, request);
    if (isArmHost(host)) return handleArm(cloud, { ...request, url: withSingleSlashes(request.url) });
    return notSimulated(request.method, `${host}${pathname}`);
  };

  const handle = async (request: WireRequest): Promise<WireResponse> => {
    cloud.advance();
    const logged = logEntry(request, cloud.timeline.now);
    requests.push(logged);
    const { host, pathname, search } = new URL(request.url);
    const seen = { method: request.method, host, path: `${pathname}${search}` };
    const fault = cloud.faults.take(seen, cloud.timeline.now);
    logged.fault = fault?.action;
    if (fault?.action === 'reset-before') throw connectionError('ECONNRESET');
    if (fault?.action === 'refused') throw connectionError('ECONNREFUSED');
    if (fault?.action === 'stall') return new Promise<never>(() => undefined);
    const response = fault?.action === 'respond' ? faultAnswer(fault) : await answer(request);
    if (fault?.action !== 'respond') cloud.faults.applied(seen);
    cloud.advance();
    logged.status = response.status;
    logged.isSimulated = response.headers['x-ms-error-code'] !== NOT_SIMULATED;
    if (fault?.action === 'reset-after') throw connectionError('ECONNRESET');
    logged.answered = true;
    return response;
  };

  return { cloud, handle, requests, idTokenRequest, jobToken: JOB_TOKEN, pullRequests };
}

function connectionError(code: 'ECONNRESET' | 'ECONNREFUSED'): Error {
  return Object.assign(new Error(code === 'ECONNRESET' ? 'socket hang up' : 'connect ECONNREFUSED'), { code });
}

function faultAnswer({ status, headers, body }: Fault): WireResponse {
  const isText = typeof body === 'string';
  const type = isText ? 'text/html' : 'application/json; charset=utf-8';
  return { status, headers: { 'content-type': type, ...headers }, body: isText ? body : JSON.stringify(body) };
}

function logEntry(request: WireRequest, at: number): LoggedRequest {
  const { host, pathname } = new URL(request.url);
  return {
    at,
    method: request.method,
    url: request.url,
    host,
    path: pathname,
    body: parsedBody(request),
    headers: without(request.headers, 'authorization') as Record<string, string>,
    status: undefined,
    isSimulated: true,
    answered: false,
    fault: undefined,
  };
}

function parsedBody({ body, headers }: WireRequest): unknown {
  if (body === '') return undefined;
  if (headers['content-type']?.includes('x-www-form-urlencoded')) return Object.fromEntries(new URLSearchParams(body));
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return body;
  }
}

/** `az resource` leaves a parent that there is not empty, `…/Microsoft.Network//virtualNetworks/…`, which Resource Manager takes. */
function withSingleSlashes(url: string): string {
  const { origin, pathname, search } = new URL(url);
  return `${origin}${pathname.replaceAll(/\/{2,}/g, '/')}${search}`;
}
