import { afterAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readJobContext, type JobContext } from '../../src/github/context.ts';

const folder = mkdtempSync(join(tmpdir(), 'context-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function contextOf(event: unknown, environment: Record<string, string> = {}): JobContext {
  const path = join(folder, 'event.json');
  writeFileSync(path, typeof event === 'string' ? event : JSON.stringify(event));
  return readJobContext({ GITHUB_ACTIONS: 'true', GITHUB_EVENT_PATH: path, ...environment });
}

function pullRequest(head: unknown, base: unknown = { repo: { full_name: 'o/r' } }): unknown {
  return { pull_request: { number: 12, head, base } };
}

test('a job on github.com', () => {
  expect(
    contextOf(
      {},
      {
        GITHUB_EVENT_NAME: 'push',
        GITHUB_SERVER_URL: 'https://github.com',
        GITHUB_REPOSITORY: 'o/r',
        GITHUB_RUN_ID: '7',
        GITHUB_RUN_ATTEMPT: '2',
        GITHUB_ACTION_REPOSITORY: 'o/a',
        GITHUB_ACTION_REF: 'v1',
        GITHUB_ACTOR: 'octocat',
      },
    ),
  ).toEqual({
    isGitHubActions: true,
    eventName: 'push',
    isForkPullRequest: false,
    isEnterpriseServer: false,
    repository: 'o/r',
    apiUrl: 'https://api.github.com',
    workflow: '',
    runId: 7,
    runUrl: 'https://github.com/o/r/actions/runs/7/attempts/2',
    actionUrl: 'https://github.com/o/a/blob/v1',
    actor: 'octocat',
  });
});

test('a machine that is no runner', () => {
  expect(readJobContext({})).toEqual({
    isGitHubActions: false,
    eventName: '',
    isForkPullRequest: false,
    isEnterpriseServer: false,
    repository: '',
    apiUrl: 'https://api.github.com',
    workflow: '',
    runId: 0,
    actor: '',
  });
});

test('a local action lies in the repository of its workflow', () => {
  expect(contextOf({}, { GITHUB_REPOSITORY: 'o/r', GITHUB_SHA: 'abc' }).actionUrl).toBe(
    'https://github.com/o/r/blob/abc',
  );
});

test.each([
  ['https://github.com', false],
  ['https://company.ghe.com', false],
  ['https://github.company.com', true],
  ['https://notgithub.com', true],
  ['https://notghe.com', true],
  ['https://github.com.evil.example', true],
])('%s: an enterprise server of its own is %s', (url, isEnterpriseServer) => {
  expect(contextOf({}, { GITHUB_SERVER_URL: url })).toMatchObject({ isEnterpriseServer });
});

describe('a pull request', () => {
  test.each([
    ['of this repository', { repo: { full_name: 'o/r' } }, false],
    ['of this repository in other case', { repo: { full_name: 'O/R' } }, false],
    ['of a fork', { repo: { full_name: 'x/r' } }, true],
    ['of a fork that was deleted', { repo: null }, true],
  ])('%s', (_what, head, isForkPullRequest) => {
    expect(contextOf(pullRequest(head))).toMatchObject({ isForkPullRequest, pullRequestNumber: 12 });
  });

  test('of which nothing is known is taken for no fork', () => {
    expect(contextOf(pullRequest({}, {}))).toMatchObject({ isForkPullRequest: false });
  });
});

test.each(['', 'no json', '[]', 'null', '{"pull_request": null}', '{"pull_request": [1]}'])(
  'an event file with %j is an event of which nothing is known',
  (text) => {
    expect(contextOf(text)).toMatchObject({ isForkPullRequest: false });
    expect(contextOf(text)).not.toHaveProperty('pullRequestNumber');
  },
);

test('an event file that is not there, likewise', () => {
  expect(readJobContext({ GITHUB_EVENT_PATH: join(folder, 'none.json') })).toMatchObject({ isForkPullRequest: false });
});
