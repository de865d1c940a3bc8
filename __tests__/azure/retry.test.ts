import { describe, expect, test } from '@jest/globals';

import {
  again,
  LONGEST_ASKED_WAIT_SECONDS,
  TimeLimitError,
  withRetries,
  withTimeLimit,
} from '../../src/azure/retry.ts';
import { createManualClock } from '../manual-clock.ts';

const never = new AbortController().signal;

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

describe('patience as time', () => {
  const tries = async (leftSeconds: (now: number) => number, asked?: number): Promise<readonly unknown[]> => {
    const clock = createManualClock(0);
    const told: unknown[] = [];
    const options = { clock, random: () => 1, signal: never, baseSeconds: 1, capSeconds: 60 };
    const run = withRetries(
      {
        ...options,
        onRetry: (_, delay, left) => told.push([delay, left]),
      },
      () => Promise.resolve(again('trouble', asked, 'last', leftSeconds(clock.now() / 1000))),
    );
    await expect(clock.runWith(run)).resolves.toBe('last');
    return [...told, clock.now() / 1000];
  };

  test('ends with an attempt at its end, and is counted down', async () => {
    expect(await tries((now) => 10 - now)).toEqual([[1, 10], [2, 9], [4, 7], [3, 3], 10]);
  });

  test('is not outlasted by a wait that was asked for', async () => {
    expect(await tries((now) => 10 - now, 60)).toEqual([[10, 10], 10]);
  });

  test('passes though chance says that no wait is needed', async () => {
    const clock = createManualClock(0);
    let attempts = 0;
    const options = { clock, random: () => 0, signal: never, baseSeconds: 1, capSeconds: 60, onRetry: () => undefined };
    const run = withRetries(options, () => {
      attempts += 1;
      return Promise.resolve(again('trouble', undefined, 'last', 30 - clock.now() / 1000));
    });
    await expect(clock.runWith(run)).resolves.toBe('last');
    expect(attempts).toBeLessThan(20);
  });
});

test('who asks for a longer wait than it is worth is not asked again, and that is said', async () => {
  const clock = createManualClock(0);
  const given: unknown[] = [];
  const run = withRetries(
    {
      clock,
      random: () => 1,
      signal: never,
      attempts: 3,
      baseSeconds: 1,
      capSeconds: 60,
      longestAskedSeconds: 10,
      givesUpOnLongWaits: true,
      onRetry: () => undefined,
      onGiveUp: (reason, seconds) => given.push([reason, seconds]),
    },
    () => Promise.resolve(again('HTTP 429', 60, 'last')),
  );
  await expect(run).resolves.toBe('last');
  expect([given, clock.now()]).toEqual([[['HTTP 429', 60]], 0]);
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
