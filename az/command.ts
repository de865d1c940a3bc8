import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { howToInstall, programOf } from '../tools/sets.ts';

/** What a run of `az` left behind. */
export interface Ended {
  /** Null when a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The newest az, in the version that tools/az names. One on PATH is not looked at. */
export const AZ = programOf('az', 'az');

const NOT_INSTALLED = `There is no ${AZ}, and without it nothing here can be shown. ${howToInstall('az')}`;

/**
 * What keeps `az` to itself: an own folder for its state, no telemetry, no colours, no extensions. Python's proxies are the
 * simulator's alone, so that nothing gets past it.
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
    // An extension that a command lacks would be fetched from another host.
    AZURE_EXTENSION_USE_DYNAMIC_INSTALL: 'no',
    PYTHONDONTWRITEBYTECODE: '1',
  };
}

/**
 * Runs `az`, without a terminal.
 *
 * @param program another one, to see what is said when it is missing.
 * @param onStart is handed the process, to end it.
 * @throws Error that says how to install it when there is none.
 */
export async function runAz(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  onStart: (child: ChildProcess) => void = () => undefined,
  program = AZ,
): Promise<Ended> {
  const child = spawn(program, args, { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
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
