/** Looks at a cluster with this shell's own sign-in, as the action would before an add. Reads only, whatever is asked for. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { AzureCliCredential } from '@azure/identity';
import { INPUT_NAMES } from '../src/inputs/parse-inputs.ts';
import { run } from '../src/main.ts';
import { logProgress, LOG_START } from '../src/report/log-progress.ts';
import { renderSummary } from '../src/report/summary.ts';
import type { RunEvent } from '../src/run/events.ts';
import { FAILING_RESULTS } from '../src/run/outcome.ts';
import { textOf } from '../src/values/json.ts';
import { systemClock } from '../src/world/clock.ts';
import { didYouMean } from '../src/values/nearest-words.ts';
import { createWorkspaceReader } from '../src/world/workspace.ts';
import { pageOf } from './page.ts';
import { renderMarkdown } from './render-markdown.ts';
import { signedInAccount } from './signed-in-account.ts';
import { terminalText } from './terminal-text.ts';

const USAGE = `npm run look -- --resource-group GROUP --cluster-name CLUSTER --name POOL --vnet-subnet-id SUBNET [--INPUT VALUE …]
npm run look -- --resource-group GROUP --cluster-name CLUSTER --node-pools-file FILE

Reads the cluster and its network with the sign-in of this shell (az login) and reports whether the subnet can host the pool. Writes
nothing to Azure. The options are the inputs of the action. Prints the report and saves it as a page in ${join('build', 'look', 'index.html')}.`;

/** What a look decides by itself. */
const FIXED = { operation: 'check', comment: 'false' } as const;
/** Nobody signs in by it here, and the inputs ask for one. */
const NO_CLIENT = '00000000-0000-0000-0000-000000000000';
const FOLDER = join('build', 'look');

async function main(): Promise<number> {
  const values: Readonly<Record<string, unknown>> = parseArgs({
    options: {
      ...Object.fromEntries(INPUT_NAMES.map((name) => [name, { type: 'string' as const }])),
      help: { type: 'boolean' },
    },
  }).values;
  if (values['help'] === true || Object.keys(values).length === 0) {
    console.log(USAGE);
    return 0;
  }
  const { tenantId, subscriptionId } = signedInAccount(textOf(values['subscription-id']));
  const account = { 'tenant-id': tenantId, 'subscription-id': subscriptionId };
  const inputs = { 'client-id': NO_CLIENT, ...account, 'name': 'look', ...values, ...FIXED };
  if (values['node-pools'] !== undefined || values['node-pools-file'] !== undefined)
    Reflect.deleteProperty(inputs, 'name');
  const cancel = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      cancel.abort(new Error(`Stopped by ${signal}.`));
    });
  const events: RunEvent[] = [];
  const credential = new AzureCliCredential({ tenantId });
  let log = LOG_START;
  const outcome = await run({
    environment: { ...process.env, ...variablesOf(inputs) },
    clock: systemClock,
    random: Math.random,
    signal: cancel.signal,
    idTokens: () => Promise.reject(new Error('npm run look signs in with the Azure CLI.')),
    tokens: (scope) => credential.getToken(scope),
    readWorkspaceFile: createWorkspaceReader(process.cwd()),
    mask: () => undefined,
    emit: (event) => {
      events.push(event);
      const { state, lines } = logProgress(log, event);
      log = state;
      for (const { kind, text } of lines) if (kind === 'info' || kind === 'warning') console.log(text);
    },
  });
  const markdown = renderSummary({ outcome, events });
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, 'index.html'), await pageOf('Report on the cluster', renderMarkdown(markdown), 'light'));
  console.log(`\n${terminalText(markdown)}\nReport as a page: ${join(FOLDER, 'index.html')}`);
  return FAILING_RESULTS.includes(outcome.result) ? 1 : 0;
}

function told(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const unknown = /^Unknown option '--([^']+)'/.exec(message)?.[1];
  return unknown === undefined ? message : `There is no option --${unknown}.${didYouMean(unknown, INPUT_NAMES)}`;
}

/** As the runner hands inputs over. */
function variablesOf(inputs: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, String(value)]),
  );
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(told(error));
  process.exitCode = 2;
}
