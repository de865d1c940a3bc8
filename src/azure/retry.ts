import type { Clock } from '../world/world.ts';

/** An attempt's word that another one may go better. */
export class Again<Value> {
  /** In a few words, for the log. */
  readonly reason: string;
  /** What the other side asked for. */
  readonly afterSeconds: number | undefined;
  /** What it comes to when the patience is at its end: an error is thrown. */
  readonly last: Value | Error;
  /** For how many seconds it is still worth trying; without end when undefined. */
  readonly leftSeconds: number | undefined;

  constructor(reason: string, afterSeconds: number | undefined, last: Value | Error, leftSeconds: number | undefined) {
    this.reason = reason;
    this.afterSeconds = afterSeconds;
    this.last = last;
    this.leftSeconds = leftSeconds;
  }
}

/** Asks for another attempt; `last` is what it comes to when there is none, where an error is thrown. */
export function again(
  reason: string,
  afterSeconds: number | undefined,
  last: Error,
  leftSeconds?: number,
): Again<never>;
export function again<Value>(
  reason: string,
  afterSeconds: number | undefined,
  last: Value | Error,
  leftSeconds?: number,
): Again<Value>;
export function again<Value>(
  reason: string,
  afterSeconds: number | undefined,
  last: Value | Error,
  leftSeconds?: number,
): Again<Value> {
  return new Again(reason, afterSeconds, last, leftSeconds);
}

export interface RetryOptions {
  readonly clock: Clock;
  /** A number in [0, 1). */
  readonly random: () => number;
  /** Cancel and deadline: ends the trying and the waiting with its own reason. */
  readonly signal: AbortSignal;
  /** How often it is tried at most, the first time included; as often as the time allows when absent. */
  readonly attempts?: number;
  readonly baseSeconds: number;
  readonly capSeconds: number;
  /** Who asks for a longer wait than this is asked again sooner, or not at all; `LONGEST_ASKED_WAIT_SECONDS` when absent. */
  readonly longestAskedSeconds?: number;
  /** Who asks for a longer wait than it is worth is not asked again. */
  readonly givesUpOnLongWaits?: boolean;
  /** `leftSeconds` is for how long it is tried yet; undefined where that is not known. */
  readonly onRetry: (reason: string, delaySeconds: number, leftSeconds: number | undefined) => void;
  /** Told when it is not tried again because of the wait that was asked for. */
  readonly onGiveUp?: (reason: string, askedSeconds: number) => void;
}

/** Who asks for a longer wait than this is asked again sooner: one wait should not eat up the run's time. */
export const LONGEST_ASKED_WAIT_SECONDS = 300;

/** Where only the time ends the trying, no wait is so short that it is no wait. */
const SHORTEST_PART = 0.1;

/**
 * Tries until an attempt gives a value, and waits in between: as long as the other side asked, or else with full jitter under an
 * exponential bound (https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/). The one policy for whatever is
 * tried again. Patience is time: the last attempt is made when it is over. `attempt` gets its number, from 1. Rejects with what an
 * attempt throws or with the signal's reason.
 */
export async function withRetries<Value>(
  options: RetryOptions,
  attempt: (number: number) => Promise<Value | Again<Value>>,
): Promise<Value> {
  for (let number = 1; ; number++) {
    options.signal.throwIfAborted();
    const outcome = await attempt(number).catch((error: unknown) => {
      // Libraries put an error of their own in the place of the reason.
      options.signal.throwIfAborted();
      throw error;
    });
    if (!(outcome instanceof Again)) return outcome;
    options.signal.throwIfAborted();
    const leftSeconds = outcome.leftSeconds ?? Infinity;
    const delaySeconds = Math.min(leftSeconds, delayAfter(number, outcome.afterSeconds, options));
    if (number >= (options.attempts ?? Infinity) || leftSeconds <= 0 || isTooLong(outcome, options)) {
      if (outcome.last instanceof Error) throw outcome.last;
      return outcome.last;
    }
    options.onRetry(outcome.reason, delaySeconds, Number.isFinite(leftSeconds) ? leftSeconds : undefined);
    await options.clock.sleep(delaySeconds * 1000, options.signal);
  }
}

function isTooLong({ reason, afterSeconds = 0 }: Again<unknown>, options: RetryOptions): boolean {
  const longest = options.longestAskedSeconds ?? LONGEST_ASKED_WAIT_SECONDS;
  if (options.givesUpOnLongWaits !== true || afterSeconds <= longest) return false;
  options.onGiveUp?.(reason, afterSeconds);
  return true;
}

function delayAfter(failures: number, askedSeconds: number | undefined, options: RetryOptions): number {
  const longest = options.longestAskedSeconds ?? LONGEST_ASKED_WAIT_SECONDS;
  // "Retry-After: 0" names no wait, and no wait is what brought the trouble.
  if (askedSeconds !== undefined && askedSeconds > 0) return Math.min(askedSeconds, longest);
  const part = Math.max(options.attempts === undefined ? SHORTEST_PART : 0, options.random());
  return part * Math.min(options.capSeconds, options.baseSeconds * 2 ** (failures - 1));
}

/** The reason with which the wait for a time limit ends that was not reached. */
const FINISHED = Symbol('finished');

/** It took longer than it may; counts as no answer. */
export class TimeLimitError extends Error {
  readonly code = 'ETIMEDOUT';

  constructor(seconds: number) {
    super(`No answer within ${seconds} s.`);
    this.name = 'TimeLimitError';
  }
}

/**
 * Runs `fn` with a signal that is aborted when the time is over or `signal` is. Rejects with a `TimeLimitError`, with the signal's
 * reason, or as `fn` does; at once, also where `fn` does not listen.
 */
export async function withTimeLimit<Value>(
  clock: Clock,
  seconds: number,
  signal: AbortSignal,
  fn: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  signal.throwIfAborted();
  const limit = new AbortController();
  const done = new AbortController();
  const timer = clock.sleep(seconds * 1000, AbortSignal.any([signal, done.signal])).then(() => {
    limit.abort(new TimeLimitError(seconds));
    throw limit.signal.reason as TimeLimitError;
  });
  try {
    return await Promise.race([timer, fn(AbortSignal.any([signal, limit.signal]))]);
  } catch (error) {
    // What `fn` throws when it is aborted may come first.
    signal.throwIfAborted();
    limit.signal.throwIfAborted();
    throw error;
  } finally {
    // With a reason of its own: the usual one is an exception with a stack, made at every request and read by nobody.
    done.abort(FINISHED);
    // Its rejection by `done` is awaited by nobody.
    timer.catch(() => undefined);
  }
}
