import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { createSimulator, startServer, type Scenario, type Simulator } from '../../simulator/index.ts';
import { howToInstall, programOf } from '../sets.ts';
import { forAct, makeAction, makeRepository } from './repository.ts';

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly title: string;
  readonly text: string;
}

export interface RanJob {
  /** As GitHub shows it, such as `fleet-vnet/prod`. */
  readonly name: string;
  readonly result: 'success' | 'failure';
  /** What its steps set, the last of a name. */
  readonly outputs: Readonly<Record<string, string>>;
  readonly annotations: readonly Annotation[];
  readonly summary: string;
  /** The lines of its log that are no workflow commands. */
  readonly printed: readonly string[];
}

export interface ActRun {
  readonly exitCode: number | null;
  /** In the order in which they ended. */
  readonly jobs: readonly RanJob[];
  readonly simulator: Simulator;
  /** Everything that act printed, for the message of a failed test. */
  readonly log: string;
}

export interface ActOptions {
  readonly scenario: Scenario;
  /** The files of the repository; keys that act does not know are taken out of its workflows. */
  readonly files: Readonly<Record<string, string>>;
  /** The path of the workflow that runs. */
  readonly workflow: string;
  readonly event: 'push' | 'pull_request' | 'workflow_dispatch';
  /** What GitHub says of the event. */
  readonly payload?: object;
  /** Workflows of other repositories: `org/workflows@v1` with the files in it. */
  readonly others?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Simulated minutes pass that many times as fast. */
const SPEED = 60;

/** One line of what act prints with --json. */
interface Line {
  readonly job?: string;
  readonly command?: string;
  readonly name?: string;
  readonly arg?: string;
  readonly kvPairs?: Readonly<Record<string, string>>;
  readonly content?: string;
  readonly msg?: string;
  readonly raw_output?: boolean;
  readonly jobResult?: 'success' | 'failure';
}

/** Runs a workflow by act, without containers, in a new simulated Azure and GitHub. */
export async function runByAct(options: ActOptions): Promise<ActRun> {
  const act = programOf('workflows', 'act');
  if (!existsSync(act)) throw new Error(`There is no ${act}. ${howToInstall('workflows')}`);
  const { scenario, workflow, event, payload = {}, others = {} } = options;
  const start = Date.now();
  const clock = { now: () => start + (Date.now() - start) * SPEED };
  const simulator = createSimulator({ scenario, clock });
  const server = await startServer(simulator);
  const repository = makeRepository(asActTakes(options.files));
  const action = makeAction();
  const home = mkdtempSync(join(tmpdir(), 'act-home-'));
  const elsewhere = Object.entries(others).map(([name, files]) => [name, makeRepository(asActTakes(files))] as const);
  try {
    const eventPath = join(home, 'event.json');
    writeFileSync(eventPath, JSON.stringify(payload));
    const { tenant, identity, subscription } = scenario;
    const args = [
      ...[event, '--workflows', workflow, '--eventpath', eventPath],
      ...['--platform', 'ubuntu-latest=-self-hosted', '--json', '--no-cache-server', '--action-cache-path', home],
      ...[['org/aks-subnet-pool@v1', action] as const, ...elsewhere].flatMap(([name, folder]) => [
        '--local-repository',
        `https://github.com/${name}=${folder}`,
      ]),
      ...flagsOf('--env', server.environment),
      ...flagsOf('--secret', { GITHUB_TOKEN: simulator.jobToken }),
      ...flagsOf('--var', {
        AZURE_CLIENT_ID: identity.clientId,
        AZURE_READER_CLIENT_ID: identity.clientId,
        AZURE_TENANT_ID: tenant,
        AZURE_SUBSCRIPTION_ID: subscription.id,
      }),
    ];
    // The Node.js that runs the tests is that of action.yml.
    const path = [dirname(process.execPath), process.env['PATH']].join(delimiter);
    const { exitCode, log } = await ended(act, args, { cwd: repository, env: { PATH: path, HOME: home } });
    return { exitCode, jobs: jobsIn(log), simulator, log };
  } finally {
    await server.close();
    for (const folder of [repository, action, home, ...elsewhere.map(([, each]) => each)])
      rmSync(folder, { recursive: true, force: true });
  }
}

function asActTakes(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path, path.startsWith('.github/') ? forAct(text) : text]),
  );
}

function flagsOf(flag: string, values: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(values).flatMap(([name, value]) => [flag, `${name}=${value}`]);
}

async function ended(
  program: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): Promise<{ readonly exitCode: number | null; readonly log: string }> {
  const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (log += text));
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  return { exitCode, log };
}

/** The jobs of a log, a JSON object a line. */
export function jobsIn(log: string): readonly RanJob[] {
  const lines = log.split('\n').flatMap((line) => (line.startsWith('{') ? [JSON.parse(line) as Line] : []));
  return lines.flatMap(({ job, jobResult }) => {
    if (job === undefined || jobResult === undefined) return [];
    const own = lines.filter((line) => line.job === job);
    return [
      {
        name: job,
        result: jobResult,
        outputs: Object.fromEntries(
          own.flatMap(({ command, name = '', arg = '' }) => (command === 'set-output' ? [[name, arg]] : [])),
        ),
        annotations: own.flatMap(annotationOf),
        summary: own.flatMap(({ command, content = '' }) => (command === 'summary' ? [content] : [])).join('\n'),
        printed: own.flatMap(({ raw_output: isPrinted, msg = '' }) => (isPrinted === true ? [msg.trimEnd()] : [])),
      },
    ];
  });
}

function annotationOf({ command, arg = '', kvPairs = {} }: Line): readonly Annotation[] {
  if (command !== 'error' && command !== 'warning' && command !== 'notice') return [];
  return [{ level: command, title: kvPairs['title'] ?? '', text: arg }];
}
