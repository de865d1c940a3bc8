// Runs the typed Python clients against the simulator: each file of tests in a cloud of its own, whose operations end at once.
import { spawn } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { createSimulator, loadScenario, patchScenario, startServer } from '../../simulator/index.ts';
import { ENDED_AT_ONCE } from '../../simulator/scenario/durations.ts';
import { howToInstall, programOf } from '../../tools/sets.ts';

const python = programOf('python-clients', 'python');
if (!existsSync(python)) {
  console.error(`There is no ${python}. ${howToInstall('python-clients')}`);
  process.exit(1);
}
const files = globSync('clients/python/test_*.py').sort();
if (files.length === 0) throw new Error('There are no tests of the Python clients.');
for (const file of files) if ((await codeOf(file)) !== 0) process.exitCode = 1;

/** The exit code of pytest; what it prints is shown as it comes. */
async function codeOf(file: string): Promise<number | null> {
  const scenario = patchScenario(loadScenario('caller-owns-the-subscription'), { durations: ENDED_AT_ONCE });
  const simulator = createSimulator({ scenario, clock: { now: () => Date.now() } });
  const server = await startServer(simulator);
  try {
    const { url, token } = simulator.idTokenRequest;
    const child = spawn(python, ['-m', 'pytest', '-q', '-p', 'no:cacheprovider', file], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: {
        PATH: process.env['PATH'],
        PYTHONDONTWRITEBYTECODE: '1',
        ...server.environment,
        ACTIONS_ID_TOKEN_REQUEST_URL: url,
        ACTIONS_ID_TOKEN_REQUEST_TOKEN: token,
        AZURE_TENANT_ID: scenario.tenant,
        AZURE_CLIENT_ID: scenario.identity.clientId,
        AZURE_SUBSCRIPTION_ID: scenario.subscription.id,
      },
    });
    return await new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('close', resolve);
    });
  } finally {
    await server.close();
  }
}
