import { Agent as HttpAgent, type ClientRequest } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { TLSSocket } from 'node:tls';
import { HttpsProxyAgent } from 'https-proxy-agent';
import type { Environment } from '../world/world.ts';
import { proxyFor } from './proxy.ts';

/** How long a connection may take to come about, TLS and the proxy's answer included. Dropped packets are told by nothing else. */
const CONNECT_LIMIT_SECONDS = 10;

/** No connection came about in time, so nothing was sent. The code is the one that Node's own fetch has for it. */
class ConnectTimeoutError extends Error {
  readonly code = 'UND_ERR_CONNECT_TIMEOUT';

  constructor(seconds: number) {
    super(`No connection within ${seconds} s.`);
    this.name = 'ConnectTimeoutError';
  }
}

/** Connections that are kept for the next request: straight ones, and those through the proxy that the environment names. */
export function createAgents(
  environment: Environment,
  seconds = CONNECT_LIMIT_SECONDS,
): (address: string) => HttpAgent | HttpsAgent {
  const secure = new StraightAgent(seconds);
  const plain = new HttpAgent({ keepAlive: true });
  const proxied = new Map<string, ProxyAgent>();
  return (address) => {
    if (!address.startsWith('https:')) return plain;
    const proxy = proxyFor(address, environment);
    if (proxy === undefined) return secure;
    const agent = proxied.get(proxy.href) ?? new ProxyAgent(proxy, seconds);
    proxied.set(proxy.href, agent);
    return agent;
  };
}

class StraightAgent extends HttpsAgent {
  readonly #seconds: number;

  constructor(seconds: number) {
    super({ keepAlive: true });
    this.#seconds = seconds;
  }

  override createConnection(...args: Parameters<HttpsAgent['createConnection']>): Duplex | null | undefined {
    const socket = super.createConnection(...args);
    if (socket instanceof TLSSocket) limitHandshake(socket, this.#seconds);
    return socket;
  }
}

class ProxyAgent extends HttpsProxyAgent<string> {
  readonly #seconds: number;

  constructor(proxy: URL, seconds: number) {
    super(proxy.href, { keepAlive: true });
    this.#seconds = seconds;
  }

  /** Always, here. It is told by the stack else, which names no https once a connection is free: none would be found again. */
  override isSecureEndpoint(): boolean {
    return true;
  }

  override async connect(
    request: ClientRequest,
    options: Parameters<HttpsProxyAgent<string>['connect']>[1],
  ): Promise<Socket> {
    const { promise: tooLate, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(() => {
      reject(new ConnectTimeoutError(this.#seconds));
    }, this.#seconds * 1000);
    try {
      const socket = await Promise.race([super.connect(request, options), tooLate]);
      if (socket instanceof TLSSocket) limitHandshake(socket, this.#seconds);
      return socket;
    } finally {
      clearTimeout(timer);
    }
  }
}

function limitHandshake(socket: TLSSocket, seconds: number): void {
  const timer = setTimeout(() => {
    socket.destroy(new ConnectTimeoutError(seconds));
  }, seconds * 1000);
  const done = (): void => {
    clearTimeout(timer);
  };
  socket.once('secureConnect', done).once('close', done);
}
