import { createHttpHeaders, createPipelineRequest } from '@azure/core-rest-pipeline';
import { describe, expect, test } from '@jest/globals';

import { toPipelineClient } from '../../src/azure/http.ts';
import type { WireRequest } from '../../src/world.ts';

describe("the world's client in the SDK's pipeline", () => {
  test('is handed the request as the wire sees it, and its answer comes back whole', async () => {
    const seen: WireRequest[] = [];
    const client = toPipelineClient((request) => {
      seen.push(request);
      return Promise.resolve({ status: 201, headers: { 'azure-asyncoperation': 'https://x' }, body: '{"a":1}' });
    });
    const { signal } = new AbortController();
    const response = await client.sendRequest(
      createPipelineRequest({
        url: 'https://management.azure.com/x',
        method: 'PUT',
        headers: createHttpHeaders({ 'If-None-Match': '*' }),
        body: '{}',
        abortSignal: signal,
      }),
    );
    expect(seen).toEqual([
      { method: 'PUT', url: 'https://management.azure.com/x', headers: { 'if-none-match': '*' }, body: '{}', signal },
    ]);
    expect([response.status, response.headers.get('Azure-AsyncOperation'), response.bodyAsText]).toEqual([
      201,
      'https://x',
      '{"a":1}',
    ]);
  });

  test('is told of an abort by a signal of another make', async () => {
    let told: AbortSignal | undefined;
    const client = toPipelineClient(({ signal }) => {
      told = signal;
      return Promise.resolve({ status: 200, headers: {}, body: '' });
    });
    const listeners: (() => void)[] = [];
    const likeASignal = {
      aborted: false,
      addEventListener: (_: 'abort', listener: () => void) => listeners.push(listener),
      removeEventListener: () => undefined,
    };
    const request = createPipelineRequest({ url: 'https://x', abortSignal: likeASignal as never });
    await client.sendRequest(request);
    expect(told?.aborted).toBe(false);
    for (const listener of listeners) listener();
    expect(told?.aborted).toBe(true);
  });

  test('rejects as the client does', async () => {
    const error = Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
    const client = toPipelineClient(() => Promise.reject(error));
    await expect(client.sendRequest(createPipelineRequest({ url: 'https://x' }))).rejects.toBe(error);
  });

  test("is the SDK's own where the world has none", () => {
    expect(toPipelineClient(undefined).sendRequest).toBeInstanceOf(Function);
  });
});
