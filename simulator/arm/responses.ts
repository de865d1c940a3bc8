import type { AzureError } from '../aks/azure-error.ts';
import type { Cloud } from '../cloud/cloud.ts';
import type { Json } from '../json.ts';
import type { WireResponse } from '../wire.ts';

/** How a resource provider writes: AKS indents by one blank, the others do not indent. */
export type Style = 'aks' | 'arm';

const REMAINING: Readonly<Record<string, readonly [string, string]>> = {
  GET: ['x-ms-ratelimit-remaining-subscription-global-reads', '16499'],
  DELETE: ['x-ms-ratelimit-remaining-subscription-global-deletes', '11999'],
};
const REMAINING_WRITES = ['x-ms-ratelimit-remaining-subscription-global-writes', '11999'] as const;

/** An answer with a JSON body, or without one when `body` is undefined. */
export function answer(
  status: number,
  body: unknown,
  style: Style,
  headers: Readonly<Record<string, string>> = {},
): WireResponse {
  if (body === undefined) return { status, headers: { ...headers }, body: '' };
  const type = style === 'aks' ? 'application/json' : 'application/json; charset=utf-8';
  return {
    status,
    headers: { 'content-type': type, ...headers },
    body: style === 'aks' ? JSON.stringify(body, null, 1) : JSON.stringify(body),
  };
}

export function errorAnswer(error: AzureError): WireResponse {
  if (error.wrapped) {
    const inner: Json = { code: error.code, message: error.message };
    if (error.details) inner['details'] = error.details;
    return answer(error.status, { error: inner }, 'arm', error.headers);
  }
  const body: Json = { code: error.code, details: error.details, message: error.message, subcode: error.subcode };
  if (error.target !== undefined) body['target'] = error.target;
  return answer(error.status, body, 'aks', error.headers);
}

/** The headers that every answer of ARM carries, with the ids by which support finds the request. */
export function withArmHeaders(cloud: Cloud, method: string, response: WireResponse): WireResponse {
  const { random } = cloud;
  const now = new Date(cloud.timeline.now);
  const [name, remaining] = REMAINING[method] ?? REMAINING_WRITES;
  const requestId = random.guid();
  return {
    ...response,
    headers: {
      'cache-control': 'no-cache',
      'expires': '-1',
      'pragma': 'no-cache',
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
      'x-cache': 'CONFIG_NOCACHE',
      'x-content-type-options': 'nosniff',
      'date': now.toUTCString(),
      'x-ms-request-id': requestId,
      'x-ms-correlation-request-id': random.guid(),
      'x-ms-routing-request-id': `${cloud.scenario.location.toUpperCase()}:${now.toISOString().replace(/[-:]|\.\d+/g, '')}:${requestId}`,
      'x-msedge-ref': `Ref A: ${random.hex(32).toUpperCase()} Ref B: AMS231032608051 Ref C: ${now.toISOString().slice(0, 19)}Z`,
      [name]: remaining,
      ...response.headers,
      'content-length': String(Buffer.byteLength(response.body)),
    },
  };
}
