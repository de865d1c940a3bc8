import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';

/** What a run of `az` left behind. */
export interface Ended {
  /** Null when a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export const HOW_TO_INSTALL = 'Debian 12, as root: apt-get update && apt-get install -y azure-cli';

const NOT_INSTALLED = `There is no az on PATH, and without it nothing here can be shown. ${HOW_TO_INSTALL}. .ci/run does that and runs these tests.`;

/**
 * What keeps `az` to itself: an own folder for its state, no telemetry, no colours, and the import without which Debian's
 * `az network` does not start. Python's proxies are the simulator's alone, so that nothing gets past it.
 */
export function environmentOf(server: Readonly<Record<string, string>>, configFolder: string): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    HOME: configFolder,
    LANG: 'C.UTF-8',
    ...server,
    HTTP_PROXY: server['HTTPS_PROXY'],
    AZURE_CONFIG_DIR: configFolder,
    AZURE_CORE_COLLECT_TELEMETRY: 'false',
    AZURE_CORE_NO_COLOR: 'true',
    // Where it does not understand its arguments, az asks a service for advice.
    AZURE_CORE_ERROR_RECOMMENDATION: 'off',
    PYTHONPATH: join(import.meta.dirname, 'python'),
    PYTHONDONTWRITEBYTECODE: '1',
  };
}

/**
 * Runs the installed `az`, without a terminal.
 *
 * @param onStart is handed the process, to end it.
 * @throws Error that says how to install it when there is none.
 */
export async function runAz(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  onStart: (child: ChildProcess) => void = () => undefined,
): Promise<Ended> {
  const child = spawn('az', args, { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  onStart(child);
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'ENOENT' ? new Error(NOT_INSTALLED) : error);
    });
    child.on('close', resolve);
  });
  return { code, stdout, stderr };
}
