import { describe, expect, test } from '@jest/globals';

import {
  again,
  isBrokenConnection,
  isRetryableStatus,
  LONGEST_ASKED_WAIT_SECONDS,
  retryAfterSeconds,
  TimeLimitError,
  withRetries,
  withTimeLimit,
} from '../../src/azure/retry.ts';
import { createManualClock } from '../manual-clock.ts';

const never = new AbortController().signal;

function codedError(code: string, options?: ErrorOptions): Error {
  return Object.assign(new Error(code, options), { code });
}

/** Tries with an attempt that fails each time, and tells the waits. */
async function waitsOf(
  random: number,
  asked?: number,
  attempts = 6,
): Promise<{ readonly waits: readonly number[]; readonly elapsedSeconds: number }> {
  const clock = createManualClock(0);
  const waits: number[] = [];
  const options = { clock, random: () => random, signal: never, attempts, baseSeconds: 1, capSeconds: 10 };
  const run = withRetries({ ...options, onRetry: (_, seconds) => waits.push(seconds) }, () =>
    Promise.resolve(again('busy', asked, new Error('no more'))),
  );
  await expect(clock.runWith(run)).rejects.toThrow('no more');
  return { waits, elapsedSeconds: clock.now() / 1000 };
}

describe('retries', () => {
  test('wait up to 1, 2, 4, 8, 10 and 10 seconds: full jitter under a doubling bound', async () => {
    expect((await waitsOf(1)).waits).toEqual([1, 2, 4, 8, 10]);
    expect((await waitsOf(0.5)).waits).toEqual([0.5, 1, 2, 4, 5]);
    expect((await waitsOf(0)).waits).toEqual([0, 0, 0, 0, 0]);
  });

  test('sleep on the clock that they are given', async () => {
    expect((await waitsOf(1)).elapsedSeconds).toBe(25);
  });

  test('wait as long as they were asked to, but never hours', async () => {
    expect((await waitsOf(0.5, 7, 3)).waits).toEqual([7, 7]);
    expect((await waitsOf(0.5, 301, 2)).waits).toEqual([LONGEST_ASKED_WAIT_SECONDS]);
    expect((await waitsOf(0.5, 0, 2)).waits).toEqual([0.5]);
  });

  test('end with the first value, after numbered attempts', async () => {
    const clock = createManualClock();
    const numbers: number[] = [];
    const run = withRetries(
      { clock, random: () => 0.5, signal: never, attempts: 5, baseSeconds: 1, capSeconds: 1, onRetry: () => undefined },
      (number) => {
        numbers.push(number);
        return Promise.resolve(number === 3 ? 'value' : again('not yet', undefined, 'last'));
      },
    );
    await expect(clock.runWith(run)).resolves.toBe('value');
    expect(numbers).toEqual([1, 2, 3]);
  });

  test('end with the last answer where that is no error', async () => {
    const run = withRetries(
      {
        clock: createManualClock(),
        random: () => 0,
        signal: never,
        attempts: 1,
        baseSeconds: 1,
        capSeconds: 1,
        onRetry: () => undefined,
      },
      () => Promise.resolve(again('HTTP 503', undefined, { status: 503 })),
    );
    await expect(run).resolves.toEqual({ status: 503 });
  });

  test("stop with the signal's reason: before an attempt, in it and in a wait", async () => {
    const reason = new Error('deadline');
    const clock = createManualClock();
    const options = { clock, random: () => 1, attempts: 5, baseSeconds: 9, capSeconds: 9, onRetry: () => undefined };
    const stopped = new AbortController();
    stopped.abort(reason);
    await expect(withRetries({ ...options, signal: stopped.signal }, () => Promise.resolve(1))).rejects.toBe(reason);

    const inAttempt = new AbortController();
    const attempt = withRetries({ ...options, signal: inAttempt.signal }, () => {
      inAttempt.abort(reason);
      return Promise.reject(new Error('The operation was aborted.'));
    });
    await expect(attempt).rejects.toBe(reason);

    const inWait = new AbortController();
    const waiting = withRetries({ ...options, signal: inWait.signal }, () =>
      Promise.resolve(again('busy', undefined, 0)),
    );
    await clock.advance(1);
    inWait.abort(reason);
    await expect(waiting).rejects.toBe(reason);
    expect(clock.sleeping).toBe(0);
  });
});

