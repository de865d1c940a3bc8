/** The acceptance run from a shell that is signed in with the Azure CLI. `parseOptions` says what it takes. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AzureCliCredential } from '@azure/identity';
import { signedInAccount } from '../scripts/signed-in-account.ts';
import { systemClock } from '../src/world/clock.ts';
import type { Ground } from './action.ts';
import { createGround } from './ground.ts';
import { createHttpClient } from './http.ts';
import { awaitDeletions, sweep } from './leave.ts';
import { parseOptions, USAGE, type Options } from './options.ts';
import { acceptanceRun, type Ending } from './run.ts';

const FOLDER = join('build', 'acceptance');
const RECORDING = join(FOLDER, 'recording.json');

const say = (line: string): void => {
  console.log(line);
};

async function main(): Promise<number> {
  const options = parseOptions(process.argv.slice(2), ['run', 'sweep']);
  if (options === undefined) {
    say(USAGE);
    return 0;
  }
  const { subscriptionId } = options;
  const account = signedInAccount(subscriptionId);
  if (account.subscriptionId.toLowerCase() !== subscriptionId.toLowerCase())
    throw new Error(
      `The Azure CLI is signed in to subscription ${account.subscriptionId}, not to the one you named. Nothing was changed.`,
    );
  const credential = new AzureCliCredential({ tenantId: account.tenantId });
  mkdirSync(FOLDER, { recursive: true });
  const { ground, recorder } = createGround({
    ...account,
    httpClient: createHttpClient(),
    tokens: (scope) => credential.getToken(scope),
    clock: systemClock,
    random: Math.random,
    say,
    onExchange: () => {
      writeFileSync(RECORDING, `${JSON.stringify(recorder.recording(), null, 1)}\n`);
    },
  });
  return perform(ground, options, stopSignal());
}

async function perform(ground: Ground, options: Options<'run' | 'sweep'>, stop: AbortSignal): Promise<number> {
  if (options.command === 'run') {
    const ending = await acceptanceRun(ground, options, stop);
    for (const line of closingLines(ending)) say(line);
    say(`Every request and response is in ${RECORDING}, redacted.`);
    return exitCodeOf(ending);
  }
  const groups = await sweep(ground, options.subscriptionId, stop);
  const left = await awaitDeletions(ground, options.subscriptionId, groups);
  say(`${groups.length - left.length} deleted, ${left.length} remaining.`);
  return left.length === 0 ? 0 : 2;
}

/** Aborted by the first signal; the second ends the process, and says what is left. */
function stopSignal(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      if (stop.signal.aborted) {
        console.error('Stopped immediately. To delete the resources after they expire: npm run acceptance -- sweep');
        process.exit(130);
      }
      stop.abort(new Error(`${signal}. Deleting the resources first; send the signal again to stop immediately.`));
    });
  return stop.signal;
}

function closingLines({ cases, stopped, left, minutes, nodeHours }: Ending): readonly string[] {
  const other = cases.filter(({ differences }) => differences.length > 0).length;
  return [
    '',
    `${cases.length - other} cases as expected, ${other} unexpected${stopped === undefined ? '' : '; stopped early'}.`,
    ...left.map((group) => `${group} still exists and costs money until you delete it.`),
    `${Math.round(minutes)} minutes, ${nodeHours.toFixed(1)} node-hours.`,
  ];
}

function exitCodeOf({ cases, stopped, left }: Ending): number {
  if (stopped !== undefined || left.length > 0) return 2;
  return cases.some(({ differences }) => differences.length > 0) ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
