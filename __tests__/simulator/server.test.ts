import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { afterEach, expect, jest, test } from '@jest/globals';
import { createSimulator, loadScenario, startServer } from '../../simulator/index.ts';
import type { RunningServer, Simulator } from '../../simulator/index.ts';
import { CLUSTER, START } from './client.ts';

// Each test makes keys and starts a process.
jest.setTimeout(60_000);

let server: RunningServer | undefined;

afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function start(): Promise<{ simulator: Simulator; running: RunningServer }> {
  const simulator = createSimulator({ scenario: loadScenario('default'), clock: { now: () => START } });
  server = await startServer(simulator);
  return { simulator, running: server };
}

/** Runs a program in a process of its own, which trusts the certificate from its start, and returns what it prints. */
async function runNode(program: string, environment: Record<string, string>): Promise<string> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    env: { ...environment, NODE_USE_ENV_PROXY: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (printed += chunk));
  await new Promise((resolve) => child.on('close', resolve));
  return printed;
}

const SIGN_IN = `
  const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token } = process.env;
  const asked = await fetch(url + '&audience=api://AzureADTokenExchange', { headers: { authorization: 'Bearer ' + token } });
  const { value } = await asked.json();
  const exchanged = await fetch('https://login.microsoftonline.com/5a1c2f0e-7d36-4b1e-9a52-0c8d4f6b7e11/oauth2/v2.0/token', {
    method: 'POST',
    body: new URLSearchParams({
      client_id: '8d3b6f02-1c5a-4e97-b8d4-2a7f0c9e6b13',
      grant_type: 'client_credentials',
      scope: 'https://management.azure.com/.default',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: value,
    }),
  });
  const { access_token } = await exchanged.json();
  const arm = (path) => fetch('https://management.azure.com' + path + '?api-version=2026-05-01', { headers: { authorization: 'Bearer ' + access_token } });
`;

test('a process with the environment alone signs in and reads a cluster at the URLs of production', async () => {
  const { simulator, running } = await start();
  const printed = await runNode(
    `${SIGN_IN}
    const cluster = await (await arm('${CLUSTER}')).json();
    const pools = await (await arm('${CLUSTER}/agentPools')).json();
    console.log(cluster.name, cluster.properties.provisioningState, pools.value.length);`,
    running.environment,
  );
  expect(printed).toBe('prod Succeeded 1\n');
  expect(simulator.requests.map(({ method, host, status }) => `${method} ${host} ${status ?? ''}`)).toEqual([
    'GET vstoken.actions.githubusercontent.com 200',
    'POST login.microsoftonline.com 200',
    'GET management.azure.com 200',
    'GET management.azure.com 200',
  ]);
});

test('a reset is a broken connection, and the process may ask again', async () => {
  const { simulator, running } = await start();
  simulator.cloud.addFault({ method: 'GET', path: 'managedClusters/prod\\?', action: 'reset-before' });
  const printed = await runNode(
    `${SIGN_IN}
    const first = await arm('${CLUSTER}').catch((error) => error.cause.code ?? error.cause.message);
    console.log(first, (await arm('${CLUSTER}')).status);`,
    running.environment,
  );
  expect(printed).toMatch(/^(ECONNRESET|UND_ERR_SOCKET) 200\n$/);
});

test('closing the server takes the certificate away and ends requests that stall', async () => {
  const simulator = createSimulator({ scenario: loadScenario('default'), clock: { now: () => START } });
  simulator.cloud.addFault({ path: 'idtoken', action: 'stall' });
  const arrived = Promise.withResolvers<undefined>();
  const running = await startServer({
    ...simulator,
    handle: (request) => {
      arrived.resolve(undefined);
      return simulator.handle(request);
    },
  });
  const waiting = runNode(
    `await fetch(process.env.ACTIONS_ID_TOKEN_REQUEST_URL).catch(() => console.log('ended'));`,
    running.environment,
  );
  await arrived.promise;
  await running.close();
  expect(await waiting).toBe('ended\n');
  expect(existsSync(running.caCertificatePath)).toBe(false);
});
