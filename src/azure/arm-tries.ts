import type { World } from '../world/world.ts';
import type { AzureEvent } from './azure-event.ts';
import { pathOf, Unanswered, type ArmRequest, type ArmResponse } from './arm-exchange.ts';
import { classify, type Judgement } from './classify.ts';
import { messageOf } from './error-chain.ts';
import type { RetryOptions } from './retry.ts';
import { withoutPasswords } from './way-out.ts';

/** For what the run can do without: two more attempts, and seconds between them, not minutes. */
const SHORT_PATIENCE = { attempts: 3, longestAskedSeconds: 10, givesUpOnLongWaits: true } as const;

/** One of many looks: whoever looks goes on looking. */
const PATIENCE_OF_POLLS = { attempts: 6 } as const;

/** A conflict in unknown words may be one that stays. */
const CONFLICT_ATTEMPTS = 4;

/** Whether it is tried again at all; for how long is another question. */
export function mayRepeat(request: ArmRequest, judged: Judgement, number: number, isAnswered: boolean): boolean {
  const isRead = request.method === 'GET';
  switch (judged.is) {
    case 'permanent':
    case 'unknown-effect':
      return false;
    case 'throttled':
      // Whoever looks learns of throttling and slows down, instead of asking again.
      return !(isRead && request.isPoll === true);
    case 'passing':
      if (judged.passing.what === 'new-right') return true;
      if (judged.passing.what === 'trouble' && (isRead || !isAnswered)) return true;
      // A write that met another operation is the run's to make again, from what it reads then.
      return isRead && number < CONFLICT_ATTEMPTS;
  }
}

export function isResponse(came: unknown): came is ArmResponse {
  return typeof came === 'object' && came !== null && 'status' in came && 'headers' in came;
}

export function judgeResponse(
  { method }: ArmRequest,
  { error, headers }: ArmResponse,
  world: World<AzureEvent>,
): Judgement {
  if (error === undefined) throw new Error('A good answer is no failure.');
  return classify({ came: 'answer', method, error, headers, nowMilliseconds: world.clock.now() });
}

export function judgeCause({ method }: ArmRequest, cause: unknown): Judgement {
  return classify({ came: 'nothing', method, cause });
}

export function unansweredOf(error: unknown, judged: Judgement): Unanswered {
  if (error instanceof Unanswered) return error;
  return new Unanswered(withoutPasswords(messageOf(error)), {
    cause: error,
    mayHaveBegun: judged.is === 'unknown-effect',
  });
}

export function reasonOf(came: unknown, judged: Judgement): string {
  if (!isResponse(came)) return withoutPasswords(messageOf(came));
  const said = `HTTP ${came.status} ${came.error?.code ?? ''}`.trim();
  return judged.is === 'passing' && judged.passing.what === 'new-right'
    ? `${said}; a role assignment that was just created may not be effective yet`
    : said;
}

export function retryOptions(world: World<AzureEvent>, request: ArmRequest, signal: AbortSignal): RetryOptions {
  const what = `${request.method} ${pathOf(request.target)}`;
  return {
    clock: world.clock,
    random: world.random,
    signal,
    ...(request.isOptional === true ? SHORT_PATIENCE : request.isPoll === true ? PATIENCE_OF_POLLS : {}),
    baseSeconds: 1,
    capSeconds: 60,
    onRetry: (cause, delaySeconds, leftSeconds) => {
      world.emit({ type: 'retried', request: what, cause, delaySeconds, leftSeconds });
    },
    onGiveUp: (cause, askedSeconds) => {
      world.emit({
        type: 'note',
        message: `${what} is not retried: ${cause} asks for a wait of ${Math.round(askedSeconds)} s, and the run does not need it.`,
      });
    },
  };
}
