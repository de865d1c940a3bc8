import {
  createDefaultHttpClient,
  createEmptyPipeline,
  createHttpHeaders,
  createPipelineRequest,
  decompressResponsePolicy,
  proxyPolicy,
  type HttpMethods,
} from '@azure/core-rest-pipeline';
import type { HttpClient } from '../src/world/world.ts';

/** The SDK's own client, with the proxy and the certificates that the environment names. */
export function createHttpClient(): HttpClient {
  const client = createDefaultHttpClient();
  const pipeline = createEmptyPipeline();
  pipeline.addPolicy(proxyPolicy());
  pipeline.addPolicy(decompressResponsePolicy());
  return async ({ method, url, headers, body, signal }) => {
    const request = createPipelineRequest({
      url,
      method: method as HttpMethods,
      headers: createHttpHeaders(headers),
      ...(body === undefined ? {} : { body }),
      ...(signal === undefined ? {} : { abortSignal: signal }),
    });
    const response = await pipeline.sendRequest(client, request);
    return { status: response.status, headers: response.headers.toJSON(), body: response.bodyAsText ?? '' };
  };
}
