import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { TLSSocket } from 'node:tls';
import type { Authority } from './certificates.ts';

export interface Proxy {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * An HTTP proxy that ends the tunnel to any host here, in front of `http`. It opens no connection of its own, so nothing that goes
 * through it leaves the machine.
 */
export async function startProxy(authority: Authority, http: Server): Promise<Proxy> {
  const open = new Set<Duplex>();
  const track = (socket: Duplex): void => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    // A client may leave when it likes; without a listener its reset would end the process.
    socket.on('error', () => socket.destroy());
  };
  const proxy = createServer((_request, response) => {
    response.writeHead(501, { 'content-type': 'text/plain' }).end('Azure is simulated over https alone.\n');
  });
  proxy.on('connection', track);
  proxy.on('connect', (request, socket: Duplex, head: Buffer) => {
    const [host = ''] = (request.url ?? '').split(':');
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    if (head.length > 0) socket.unshift(head);
    const secure = new TLSSocket(socket, {
      isServer: true,
      secureContext: authority.contextFor(host),
      ALPNProtocols: ['http/1.1'],
    });
    track(secure);
    http.emit('connection', secure);
  });
  await new Promise<void>((resolve) => {
    proxy.listen(0, '127.0.0.1', resolve);
  });
  const { port } = proxy.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      const closed = new Promise<void>((resolve) => {
        proxy.close(() => {
          resolve();
        });
      });
      for (const socket of open) socket.destroy();
      await closed;
    },
  };
}
