import { createHttpHeaders, createPipelineRequest } from '@azure/core-rest-pipeline';
import { describe, expect, test } from '@jest/globals';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

import { toPipelineClient } from '../../src/azure/http.ts';
import type { WireRequest } from '../../src/world/world.ts';

describe("the world's client in the SDK's pipeline", () => {
  test('is handed the request as the wire sees it, and its answer comes back whole', async () => {
    const seen: WireRequest[] = [];
    const client = toPipelineClient((request) => {
      seen.push(request);
      return Promise.resolve({ status: 201, headers: { 'azure-asyncoperation': 'https://x' }, body: '{"a":1}' });
    }, {});
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
    }, {});
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
    const client = toPipelineClient(() => Promise.reject(error), {});
    await expect(client.sendRequest(createPipelineRequest({ url: 'https://x' }))).rejects.toBe(error);
  });

  test("is the SDK's own where the world has none", () => {
    expect(toPipelineClient(undefined, {}).sendRequest).toBeInstanceOf(Function);
  });
});

/** What comes of a GET of what the server on this machine says. */
async function get(answer: (response: ServerResponse) => void): Promise<string> {
  const server = createServer((_, response) => {
    answer(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const closed = new Promise((resolve) => server.on('close', resolve));
  try {
    const response = await toPipelineClient(undefined, {}).sendRequest(
      createPipelineRequest({
        url: `http://127.0.0.1:${port}/`,
        allowInsecureConnection: true,
        headers: createHttpHeaders({ 'accept-encoding': 'gzip' }),
      }),
    );
    return response.bodyAsText ?? '';
  } finally {
    // Resolves only when no connection is left.
    server.close();
    await closed;
  }
}

const MEBIBYTE = 2 ** 20;
const TOO_LARGE = { code: 'ECONNABORTED', message: expect.stringContaining('larger than 32 MiB') };

/** Says the same again and again, as long as somebody listens. */
function sayForEver(response: ServerResponse): void {
  const chunk = Buffer.alloc(MEBIBYTE, ' ');
  const more = (): void => {
    while (!response.destroyed && response.write(chunk));
  };
  response.on('drain', more);
  more();
}

describe('the body of an answer', () => {
  test('of 32 MiB is read whole', async () => {
    const text = await get((response) => response.end(Buffer.alloc(32 * MEBIBYTE, 'x')));
    expect(text).toHaveLength(32 * MEBIBYTE);
  });

  test('of one byte more is not, and the error names the size', () =>
    expect(get((response) => response.end(Buffer.alloc(32 * MEBIBYTE + 1, 'x')))).rejects.toMatchObject(TOO_LARGE));

  test('without an end is hung up on', () => expect(get(sayForEver)).rejects.toMatchObject(TOO_LARGE));

  test('counts as it is unpacked', () =>
    expect(
      get((response) => {
        response.setHeader('content-encoding', 'gzip');
        response.end(gzipSync(Buffer.alloc(64 * MEBIBYTE)));
      }),
    ).rejects.toMatchObject(TOO_LARGE));

  test('that is no UTF-8 is read with the sign for what cannot be read', async () => {
    const text = await get((response) =>
      response.end(Buffer.from([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xff, 0xc3, 0x22, 0x7d])),
    );
    expect(JSON.parse(text)).toEqual({ a: '\ufffd\ufffd' });
  });

  test('counts in bytes where the world has a client', () => {
    const send = (body: string) => toPipelineClient(() => Promise.resolve({ status: 200, headers: {}, body }), {});
    const request = createPipelineRequest({ url: 'https://x' });
    // An é is two bytes.
    return expect(send('é'.repeat(16 * MEBIBYTE + 1)).sendRequest(request)).rejects.toMatchObject(TOO_LARGE);
  });
});
