import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Simulator } from '../simulator.ts';
import { theAuthority } from './certificates.ts';
import { createHttp } from './http.ts';
import { startProxy } from './proxy.ts';

export interface RunningServer {
  /** What a job needs to be in the simulated Azure: the proxy, the certificate, and GitHub's endpoint for id tokens. */
  readonly environment: Record<string, string>;
  readonly caCertificatePath: string;
  readonly proxyUrl: string;
  close(): Promise<void>;
}

/**
 * Puts a simulator behind a proxy on 127.0.0.1 that stands for every host. Node reads NODE_EXTRA_CA_CERTS when it starts: a client is
 * another process. Its fetch heeds the proxy with NODE_USE_ENV_PROXY=1.
 */
export async function startServer(simulator: Simulator): Promise<RunningServer> {
  const authority = theAuthority();
  const folder = mkdtempSync(join(tmpdir(), 'aks-subnet-pool-simulator-'));
  const caCertificatePath = join(folder, 'ca.pem');
  writeFileSync(caCertificatePath, authority.certificate);
  const http = createHttp(simulator);
  const proxy = await startProxy(authority, http);
  const { url, token } = simulator.idTokenRequest;
  const isIssued = simulator.cloud.scenario.identity.idToken === 'issue';
  return {
    environment: {
      HTTPS_PROXY: proxy.url,
      https_proxy: proxy.url,
      NO_PROXY: '',
      no_proxy: '',
      NODE_EXTRA_CA_CERTS: caCertificatePath,
      // Read by az, which is Python, and by Go and OpenSSL: Terraform, kubectl, curl.
      REQUESTS_CA_BUNDLE: caCertificatePath,
      SSL_CERT_FILE: caCertificatePath,
      ...(isIssued ? { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token } : {}),
    },
    caCertificatePath,
    proxyUrl: proxy.url,
    close: async () => {
      await proxy.close();
      http.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
