import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import { inputVariables } from '../__tests__/scenarios/harness.ts';
import { loadScenario } from '../simulator/index.ts';
import { median, type Row } from './row.ts';

/** The packages that the action imports from the same publishers, and nothing else. */
const SAME_PACKAGES = [
  `import * as core from '@actions/core';`,
  `import { createContainerService } from '@azure/arm-containerservice/api';`,
  `import { createDefaultHttpClient } from '@azure/core-rest-pipeline';`,
  `import { ClientAssertionCredential } from '@azure/identity';`,
];

const RUNS = 31;
const COLD_START_TARGET = 1.3;

/** Process start to the first connection, against a bundle of the same packages from process start to its first line. */
export async function coldStartRow(): Promise<Row> {
  const baseline = buildBaseline();
  const own: number[] = [];
  const same: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    own.push(await timeToFirstRequest('dist/index.js'));
    same.push(await timeToFirstRequest(baseline));
  }
  const ratio = median(own) / median(same);
  return {
    what: `cold start up to the first request, against a bundle that only imports the same packages (${RUNS} runs each, Node ${process.version})`,
    measured: `${ratio.toFixed(2)} times (${median(own).toFixed(0)} ms against ${median(same).toFixed(0)} ms, medians)`,
    target: { text: `at most ${COLD_START_TARGET} times`, isMet: ratio <= COLD_START_TARGET },
  };
}

function buildBaseline(): string {
  const require = createRequire(import.meta.url);
  mkdirSync('build/baseline', { recursive: true });
  writeFileSync(
    'build/baseline/entry.js',
    [
      `import { request } from 'node:http';`,
      ...SAME_PACKAGES,
      `void [core, createContainerService, createDefaultHttpClient, ClientAssertionCredential];`,
      `request(process.env.HTTPS_PROXY).on('error', () => undefined).end();`,
    ].join('\n'),
  );
  execFileSync(
    process.execPath,
    [
      require.resolve('@vercel/ncc/dist/ncc/cli.js'),
      'build',
      'build/baseline/entry.js',
      '--out',
      'build/baseline/dist',
      '--quiet',
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  return 'build/baseline/dist/index.js';
}

/** Milliseconds from the start of the process to the first connection that reaches its proxy. */
async function timeToFirstRequest(entry: string): Promise<number> {
  const scenario = loadScenario('default');
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const proxy = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const startedAt = performance.now();
  const child = spawn(process.execPath, [entry], {
    env: {
      HTTPS_PROXY: proxy,
      ACTIONS_ID_TOKEN_REQUEST_URL: 'https://vstoken.actions.githubusercontent.com/?api-version=2.0',
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'token',
      ...inputVariables(scenario, { 'name': 'pool2', 'vnet-subnet-id': 'snet-pool2' }),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    return await new Promise<number>((resolve, reject) => {
      server.once('connection', () => {
        resolve(performance.now() - startedAt);
      });
      child.once('exit', () => {
        reject(new Error(`${entry} ended without a request.`));
      });
    });
  } finally {
    child.kill('SIGKILL');
    server.closeAllConnections();
    server.close();
  }
}
