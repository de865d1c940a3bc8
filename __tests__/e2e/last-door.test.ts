import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { setJob } from '../../scripts/as-runner.ts';
import { inputsOfScenario } from '../../scripts/in-cloud.ts';
import { createSimulator, loadScenario } from '../../simulator/index.ts';
import { startServer } from '../../simulator/server/start.ts';

const ENTRY = join(import.meta.dirname, '..', '..', 'src', 'index.ts');

interface Ended {
  readonly code: number | null;
  readonly outputs: string;
  readonly summary: string;
  readonly printed: string;
}

/** A run of the sources that something breaks as soon as it has printed this. */
async function broken(
  breaks: string,
  environment: Record<string, string> = {},
  more: Record<string, string> = {},
): Promise<Ended> {
  const scenario = loadScenario('default');
  const server = await startServer(createSimulator({ scenario, clock: { now: () => Date.now() } }));
  const inputs = { ...inputsOfScenario(scenario), 'name': 'pool2', 'vnet-subnet-id': 'snet-pool2', ...more };
  const job = await setJob({ inputs, environment: { ...server.environment, ...environment } });
  try {
    const child = spawn(process.execPath, ['--import', `data:text/javascript,${encodeURIComponent(breaks)}`, ENTRY], {
      env: job.environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let printed = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (printed += text));
    const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
    return {
      code,
      printed,
      outputs: await readFile(job.environment.GITHUB_OUTPUT, 'utf8'),
      summary: await readFile(job.environment.GITHUB_STEP_SUMMARY, 'utf8'),
    };
  } finally {
    await job.remove();
    await server.close();
  }
}

/** Breaks once the run has said that it sent the pool. */
const AFTER_SENT = (act: string): string =>
  `const write = process.stdout.write.bind(process.stdout);
   let done = false;
   process.stdout.write = (text, ...rest) => {
     if (!done && String(text).includes('accepted by Azure')) { done = true; setTimeout(() => { ${act} }, 50); }
     return write(text, ...rest);
   };`;

describe('whatever breaks the process', () => {
  test.each([
    ['a rejection that nobody awaits', 'Promise.reject(new Error("boom"));'],
    ['an exception that nobody catches', 'throw new Error("boom");'],
  ])('(%s) the outputs and the summary are written', async (_, act) => {
    const { code, outputs, summary, printed } = await broken(AFTER_SENT(act));
    expect(code).toBe(1);
    expect(outputs).toMatch(/result<<[^\n]+\nfailed\n/);
    expect(outputs).toMatch(/changed<<[^\n]+\ntrue\n/);
    expect(summary).toContain('boom');
    expect(summary).not.toContain('⏳');
    expect(printed).toContain('az aks nodepool show');
  });

  test('an exception while the inputs are read is told, and the step fails', async () => {
    const { code, outputs, summary } = await broken(
      `const { trim } = String.prototype;
       String.prototype.trim = function () {
         if (String(new Error().stack).includes('at parseInputs')) throw new Error('boom');
         return trim.call(this);
       };`,
    );
    expect(code).toBe(1);
    expect(outputs).toMatch(/result<<[^\n]+\nfailed\n/);
    expect(summary).toContain('boom');
  });

  test('an exception before the run begins fails the step, and is printed', async () => {
    const { code, printed } = await broken(
      'globalThis.AbortController = class { constructor() { throw new Error("boom"); } };',
    );
    expect(code).toBe(1);
    expect(printed).toContain('boom');
  });

  test('findings that cannot be written to their file cost the file alone', async () => {
    const { code, outputs, summary, printed } = await broken(
      `const { stringify } = JSON;
       JSON.stringify = function (...args) {
         if (String(new Error().stack).includes('at answersFileOf')) throw new Error('boom');
         return stringify(...args);
       };`,
      {},
      { operation: 'check' },
    );
    expect(code).toBe(0);
    expect(outputs).toMatch(/result<<[^\n]+\npassed\n/);
    expect(summary).not.toContain('⏳');
    expect(printed).toContain('Could not write the file with the findings: boom');
  });

  test('a proxy that is none is told by its variable before anything is sent', async () => {
    const { code, outputs, printed } = await broken('', { HTTPS_PROXY: 'http://me:secret#x@proxy:3128' });
    expect(code).toBe(1);
    expect(outputs).toMatch(/error-code<<[^\n]+\nNoAnswer\n/);
    expect(printed).toContain('HTTPS_PROXY is not a valid HTTP proxy address');
    expect(printed).not.toContain('secret');
  });
});
