import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const SCRIPT = join(import.meta.dirname, 'runner-process.ts');
const folder = mkdtempSync(join(tmpdir(), 'runner-'));
const outputFile = join(folder, 'output');
const summaryFile = join(folder, 'summary');

async function runStep(environment: Record<string, string>, ...options: string[]): Promise<readonly string[]> {
  return (await linesOfStep(environment, ...options)).filter((line) => !line.startsWith('file '));
}

async function linesOfStep(environment: Record<string, string>, ...options: string[]): Promise<readonly string[]> {
  const env = { RUNNER_TEMP: folder, ...environment };
  const { stdout } = await promisify(execFile)(process.execPath, [SCRIPT, ...options], { env });
  return stdout.split('\n').filter((line) => line !== '');
}

function newFiles(): Record<string, string> {
  writeFileSync(outputFile, '');
  writeFileSync(summaryFile, '');
  return { GITHUB_OUTPUT: outputFile, GITHUB_STEP_SUMMARY: summaryFile };
}

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('the runner sees commands in its own coding, and the files that it named are written', async () => {
  expect(await runStep(newFiles())).toEqual([
    '::add-mask::hush',
    '::group::a%0Ab',
    'line',
    '::debug::detail',
    '::endgroup::',
    '::error title=a%2Cb%3Ac::one%0Atwo',
    '::warning title=w::::error::x',
    '::notice title=n,file=aks/pools.yaml,line=4,col=5::m',
    'debug off',
  ]);
  expect(readFileSync(outputFile, 'utf8')).toMatch(/^findings<<(ghadelimiter_[\w-]+)\none\ntwo\n\1\n$/);
  // The second takes the place of the first.
  expect(readFileSync(summaryFile, 'utf8')).toBe('### second\n');
});

test('a file for the steps that follow lies in the folder of the runner, under a name of its own each time', async () => {
  const paths = (await linesOfStep(newFiles())).flatMap((line) => /^file (.+)$/.exec(line)?.[1] ?? []);
  expect(paths).toHaveLength(2);
  expect(paths.map((path) => readFileSync(path, 'utf8'))).toEqual(['[1]', '[2]']);
  for (const path of paths) expect(path).toMatch(new RegExp(`^${folder}/answers-[0-9a-f-]{36}\\.json$`));
});

test('a folder that does not exist is told of, and no more', async () => {
  const lines = await runStep({ ...newFiles(), RUNNER_TEMP: join(folder, 'none') });
  expect(lines.filter((line) => line.startsWith('rejected: ENOENT'))).toHaveLength(2);
});

test('debug logging is what the runner says it is', async () => {
  expect(await runStep({ ...newFiles(), RUNNER_DEBUG: '1' })).toContain('debug on');
});

test('a server that names no files gets no summary, and outputs in the old way', async () => {
  const lines = await runStep({});
  expect(lines.at(-1)).toBe('::set-output name=findings::one%0Atwo');
  expect(lines.join('\n')).not.toContain('rejected');
});

test('files that are not there are told of', async () => {
  const lines = await runStep({ GITHUB_OUTPUT: join(folder, 'no'), GITHUB_STEP_SUMMARY: join(folder, 'no') });
  expect(lines.slice(-3)).toEqual([
    expect.stringMatching(/^rejected: Missing file at path/),
    expect.stringMatching(/^rejected: Unable to access summary file/),
    expect.stringMatching(/^rejected: Unable to access summary file/),
  ]);
});

test('a log that nobody reads any more costs no summary', async () => {
  const child = spawn(process.execPath, [SCRIPT], { env: newFiles(), stdio: ['ignore', 'pipe', 'inherit'] });
  child.stdout.destroy();
  expect(await once(child, 'exit')).toEqual([0, null]);
  expect(readFileSync(summaryFile, 'utf8')).toBe('### second\n');
});

describe('the id token', () => {
  const asked: { readonly url: string | undefined; readonly authorization: string | undefined }[] = [];
  const server: Server = createServer((request, response) => {
    asked.push({ url: request.url, authorization: request.headers.authorization });
    response.setHeader('content-type', 'application/json').end('{"value":"eyJ.a.b"}');
  });
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  test('is asked for once, with the audience, and masked before it is used', async () => {
    const { port } = server.address() as AddressInfo;
    const lines = await runStep(
      {
        ...newFiles(),
        GITHUB_ACTIONS: 'true',
        ACTIONS_ID_TOKEN_REQUEST_URL: `http://127.0.0.1:${port}/token?api-version=2.0`,
        ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-token',
      },
      '--id-token',
    );
    expect(asked).toEqual([
      {
        url: '/token?api-version=2.0&audience=api%3A%2F%2FAzureADTokenExchange',
        authorization: 'Bearer request-token',
      },
    ]);
    expect(lines.slice(-2)).toEqual(['::add-mask::eyJ.a.b', 'token eyJ.a.b']);
  });

  test('is not asked for where the job may not', async () => {
    const before = asked.length;
    const lines = await runStep({ ...newFiles(), GITHUB_ACTIONS: 'true' }, '--id-token');
    expect(lines.at(-1)).toMatch(/^rejected: This job has no permission to request an id token/);
    expect(asked).toHaveLength(before);
  });
});
