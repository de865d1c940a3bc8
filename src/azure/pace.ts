import type { Clock } from '../world/world.ts';
import type { ArmResponse } from './arm-exchange.ts';
import { retryAfterSeconds } from './asked-wait.ts';

/** `create`: of a node pool. `change`: of something that is there. `others`: what somebody else has begun. */
export type Kind = 'create' | 'change' | 'others';

/**
 * Seconds between two looks, by how long it has gone on. Dense where operations end: half of 220 recorded creates of a pool took no
 * longer than 221 s, one of ten less than 120 s and one more than 383 s; half of 99 recorded updates 10 s, nine of ten 129 s. AKS sends
 * no Retry-After, and allows two status reads a second in a whole subscription.
 * https://learn.microsoft.com/azure/aks/quotas-skus-regions
 */
const GAPS: Readonly<Record<Kind, readonly (readonly [untilSeconds: number, gapSeconds: number])[]>> = {
  create: [
    [4, 4],
    [120, 20],
    [260, 7],
    [400, 9],
    [900, 16],
    [Infinity, 30],
  ],
  change: [
    [4, 2],
    [30, 3],
    [130, 5],
    [300, 10],
    [Infinity, 20],
  ],
  others: [
    [5, 5],
    [30, 10],
    [Infinity, 20],
  ],
};

const SLOWEST_SECONDS = 60;
const MOST_SLOWDOWN = 16;

export interface Pace {
  /** Sleeps until the next look. */
  next(): Promise<void>;
  /** Learns from an answer: a Retry-After, or throttling. */
  notice(answer: ArmResponse): void;
}

export interface PaceOptions {
  readonly clock: Clock;
  readonly random: () => number;
  readonly signal: AbortSignal;
  readonly kind: Kind;
}

export function createPace({ clock, random, signal, kind }: PaceOptions): Pace {
  const startedAt = clock.now();
  let slowdown = 1;
  let asked: number | undefined;
  return {
    async next() {
      const elapsedSeconds = (clock.now() - startedAt) / 1000;
      const gap = GAPS[kind].find(([until]) => elapsedSeconds < until)?.[1] ?? SLOWEST_SECONDS;
      const own = Math.min(SLOWEST_SECONDS, gap * slowdown);
      // Jitter keeps runs that began together from asking together. Nobody is asked sooner than was allowed; and later than that while
      // many are refused, each of whom was told the same time.
      const seconds = Math.max(own * (0.8 + 0.2 * random()), (asked ?? 0) * (1 + 0.2 * random()));
      asked = undefined;
      await clock.sleep(seconds * 1000, signal);
    },
    notice(answer) {
      const retryAfter = retryAfterSeconds(answer.headers, answer.error?.message ?? '', clock.now());
      if (retryAfter !== undefined && retryAfter > 0) asked = Math.min(SLOWEST_SECONDS, retryAfter);
      // For the rest of the wait: who was refused once would be so again, and others with it.
      if (answer.status === 429) slowdown = Math.min(MOST_SLOWDOWN, slowdown * 2);
    },
  };
}
