import { describe, expect, test } from '@jest/globals';
import { withCommentTries } from '../../src/github/comment-tries.ts';
import { createManualClock } from '../manual-clock.ts';

const never = new AbortController().signal;

/** As Octokit rejects. */
function refused(status: number, message: string, headers?: Record<string, string | number>): Error {
  return Object.assign(new Error(message), { status, ...(headers === undefined ? {} : { response: { headers } }) });
}

async function triesOf(error: Error, times: number): Promise<{ tries: number; seconds: number; isWritten: boolean }> {
  const clock = createManualClock(0);
  let tries = 0;
  const isWritten = await clock
    .runWith(
      withCommentTries(
        clock,
        () => 1,
        never,
        () => {
          tries += 1;
          return tries > times ? Promise.resolve('written') : Promise.reject(error);
        },
      ),
    )
    .then(
      () => true,
      () => false,
    );
  return { tries, seconds: clock.now() / 1000, isWritten };
}

describe('a comment', () => {
  test.each([
    ['a gateway that gave up', refused(502, 'Bad Gateway', {}), 1],
    ['a reset', refused(500, 'read ECONNRESET'), 1],
    ['a limit with its wait', refused(429, 'Too many requests', { 'retry-after': '2' }), 2],
    ['a secondary limit', refused(403, 'You have exceeded a secondary rate limit.', { 'retry-after': 2 }), 2],
  ])('is written after %s', async (_, error, seconds) => {
    expect(await triesOf(error, 1)).toEqual({ tries: 2, seconds, isWritten: true });
  });

  test.each([
    ['a right that is missing', refused(403, 'Resource not accessible by integration', {})],
    ['a wait of minutes', refused(429, 'Too many requests', { 'retry-after': '300' })],
    ['what it does not take', refused(422, 'Validation Failed', {})],
  ])('is not tried again for %s', async (_, error) => {
    expect(await triesOf(error, 1)).toEqual({ tries: 1, seconds: 0, isWritten: false });
  });

  test('is given up after four tries', async () => {
    expect(await triesOf(refused(502, 'Bad Gateway', {}), 99)).toMatchObject({ tries: 4, isWritten: false });
  });
});
