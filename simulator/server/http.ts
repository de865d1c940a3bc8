import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Simulator } from '../simulator.ts';
import type { WireRequest } from '../wire.ts';

/** Speaks HTTP on connections that somebody else opened; it listens nowhere. */
export function createHttp(simulator: Simulator): Server {
  const server = createServer((incoming, outgoing) => {
    respond(simulator, incoming, outgoing).catch(() => {
      // A fault that ends the connection, and also a fault of the simulator: to a client both are a broken connection.
      incoming.socket.destroy();
    });
  });
  // Clients keep connections open between polls that are minutes apart.
  server.keepAliveTimeout = 0;
  server.requestTimeout = 0;
  return server;
}

async function respond(simulator: Simulator, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const { status, headers, body } = await simulator.handle(await wireRequestOf(incoming));
  outgoing.writeHead(status, headers);
  outgoing.end(incoming.method === 'HEAD' ? undefined : body);
}

async function wireRequestOf(incoming: IncomingMessage): Promise<WireRequest> {
  const { method = 'GET', url = '/', headers } = incoming;
  const single = Object.entries(headers).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.join(', ') : (value ?? ''),
  ]);
  return {
    method,
    url: `https://${headers.host ?? ''}${url}`,
    headers: Object.fromEntries(single) as Record<string, string>,
    body: await text(incoming),
  };
}
