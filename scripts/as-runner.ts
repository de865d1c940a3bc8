/** Runs the built action as GitHub's runner does: inputs and files by environment, commands on standard output. */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';

export interface ActionRun {
  /** Null when a signal ended it. */
  readonly exitCode: number | null;
  /** What the process prints, workflow commands included. */
  readonly printed: string;
  /** What a person sees of it in the job's log. */
  readonly log: string;
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly milliseconds: number;
}

export interface ActionOptions {
  readonly inputs: Readonly<Record<string, string>>;
  /** Proxy, certificates and the id-token endpoint, as a simulator's server names them. */
  readonly environment: Readonly<Record<string, string>>;
  /** The job's own token, `github.token`. */
  readonly token?: string;
  /** The folder that holds action.yml and dist. */
  readonly action?: string;
  /** Called with what was printed so far and a way to signal the process. */
  readonly onPrint?: (printed: string, kill: (signal: NodeJS.Signals) => void) => void;
}

/** The job that the runner describes to every step. */
const JOB = {
  GITHUB_ACTIONS: 'true',
  GITHUB_EVENT_NAME: 'push',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_REPOSITORY: 'contoso/infrastructure',
  GITHUB_RUN_ID: '1',
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_WORKFLOW_REF: 'contoso/infrastructure/.github/workflows/pools.yml@refs/heads/main',
};

export async function runAction({ onPrint, ...options }: ActionOptions): Promise<ActionRun> {
  const job = await setJob(options);
  const startedAt = performance.now();
  const child = spawn(process.execPath, [join(options.action ?? '.', 'dist', 'index.js')], {
    env: job.environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      onPrint?.(printed, (signal) => child.kill(signal));
    });
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  try {
    return {
      exitCode,
      printed,
      log: logOf(printed),
      summary: await readFile(job.environment.GITHUB_STEP_SUMMARY, 'utf8'),
      outputs: parseOutputFile(await readFile(job.environment.GITHUB_OUTPUT, 'utf8')),
      milliseconds: performance.now() - startedAt,
    };
  } finally {
    await job.remove();
  }
}

export interface Job {
  /** What the process of the step finds, and nothing of this machine's: a variable that happens to be set here must not make a run pass. */
  readonly environment: Readonly<Record<string, string>> & Record<'GITHUB_OUTPUT' | 'GITHUB_STEP_SUMMARY', string>;
  /** Takes away the files that the runner would. */
  readonly remove: () => Promise<void>;
}

/** Sets up what the runner sets up for a step. */
export async function setJob({
  inputs,
  environment,
  token = '',
  action = '.',
}: Omit<ActionOptions, 'onPrint'>): Promise<Job> {
  const folder = await mkdtemp(join(tmpdir(), 'action-run-'));
  const files = { GITHUB_OUTPUT: join(folder, 'output'), GITHUB_STEP_SUMMARY: join(folder, 'summary') };
  for (const file of Object.values(files)) await writeFile(file, '');
  return {
    environment: { ...JOB, ...environment, ...files, ...(await inputVariables(action, inputs, token)) },
    remove: () => rm(folder, { recursive: true }),
  };
}

/**
 * The log as the runner shows it: commands carried out, masked values hidden in what comes after their mask, debug lines left
 * out.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
function logOf(printed: string): string {
  const masked: string[] = [];
  const shown: string[] = [];
  const hidden = (text: string): string => masked.reduce((rest, secret) => rest.replaceAll(secret, '***'), text);
  for (const line of printed.split('\n')) {
    const [, command, value] =
      /^::(add-mask|debug|group|endgroup|error|warning|notice)(?: [^:]*)?::(.*)$/.exec(line) ?? [];
    if (command === 'add-mask' && value !== undefined) masked.push(unescaped(value));
    else if (command === undefined) shown.push(hidden(line));
    else if (command === 'group') shown.push(hidden(`▼ ${unescaped(value ?? '')}`));
    else if (command !== 'debug' && command !== 'endgroup')
      shown.push(hidden(`${command[0]?.toUpperCase()}${command.slice(1)}: ${unescaped(value ?? '')}`));
  }
  return shown.join('\n');
}

function unescaped(value: string): string {
  return value.replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%');
}

/** Inputs as the runner hands them over: upper case, hyphens kept, defaults of action.yml for what is not given. */
async function inputVariables(
  action: string,
  inputs: Readonly<Record<string, string>>,
  token: string,
): Promise<Readonly<Record<string, string>>> {
  const declared = (
    parse(await readFile(join(action, 'action.yml'), 'utf8')) as { inputs: Record<string, { default?: unknown }> }
  ).inputs;
  const unknown = Object.keys(inputs).filter((name) => !(name in declared));
  if (unknown.length > 0) throw new Error(`action.yml declares no input ${unknown.join(', ')}.`);
  return Object.fromEntries(
    Object.entries(declared).map(([name, { default: fallback }]) => [
      `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
      inputs[name] ?? (fallback === undefined ? '' : (fallback as string).replace('${{ github.token }}', token)),
    ]),
  );
}

/** The runner's file format: `name=value`, or `name<<delimiter`, lines, `delimiter`; the last value of a name counts. */
function parseOutputFile(text: string): Readonly<Record<string, string>> {
  const outputs = new Map<string, string>();
  const lines = text.split('\n');
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    const heredoc = /^([^=<]+)<<(.+)$/.exec(line);
    if (heredoc?.[1] !== undefined) {
      const end = lines.indexOf(heredoc[2] ?? '', index + 1);
      outputs.set(heredoc[1], lines.slice(index + 1, end).join('\n'));
      index = end;
    } else if (line.includes('=')) {
      outputs.set(line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1));
    }
  }
  return Object.fromEntries(outputs);
}
