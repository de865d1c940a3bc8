import {
  createDefaultHttpClient,
  createHttpHeaders,
  type HttpClient as PipelineClient,
  type PipelineRequest,
} from '@azure/core-rest-pipeline';

import type { HttpClient } from '../world.ts';

/**
 * The world's HTTP client in the shape that the Azure SDK's pipelines take; the SDK's own, which knows proxies and certificates, when
 * the world has none. Rejects as `send` does.
 */
export function toPipelineClient(send: HttpClient | undefined): PipelineClient {
  if (send === undefined) return createDefaultHttpClient();
  return {
    async sendRequest(request) {
      const signal = nativeSignal(request.abortSignal);
      const body = textBody(request.body);
      const response = await send({
        method: request.method,
        url: request.url,
        headers: request.headers.toJSON(),
        ...(body === undefined ? {} : { body }),
        ...(signal === undefined ? {} : { signal }),
      });
      return {
        request,
        status: response.status,
        headers: createHttpHeaders(response.headers),
        bodyAsText: response.body,
      };
    },
  };
}

/** The SDK's signals are the platform's, or merely look like them. */
function nativeSignal(signal: PipelineRequest['abortSignal']): AbortSignal | undefined {
  if (signal === undefined || signal instanceof AbortSignal) return signal;
  const controller = new AbortController();
  if (signal.aborted) controller.abort();
  signal.addEventListener('abort', () => {
    controller.abort();
  });
  return controller.signal;
}

function textBody(body: PipelineRequest['body']): string | undefined {
  if (body === undefined || body === null) return undefined;
  if (typeof body === 'string') return body;
  throw new TypeError('Only text is sent to Azure.');
}
