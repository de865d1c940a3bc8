import {
  createDefaultHttpClient,
  createHttpHeaders,
  type HttpClient as PipelineClient,
  type PipelineRequest,
} from '@azure/core-rest-pipeline';

import type { Environment, HttpClient } from '../world/world.ts';
import { createAgents } from './agents.ts';

/** Far more than the largest answer that a run reads, the sizes of virtual machines in a region: some megabytes. */
const LARGEST_BODY_MEBIBYTES = 32;

/** An answer that would fill the memory; counts as a broken connection. */
class BodyTooLargeError extends Error {
  readonly code = 'ECONNABORTED';

  constructor() {
    super(`The answer is larger than ${LARGEST_BODY_MEBIBYTES} MiB, so it was not read completely.`);
    this.name = 'BodyTooLargeError';
  }
}

/**
 * The world's HTTP client in the shape that the Azure SDK's pipelines take; the SDK's own, through the proxy that the environment names,
 * when the world has none. Rejects as `send` does, or with a `BodyTooLargeError`.
 */
export function toPipelineClient(send: HttpClient | undefined, environment: Environment): PipelineClient {
  if (send === undefined) return limitBodies(keepConnections(createDefaultHttpClient(), environment));
  return {
    async sendRequest(request) {
      const signal = nativeSignal(request.abortSignal);
      const body = textBody(request.body);
      const response = await send({
        method: request.method,
        url: request.url,
        headers: request.headers.toJSON(),
        body,
        signal,
      });
      throwIfTooLarge(Buffer.byteLength(response.body));
      return {
        request,
        status: response.status,
        headers: createHttpHeaders(response.headers),
        bodyAsText: response.body,
      };
    },
  };
}

/** By connections of our own: the SDK opens one for each request through a proxy, waits for it without end, and reads NO_PROXY its own way. */
function keepConnections(client: PipelineClient, environment: Environment): PipelineClient {
  const agentFor = createAgents(environment);
  return {
    sendRequest(request) {
      request.agent = agentFor(request.url);
      return client.sendRequest(request);
    },
  };
}

/** Counts what arrives, unpacked, and hangs up when it is too much: a length that is announced may be wrong, and none need be. */
function limitBodies(client: PipelineClient): PipelineClient {
  return {
    async sendRequest(request) {
      let tooLarge: unknown;
      request.onDownloadProgress = ({ loadedBytes }) => {
        try {
          throwIfTooLarge(loadedBytes);
        } catch (error) {
          tooLarge = error;
          throw error;
        }
      };
      try {
        return await client.sendRequest(request);
      } catch (error) {
        // The SDK makes an error of its own of what ends a body.
        throw tooLarge ?? error;
      }
    },
  };
}

function throwIfTooLarge(bytes: number): void {
  if (bytes > LARGEST_BODY_MEBIBYTES * 2 ** 20) throw new BodyTooLargeError();
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