describe('what is tried again', () => {
  test.each([
    [408, true],
    [429, true],
    [500, true],
    [503, true],
    [599, true],
    [407, false],
    [409, false],
    [412, false],
    [428, false],
    [430, false],
    [499, false],
    [200, false],
  ])('HTTP %i: %p', (status, expected) => {
    expect(isRetryableStatus(status)).toBe(expected);
  });

  test.each([
    ['a reset', codedError('ECONNRESET'), true],
    ['a cause', new Error('fetch failed', { cause: new Error('x', { cause: codedError('EAI_AGAIN') }) }), true],
    ['several addresses', new AggregateError([codedError('ENETUNREACH'), codedError('ECONNREFUSED')]), true],
    ['a body cut off', new Error('Error reading response as text: aborted'), true],
    ['a time limit', new TimeLimitError(5), true],
    ['a certificate', codedError('SELF_SIGNED_CERT_IN_CHAIN'), false],
    ['bad JSON', codedError('PARSE_ERROR'), false],
    ['a text', 'ECONNRESET', false],
    ['nothing', undefined, false],
  ])('%s is a broken connection: %p', (_, error, expected) => {
    expect(isBrokenConnection(error)).toBe(expected);
  });

  test('a chain that bites its tail has an end', () => {
    const error = new Error('round');
    error.cause = error;
    expect(isBrokenConnection(error)).toBe(false);
  });
});

describe('the wait that an answer asks for', () => {
  const NOW = Date.parse('2026-11-22T09:00:00Z');
  test.each<[Record<string, string>, string, number | undefined]>([
    [{ 'retry-after': '7' }, '', 7],
    [{ 'retry-after': '0' }, '', 0],
    [{ 'retry-after': 'Sun, 22 Nov 2026 09:00:30 GMT' }, '', 30],
    [{ 'retry-after': 'Sun, 22 Nov 2026 08:59:00 GMT' }, '', 0],
    [{ 'retry-after-ms': '1500', 'retry-after': '9' }, '', 1.5],
    [{ 'x-ms-retry-after-ms': '250' }, '', 0.25],
    [{ 'retry-after': 'soon' }, '', undefined],
    [{ 'retry-after': '-1' }, '', undefined],
    [{}, "exceeded the backend storage limit. Please try again after '6' seconds.", 6],
    [{}, "too many requests. Please try after '15' seconds. Tracking Id is 'x'.", 15],
    [{}, 'Please try again after 6 seconds', 6],
    [{ 'retry-after': '3' }, 'Please try again after 6 seconds', 3],
    [{}, 'Too many requests. Please try again after sometime.', undefined],
  ])('%j "%s": %p s', (headers, body, expected) => {
    expect(retryAfterSeconds(headers, body, NOW)).toBe(expected);
  });
});

describe('a time limit', () => {
  test('ends what takes longer, aborts it and leaves no timer', async () => {
    const clock = createManualClock();
    let seen: AbortSignal | undefined;
    const run = withTimeLimit(clock, 20, never, (signal) => {
      seen = signal;
      return new Promise(() => undefined);
    });
    await expect(clock.runWith(run)).rejects.toThrow('No answer within 20 s.');
    expect(seen?.reason).toBeInstanceOf(TimeLimitError);
    expect(clock.sleeping).toBe(0);
  });

  test('lets a value and an error through and takes its timer away', async () => {
    const clock = createManualClock();
    await expect(withTimeLimit(clock, 20, never, () => Promise.resolve('value'))).resolves.toBe('value');
    await expect(withTimeLimit(clock, 20, never, () => Promise.reject(new Error('own')))).rejects.toThrow('own');
    expect(clock.sleeping).toBe(0);
  });

  test("ends with the signal's reason, also where nobody listens", async () => {
    const clock = createManualClock();
    const stop = new AbortController();
    const run = withTimeLimit(clock, 20, stop.signal, () => new Promise(() => undefined));
    stop.abort(new Error('cancelled'));
    await expect(run).rejects.toThrow('cancelled');
    expect(clock.sleeping).toBe(0);
  });
});
