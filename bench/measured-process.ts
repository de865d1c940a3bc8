import { spawn } from 'node:child_process';
import { join } from 'node:path';

export interface MeasuredProcess {
  readonly exitCode: number;
  readonly cpuSeconds: number;
  /** Of its largest process. */
  readonly peakMegabytes: number;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly endedAt: number;
  readonly printed: string;
}

/** Runs a command to its end, by the system's own accounting, which Node does not give for a child. Linux, with Python 3. */
export async function measuredProcess(
  command: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<MeasuredProcess> {
  const startedAt = Date.now();
  const child = spawn('/usr/bin/env', ['python3', join(import.meta.dirname, 'measure.py'), ...command], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const [printed, cost] = await Promise.all([
    Promise.all([textOf(child.stdio[1]), textOf(child.stdio[2])]).then((texts) => texts.join('')),
    textOf(child.stdio[3] as NodeJS.ReadableStream | null),
    new Promise<void>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', () => {
        resolve();
      });
    }),
  ]);
  const endedAt = Date.now();
  const { exitCode, cpuSeconds, peakKibibytes } = JSON.parse(cost) as Record<string, number>;
  if (exitCode === undefined || cpuSeconds === undefined || peakKibibytes === undefined)
    throw new Error(`${command.join(' ')} could not be measured: ${printed}`);
  return { exitCode, cpuSeconds, peakMegabytes: (peakKibibytes * 1024) / 1e6, startedAt, endedAt, printed };
}

async function textOf(stream: NodeJS.ReadableStream | null): Promise<string> {
  if (stream === null) return '';
  let text = '';
  for await (const chunk of stream) text += String(chunk);
  return text;
}
