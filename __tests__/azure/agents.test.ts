import { afterEach, describe, expect, test } from '@jest/globals';
import { createDefaultHttpClient, createPipelineRequest } from '@azure/core-rest-pipeline';
import { createServer as createHttpServer } from 'node:http';
import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';

import { createAgents } from '../../src/azure/agents.ts';
import { classify } from '../../src/azure/classify.ts';
import { theAuthority } from '../../simulator/server/certificates.ts';
import { startProxy } from '../../simulator/server/proxy.ts';

const closing: (() => unknown)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => server.close());
  return (server.address() as AddressInfo).port;
}

async function get(url: string, environment: Record<string, string>, seconds?: number): Promise<number | Error> {
  return getBy(createAgents(environment, seconds), url);
}

async function getBy(agentFor: ReturnType<typeof createAgents>, url: string): Promise<number | Error> {
  const request = createPipelineRequest({ url });
  request.agent = agentFor(url);
  return createDefaultHttpClient()
    .sendRequest(request)
    .then(
      ({ status }) => status,
      (error: unknown) => error as Error,
    );
}

describe('connections', () => {
  test('through a proxy are kept for the next request', async () => {
    const authority = theAuthority();
    setDefaultCACertificates([...getCACertificates('default'), authority.certificate]);
    const proxy = await startProxy(
      authority,
      createHttpServer((_, response) => response.end('{}')),
    );
    closing.push(() => proxy.close());
    let connections = 0;
    const counting = createServer((socket) => {
      connections += 1;
      const through = connect(Number(new URL(proxy.url).port), '127.0.0.1');
      socket.pipe(through).pipe(socket);
      for (const each of [socket, through]) each.on('error', () => each.destroy());
      closing.push(() => socket.destroy());
    });
    const port = await listen(counting);
    const agentFor = createAgents({ HTTPS_PROXY: `127.0.0.1:${port}` });
    for (let request = 0; request < 5; request++)
      expect(await getBy(agentFor, 'https://management.azure.com/x')).toBe(200);
    expect(connections).toBe(1);
  });

  test.each([
    ['straight', (port: number) => get(`https://127.0.0.1:${port}/`, {}, 0.2)],
    [
      'through a proxy',
      (port: number) => get('https://management.azure.com/', { HTTPS_PROXY: `http://127.0.0.1:${port}` }, 0.2),
    ],
  ])('%s to who says nothing are given up, and a write never left', async (_, getIt) => {
    const port = await listen(
      createServer((socket) => {
        closing.push(() => socket.destroy());
      }),
    );
    const error = await getIt(port);
    expect(error).toMatchObject({ code: 'UND_ERR_CONNECT_TIMEOUT', message: 'No connection within 0.2 s.' });
    expect(classify({ came: 'nothing', method: 'PUT', cause: error })).toMatchObject({ is: 'passing' });
  });

  test('to a proxy that wants a password end as its answer', async () => {
    const port = await listen(
      createServer((socket) => {
        socket.once('data', () =>
          socket.end('HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n'),
        );
      }),
    );
    expect(await get('https://management.azure.com/', { HTTPS_PROXY: `http://127.0.0.1:${port}` })).toBe(407);
  });
});
