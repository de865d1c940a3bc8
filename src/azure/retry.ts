import { numberOf } from '../values/json.ts';
import type { Clock } from '../world/world.ts';
import { codeOf, errorChain } from './error-chain.ts';

/** An attempt's word that another one may go better. */
export class Again<Value> {
  /** In a few words, for the log. */
  readonly reason: string;
  /** What the other side asked for. */
  readonly afterSeconds: number | undefined;
  /** What it comes to when no attempt is left: an error is thrown. */
  readonly last: Value | Error;

  constructor(reason: string, afterSeconds: number | undefined, last: Value | Error) {
    this.reason = reason;
    this.afterSeconds = afterSeconds;
    this.last = last;
  }
}

/** Asks for another attempt; `last` is what it comes to when none is left, where an error is thrown. */
export function again(reason: string, afterSeconds: number | undefined, last: Error): Again<never>;
export function again<Value>(reason: string, afterSeconds: number | undefined, last: Value): Again<Value>;
export function again<Value>(reason: string, afterSeconds: number | undefined, last: Value | Error): Again<Value> {
  return new Again(reason, afterSeconds, last);
}

export interface RetryOptions {
  readonly clock: Clock;
  /** A number in [0, 1). */
  readonly random: () => number;
  /** Cancel and deadline: ends the trying and the waiting with its own reason. */
  readonly signal: AbortSignal;
  /** How often it is tried at most, the first time included. */
  readonly attempts: number;
  readonly baseSeconds: number;
  readonly capSeconds: number;
  /** Who asks for a longer wait than this is asked again sooner; `LONGEST_ASKED_WAIT_SECONDS` when absent. */
  readonly longestAskedSeconds?: number;
  readonly onRetry: (reason: string, delaySeconds: number) => void;
}

/** Who asks for a longer wait than this is asked again sooner: one wait should not eat up the run's time. */
export const LONGEST_ASKED_WAIT_SECONDS = 300;

/**
 * Tries until an attempt gives a value, and waits in between: as long as the other side asked, or else with full jitter under an
 * exponential bound (https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/). The one policy for whatever is
 * tried again. `attempt` gets its number, from 1. Rejects with what an attempt throws or with the signal's reason.
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
    if (number >= options.attempts) {
      if (outcome.last instanceof Error) throw outcome.last;
      return outcome.last;
    }
    const delaySeconds = delayAfter(number, outcome.afterSeconds, options);
    options.onRetry(outcome.reason, delaySeconds);
    await options.clock.sleep(delaySeconds * 1000, options.signal);
  }
}

function delayAfter(failures: number, askedSeconds: number | undefined, options: RetryOptions): number {
  const longest = options.longestAskedSeconds ?? LONGEST_ASKED_WAIT_SECONDS;
  // "Retry-After: 0" names no wait, and no wait is what brought the trouble.
  if (askedSeconds !== undefined && askedSeconds > 0) return Math.min(askedSeconds, longest);
  return options.random() * Math.min(options.capSeconds, options.baseSeconds * 2 ** (failures - 1));
}

/** Request timeout, throttling, and every fault of a server or of a gateway before it. */
export function isRetryableStatus(status: number): boolean {
  return status === 408 || status === 429 || (status >= 500 && status <= 599);
}

/** Node's codes for "no answer came, and another try may bring one". https://nodejs.org/api/errors.html#common-system-errors */
const BROKEN_CONNECTION_CODES: readonly (string | undefined)[] = [
  'EAI_AGAIN',
  'ECONNABORTED',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'ENETDOWN',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ERR_STREAM_PREMATURE_CLOSE',
  'ESOCKETTIMEDOUT',
  'ETIMEDOUT',
  // The Azure SDK's word for a request that failed below HTTP without a code of Node's.
  'REQUEST_SEND_ERROR',
];

/** The Azure SDK's message for a connection that broke in the middle of a body; its code, PARSE_ERROR, also stands for bad JSON. */
const BROKEN_BODY = /^Error reading response as text/;

/** Whether a connection could not be made or broke; looks through causes and gathered errors. */
export function isBrokenConnection(error: unknown): boolean {
  return errorChain(error).some(
    (link) => BROKEN_CONNECTION_CODES.includes(codeOf(link)) || BROKEN_BODY.test(link.message),
  );
}

/**
 * How long the answer asks to wait, in seconds; undefined when it does not say. Header names are in lower case. The text is read
 * because ARM also says it there: "Please try again after '6' seconds."
 * https://learn.microsoft.com/azure/azure-resource-manager/management/request-limits-and-throttling
 */
export function retryAfterSeconds(
  headers: Readonly<Record<string, string | undefined>>,
  bodyText: string,
  nowMilliseconds: number,
): number | undefined {
  const milliseconds = wholeNumber(headers['retry-after-ms']) ?? wholeNumber(headers['x-ms-retry-after-ms']);
  if (milliseconds !== undefined) return milliseconds / 1000;
  const value = headers['retry-after'];
  const seconds = wholeNumber(value);
  if (seconds !== undefined) return seconds;
  // Date.parse takes any number for a year.
  const date = /[a-z]/i.test(value ?? '') ? numberOf(Date.parse(value ?? '')) : undefined;
  if (date !== undefined) return Math.max(0, (date - nowMilliseconds) / 1000);
  return wholeNumber(/\btry(?: again)? after '?(\d{1,6})'? seconds?/i.exec(bodyText)?.[1]);
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\s*\d{1,9}\s*$/.test(text) ? Number(text) : undefined;
}

/** The reason with which the wait for a time limit ends that was not reached. */
const FINISHED = Symbol('finished');

/** It took longer than it may; counts as a broken connection. */
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
