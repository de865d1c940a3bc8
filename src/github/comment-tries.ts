import { numberOf, objectOf, textOf, type JsonObject } from '../values/json.ts';
import { retryAfterSeconds } from '../azure/asked-wait.ts';
import { again, withRetries } from '../azure/retry.ts';
import type { Clock } from '../world/world.ts';

const TRIES = 4;
/** Longer waits are not worth it: the summary has the report, and the next run writes the comment. */
const LONGEST_WAIT_SECONDS = 15;

/**
 * Tries again what GitHub's API answered with a fault of its own or with a limit on requests, and where no answer came. `work` has to
 * look at what is there each time, for a comment may have been made all the same.
 * https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#handle-rate-limit-errors-appropriately
 */
export function withCommentTries<Value>(
  clock: Clock,
  random: () => number,
  signal: AbortSignal,
  work: () => Promise<Value>,
): Promise<Value> {
  return withRetries(
    {
      clock,
      random,
      signal,
      attempts: TRIES,
      baseSeconds: 1,
      capSeconds: 8,
      longestAskedSeconds: LONGEST_WAIT_SECONDS,
      givesUpOnLongWaits: true,
      onRetry: () => undefined,
    },
    async () => {
      try {
        return await work();
      } catch (error) {
        if (!(error instanceof Error) || !mayPass(error)) throw error;
        return again(error.message, waitOf(error, clock.now()), error);
      }
    },
  );
}

/** Octokit's errors have a status, also where no answer came (500, without a response). */
function mayPass(error: Error): boolean {
  const { status, response, message } = fieldsOf(error);
  const code = numberOf(status) ?? 0;
  if (response === undefined || code >= 500 || code === 429) return true;
  return (
    code === 403 &&
    (headersOf(error)['retry-after'] !== undefined || /secondary rate limit/i.test(textOf(message) ?? ''))
  );
}

function waitOf(error: Error, nowMilliseconds: number): number | undefined {
  return retryAfterSeconds(headersOf(error), '', nowMilliseconds);
}

function headersOf(error: Error): Readonly<Record<string, string | undefined>> {
  const headers = objectOf(objectOf(fieldsOf(error)['response'])['headers']);
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name.toLowerCase(),
      typeof value === 'number' ? String(value) : textOf(value),
    ]),
  );
}

function fieldsOf(error: Error): JsonObject {
  return objectOf(error);
}
