import { parseArgs } from 'node:util';
import { createSimulator, loadScenario, scenarioNames, startServer } from './index.ts';
import type { Clock, Simulator } from './index.ts';
import { allRefusals } from './aks/all-refusals.ts';
import { recorded } from './record.ts';

const USAGE = `npm run simulator -- [--scenario NAME|FILE] [--speed N] [--seed N] [--record FILE]
npm run simulator -- --list
npm run simulator -- --refusals

Simulates Azure on this machine until you interrupt it. A client with the printed variables in its environment signs in and works with it.
--speed 10 makes 10 simulated seconds pass per real second. --record writes every exchange, without tokens, as JSON.
--list prints the scenarios. --refusals prints what AKS rejects and where each message was seen.`;

/** Simulated time, which starts now and passes faster. */
function clockOf(speed: number): Clock {
  const start = Date.now();
  return { now: () => start + (Date.now() - start) * speed, speed };
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** A line for each request, once it is answered. */
function logged(simulator: Simulator): Simulator {
  return {
    ...simulator,
    handle: async (request) => {
      const index = simulator.requests.length;
      try {
        return await simulator.handle(request);
      } finally {
        const entry = simulator.requests[index];
        const time = new Date(entry?.at ?? 0).toISOString().slice(11, 19);
        const outcome = entry?.answered ? String(entry.status) : (entry?.fault ?? 'crashed');
        const note = entry?.isSimulated === false ? ' NotSimulated' : '';
        say(`${time} ${outcome}${note} ${request.method} ${entry?.host ?? ''}${entry?.path ?? ''}`);
      }
    },
  };
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      scenario: { type: 'string', default: 'default' },
      speed: { type: 'string', default: '1' },
      seed: { type: 'string', default: '1' },
      record: { type: 'string' },
      list: { type: 'boolean', default: false },
      refusals: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    say(USAGE);
    return;
  }
  if (values.list) {
    const names = scenarioNames();
    const width = Math.max(...names.map((name) => name.length)) + 2;
    for (const name of names) say(`${name.padEnd(width)}${loadScenario(name).description}`);
    return;
  }
  if (values.refusals) {
    for (const { refuses, source } of allRefusals) say(`${refuses}: ${source}`);
    return;
  }
  const speed = Number(values.speed);
  if (!(speed > 0)) throw new Error(`--speed must be a number above 0, not ${values.speed}.`);
  const scenario = loadScenario(values.scenario);
  const simulator = createSimulator({ scenario, clock: clockOf(speed), seed: Number(values.seed) });
  // Before anything is made that has to be taken away again.
  const interrupted = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, resolve);
  });
  const server = await startServer(
    logged(values.record === undefined ? simulator : recorded(simulator, values.record)),
  );
  say(`# ${scenario.description}. Subscription ${scenario.subscription.id}`);
  const { identity, tenant, subscription } = scenario;
  const ids = { AZURE_CLIENT_ID: identity.clientId, AZURE_TENANT_ID: tenant, AZURE_SUBSCRIPTION_ID: subscription.id };
  for (const [name, value] of Object.entries({ ...server.environment, ...ids })) say(`export ${name}='${value}'`);
  await interrupted;
  await server.close();
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
