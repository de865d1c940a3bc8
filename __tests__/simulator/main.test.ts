import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, jest, test } from '@jest/globals';

// Each test starts a process, which makes keys.
jest.setTimeout(60_000);

const MAIN = join(import.meta.dirname, '../../simulator/main.ts');

interface Ended {
  readonly code: number | null;
  readonly printed: string;
}

/** Runs the simulator; `onPrinted` sees everything printed so far and may end the process. */
async function run(args: readonly string[], onPrinted?: (printed: string, end: () => void) => void): Promise<Ended> {
  const child = spawn(process.execPath, [MAIN, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  const collect = (chunk: Buffer): void => {
    printed += chunk.toString();
    onPrinted?.(printed, () => child.kill('SIGTERM'));
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, printed };
}

test('--list names the scenarios and says what they are about', async () => {
  const { code, printed } = await run(['--list']);
  // The longest name too stands apart from what it is about.
  for (const line of printed.trim().split('\n')) expect(line).toMatch(/^\S+ {2,}\S/);
  expect(code).toBe(0);
  expect(printed).toMatch(/^default +Flat Azure CNI/m);
});

test('it prints what a job needs, and ends cleanly when it is told to', async () => {
  const { code, printed } = await run(['--scenario', 'overlay', '--speed', '10'], (text, end) => {
    if (text.includes('AZURE_SUBSCRIPTION_ID')) end();
  });
  expect(code).toBe(0);
  expect(printed).toMatch(/^export HTTPS_PROXY='http:\/\/127\.0\.0\.1:\d+'$/m);
  expect(printed).toMatch(/^export ACTIONS_ID_TOKEN_REQUEST_URL='https:\/\/vstoken\./m);
  const certificate = /NODE_EXTRA_CA_CERTS='(.+)'/.exec(printed)?.[1] ?? '';
  expect(certificate).toMatch(/ca\.pem$/);
  for (const name of ['REQUESTS_CA_BUNDLE', 'SSL_CERT_FILE'])
    expect(printed).toContain(`export ${name}='${certificate}'`);
  expect(existsSync(certificate)).toBe(false);
});

test('a job without the permission gets no endpoint for id tokens', async () => {
  const { printed } = await run(['--scenario', 'no-id-token'], (text, end) => {
    if (text.includes('AZURE_SUBSCRIPTION_ID')) end();
  });
  expect(printed).not.toContain('ACTIONS_ID_TOKEN');
});

test('a scenario that is not there and a speed that is none are told in a line', async () => {
  expect(await run(['--scenario', 'none'])).toEqual({
    code: 2,
    printed: expect.stringMatching(/^There is no scenario .*\n$/),
  });
  expect(await run(['--speed', 'fast'])).toEqual({ code: 2, printed: '--speed must be a number above 0, not fast.\n' });
});
