import { describe, expect, test } from '@jest/globals';
import { refusalInWords } from '../../src/github/comment-refusal.ts';
import { readJobContext, type JobContext } from '../../src/github/context.ts';

const CONTEXT: JobContext = {
  ...readJobContext({ GITHUB_ACTIONS: 'true', GITHUB_REPOSITORY: 'contoso/infrastructure' }),
  pullRequestNumber: 7,
};

function told(status: number, message: string, isApp = true, context = CONTEXT): string {
  return refusalInWords({ status, message: 'Octokit', response: { data: { message } } }, context, isApp);
}

describe('what GitHub has against a comment', () => {
  test.each([
    [403, 'Resource not accessible by integration', true, 'pull-requests: write'],
    [404, 'Not Found', true, 'pull-requests: write'],
    [403, 'Unable to create comment because issue is locked.', true, 'Unlock it'],
    [403, 'This issue is locked', false, 'Unlock it'],
    [403, 'Repository was archived so is read-only.', true, 'contoso/infrastructure is archived'],
    [
      403,
      'Although you appear to have the correct authorization credentials, the `contoso` organization has an IP allow list enabled, and your IP address is not permitted to access this resource.',
      true,
      'a runner whose address is on it',
    ],
    [
      403,
      'Resource protected by organization SAML enforcement. You must grant your Personal Access token access to this organization.',
      false,
      'Authorize the token',
    ],
    [403, 'Resource not accessible by personal access token', false, "not the job's own token"],
    [404, 'Not Found', false, 'pull requests in contoso/infrastructure'],
    [403, 'You have exceeded a secondary rate limit.', true, 'The rate limit is exceeded'],
    [403, 'You have triggered an abuse detection mechanism.', true, 'The rate limit is exceeded'],
    [401, 'Bad credentials', false, 'Omit github-token'],
    [422, 'Validation Failed', true, 'rejects the text'],
    [500, 'Server Error', true, 'The next run tries again'],
  ])('%i %s: by a token of an app %s', (status, message, isApp, advice) => {
    const words = told(status, message, isApp);
    expect(words).toContain(`GitHub answered ${status}, `);
    expect(words).toContain(advice);
  });

  test.each([
    'Unable to create comment because issue is locked.',
    'Repository was archived so is read-only.',
    'the `contoso` organization has an IP allow list enabled',
    'Resource protected by organization SAML enforcement.',
  ])('is not answered by permissions where they would not help: %s', (message) => {
    expect(told(403, message)).not.toContain('permissions:');
  });

  test('is the fork, where its jobs may only read', () => {
    expect(
      told(403, 'Resource not accessible by integration', true, { ...CONTEXT, isForkPullRequest: true }),
    ).toContain('comes from a fork');
  });
});
