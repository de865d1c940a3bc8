import type { ChildProcess } from 'node:child_process';
import { appendFileSync, rmSync } from 'node:fs';
import { askIdToken, createSimulator, loadScenario, patchScenario, startServer } from '../simulator/index.ts';
import type { Clock, LoggedRequest, Scenario, Simulator } from '../simulator/index.ts';
import type { Json } from '../simulator/json.ts';
import { ENDED_AT_ONCE } from '../simulator/scenario/durations.ts';
import { environmentOf, runAz } from './command.ts';
import type { Ended } from './command.ts';
import { newConfigFolder } from './config-template.ts';

/** The hosts that a sign-in and the commands need, Microsoft Graph for the names of who has a role; anything else would be a stray. */
const HOSTS = ['login.microsoftonline.com', 'management.azure.com', 'graph.microsoft.com'];

export interface Answer extends Ended {
  /** What it printed, parsed; undefined when it printed nothing or no JSON. */
  readonly json: Json;
  /** What reached the simulator meanwhile, in order. */
  readonly sent: readonly LoggedRequest[];
  /** `sent` in short: `GET …/agentPools 200`, ids and groups left out. */
  readonly wire: readonly string[];
}

export interface Session {
  readonly simulator: Simulator;
  readonly cloud: Simulator['cloud'];
  readonly scenario: Scenario;
  /** Of the shell in which az is signed in. */
  readonly environment: NodeJS.ProcessEnv;
  /** Runs one command, split at blanks as a shell would; arguments with blanks come after it. */
  readonly az: (command: string, ...more: readonly string[]) => Promise<Answer>;
  /** The id token that GitHub's endpoint gives the job for an audience. */
  readonly idToken: (audience?: string) => Promise<string>;
  /** The sign-in, as it is written in a workflow. */
  readonly login: (token?: string) => Promise<Answer>;
  /** Settles when the next request like this one has been answered. */
  readonly whenAnswered: (path: RegExp) => Promise<void>;
  /** Sends a signal to the command that is running. */
  readonly end: (signal: NodeJS.Signals) => void;
  readonly close: () => Promise<void>;
}

const REAL_TIME: Clock = { now: () => Date.now() };

/** A simulated Azure behind its proxy, and an `az` that has never run before. */
export async function openSession(name: string, patch: Json = {}, clock = REAL_TIME): Promise<Session> {
  const scenario = patchScenario(loadScenario(name), { durations: ENDED_AT_ONCE, ...patch });
  const simulator = createSimulator({ scenario, clock });
  const waiting: { readonly path: RegExp; readonly run: () => void }[] = [];
  const server = await startServer({
    ...simulator,
    handle: async (request) => {
      const response = await simulator.handle(request);
      for (const each of waiting.filter(({ path }) => path.test(request.url))) each.run();
      return response;
    },
  });
  const folder = await newConfigFolder();
  const environment = environmentOf(server.environment, folder);
  let running: ChildProcess | undefined;

  const az: Session['az'] = async (command, ...more) => {
    const args = [...command.split(' '), ...more];
    const before = simulator.requests.length;
    const ended = await runAz(args, environment, (child) => {
      running = child;
    });
    const sent = simulator.requests.slice(before);
    noteCommand(args, sent.length);
    const stray = sent.find(({ host }) => !HOSTS.includes(host));
    if (stray) throw new Error(`az ${args.join(' ')} asked ${stray.host}, which no command needs.`);
    return { ...ended, json: jsonOf(ended.stdout), sent, wire: sent.map(inShort) };
  };

  const idToken: Session['idToken'] = (audience) => askIdToken(simulator.idTokenRequest, simulator.handle, audience);

  return {
    simulator,
    cloud: simulator.cloud,
    scenario,
    environment,
    az,
    idToken,
    login: async (token) => {
      const { identity, tenant } = scenario;
      const who = ['--username', identity.clientId, '--tenant', tenant];
      return az('login --service-principal', ...who, '--federated-token', token ?? (await idToken()));
    },
    whenAnswered: (path) =>
      new Promise((resolve) => {
        waiting.push({ path, run: resolve });
      }),
    end: (signal) => running?.kill(signal),
    close: async () => {
      running?.kill('SIGKILL');
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A session that is signed in. */
export async function openSignedIn(name: string, patch: Json = {}, clock = REAL_TIME): Promise<Session> {
  const session = await openSession(name, patch, clock);
  const { code, stderr } = await session.login();
  if (code === 0) return session;
  await session.close();
  throw new Error(`az login ended with ${String(code)}: ${stderr}`);
}

function jsonOf(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return {};
  }
}

/** Ids that differ from run to run are left out, and so is the part that every resource shares. */
function inShort({ method, path, status }: LoggedRequest): string {
  const place = path
    .replace(/^\/subscriptions\/[^/]+/, '')
    .replace(/^\/resourceGroups\/[^/]+\/providers\/Microsoft\.\w+/i, '')
    .replace(/\/providers\/Microsoft\.(\w+)\/locations\/\w+\/(\w+)\/[0-9a-f-]+$/, '$1 $2');
  return `${method} ${place} ${status ?? ''}`;
}

/** For the closing line of the suite. */
function noteCommand(args: readonly string[], requests: number): void {
  const file = process.env['AZ_COMMANDS_FILE'];
  if (file === undefined) return;
  const firstFlag = args.findIndex((arg) => arg.startsWith('-'));
  const command = `az ${args.slice(0, firstFlag < 0 ? args.length : firstFlag).join(' ')}`;
  appendFileSync(file, `${JSON.stringify({ command, requests })}\n`);
}
