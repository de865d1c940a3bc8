import type { Cloud } from '../cloud/cloud.ts';
import type { WireResponse } from '../wire.ts';

/** A refusal by Entra. https://learn.microsoft.com/entra/identity-platform/reference-error-codes */
export class EntraError extends Error {
  readonly status: number;
  readonly error: string;
  readonly code: number;

  constructor(status: number, error: string, code: number, message: string) {
    super(message);
    this.name = 'EntraError';
    this.status = status;
    this.error = error;
    this.code = code;
  }
}

/** The refusal as Entra writes it, with the ids by which support finds it. */
export function entraErrorAnswer(cloud: Cloud, { status, error, code, message }: EntraError): WireResponse {
  const traceId = cloud.random.guid();
  const correlationId = cloud.random.guid();
  const timestamp = new Date(cloud.timeline.now).toISOString().replace('T', ' ').slice(0, 19) + 'Z';
  return entraAnswer(status, {
    error,
    error_description: `AADSTS${code}: ${message} Trace ID: ${traceId} Correlation ID: ${correlationId} Timestamp: ${timestamp}`,
    error_codes: [code],
    timestamp,
    trace_id: traceId,
    correlation_id: correlationId,
    error_uri: `https://login.microsoftonline.com/error?code=${code}`,
  });
}

export function entraAnswer(status: number, body: unknown): WireResponse {
  const text = JSON.stringify(body);
  return {
    status,
    headers: {
      'cache-control': 'no-store, no-cache',
      'pragma': 'no-cache',
      'content-type': 'application/json; charset=utf-8',
      'expires': '-1',
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
      'x-content-type-options': 'nosniff',
      'content-length': String(Buffer.byteLength(text)),
    },
    body: text,
  };
}
