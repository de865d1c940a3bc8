import { describe, expect, test } from '@jest/globals';
import { readJobContext, type JobContext } from '../../src/github/context.ts';
import { createIdTokenSource, missingIdTokenPermission } from '../../src/github/id-token.ts';
import { ProblemError } from '../../src/values/problem.ts';
import { paragraphOf } from '../../src/report/prose.ts';

const BOTH = {
  ACTIONS_ID_TOKEN_REQUEST_URL: 'https://pipelines.actions.githubusercontent.com/x?api-version=2.0',
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'secret',
};

function aContext(changes: Partial<JobContext> = {}): JobContext {
  return { ...readJobContext({ GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: 'push' }), ...changes };
}

test('with URL and token the job may ask', () => {
  expect(missingIdTokenPermission(BOTH, aContext())).toBeUndefined();
  // It has what its workflow asked for, as runs of pull_request_target do.
  expect(missingIdTokenPermission(BOTH, aContext({ isForkPullRequest: true }))).toBeUndefined();
});

describe('the message names what is missing', () => {
  test.each([
    [{}, 'ACTIONS_ID_TOKEN_REQUEST_URL and ACTIONS_ID_TOKEN_REQUEST_TOKEN are not set.'],
    [{ ...BOTH, ACTIONS_ID_TOKEN_REQUEST_URL: '' }, 'ACTIONS_ID_TOKEN_REQUEST_URL is not set.'],
    [{ ...BOTH, ACTIONS_ID_TOKEN_REQUEST_TOKEN: undefined }, 'ACTIONS_ID_TOKEN_REQUEST_TOKEN is not set.'],
  ])('%j', (environment, message) => {
    const problem = missingIdTokenPermission(environment, aContext());
    expect(problem?.code).toBe('IdTokenUnavailable');
    expect(problem?.message).toBe(`This job has no permission to request an id token: ${message}`);
  });
});

describe('the way out', () => {
  test('is the permission, in YAML that can be copied, for the caller of a reusable workflow too', () => {
    const fix = missingIdTokenPermission({}, aContext())?.fix ?? '';
    expect(paragraphOf(fix)).toContain('```\npermissions:\n  id-token: write\n  contents: read\n```');
    expect(fix).toContain('reusable workflow');
  });

  test('for a pull request from a fork is not the permission', () => {
    const problem = missingIdTokenPermission({}, aContext({ eventName: 'pull_request', isForkPullRequest: true }));
    expect(problem?.meaning).toContain('GitHub issues no id token to its jobs');
    expect(problem?.fix).toContain('`if: github.event.pull_request.head.repo.full_name == github.repository`');
    expect(problem?.fix).not.toContain('permissions');
  });

  test('for pull_request_target is the permission', () => {
    const context = aContext({ eventName: 'pull_request_target', isForkPullRequest: true });
    expect(missingIdTokenPermission({}, context)?.fix).toContain('id-token: write');
  });

  test.each([
    ['a machine that is no runner', {}, aContext({ isGitHubActions: false })],
    ['a runner that only plays GitHub', { ACT: 'true' }, aContext()],
  ])('for %s is GitHub', (_what, environment, context) => {
    expect(missingIdTokenPermission(environment, context)?.fix).toBe('Run the action in a workflow on GitHub.');
  });
});

test('a job that may not ask is told why, in a way that sign-in does not take for a passing fault', async () => {
  const failure = await createIdTokenSource({}, aContext())('api://x').catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(ProblemError);
  expect((failure as ProblemError).problem.fix).toContain('id-token: write');
});
