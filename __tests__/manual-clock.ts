import type { Clock } from '../src/world/world.ts';

/** A clock that a test holds in its hand. */
export interface ManualClock extends Clock {
  /** How many sleep. */
  readonly sleeping: number;
  /** Lets the time pass and wakes, in order, whoever sleeps no longer than that; also those who fall asleep again on the way. */
  advance(milliseconds: number): Promise<void>;
  /**
   * Settles as the promise does, and meanwhile moves the time on to the next sleeper whenever nothing else happens. `isBusy` holds the
   * time, for example while a request is in flight. Rejects when nothing sleeps and nothing happens.
   */
  runWith<Value>(promise: Promise<Value>, options?: { readonly isBusy?: () => boolean }): Promise<Value>;
}

interface Sleeper {
  readonly wakesAt: number;
  readonly wake: () => void;
}

/** Turns of the event loop without a change after which nothing is expected to happen by itself. */
const IDLE_TURNS = 12;
/** Real time without a sleeper after which the promise is given up. */
const STALLED_MILLISECONDS = 3000;

export function createManualClock(startMilliseconds = Date.UTC(2026, 0, 1)): ManualClock {
  let now = startMilliseconds;
  const sleepers = new Set<Sleeper>();
  // Counts falling asleep and being woken: while it moves, something happens.
  let changes = 0;

  function sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    if (Number.isNaN(milliseconds)) return Promise.reject(new RangeError('Nobody sleeps for NaN milliseconds.'));
    return new Promise((resolve, reject) => {
      if (signal?.aborted === true) {
        reject(signal.reason as Error);
        return;
      }
      const sleeper: Sleeper = { wakesAt: now + Math.max(0, milliseconds), wake };
      function wake(): void {
        leave();
        resolve();
      }
      function abort(): void {
        leave();
        reject(signal?.reason as Error);
      }
      function leave(): void {
        changes++;
        sleepers.delete(sleeper);
        signal?.removeEventListener('abort', abort);
      }
      changes++;
      sleepers.add(sleeper);
      signal?.addEventListener('abort', abort);
    });
  }

  function nextSleeper(): Sleeper | undefined {
    let next: Sleeper | undefined;
    for (const sleeper of sleepers) if (next === undefined || sleeper.wakesAt < next.wakesAt) next = sleeper;
    return next;
  }

  function wakeUp(sleeper: Sleeper): void {
    now = Math.max(now, sleeper.wakesAt);
    sleeper.wake();
  }

  async function untilIdle(isBusy: () => boolean): Promise<void> {
    let seen = changes;
    for (let turns = 0; turns < IDLE_TURNS; turns++) {
      await turn();
      if (!isBusy() && changes === seen) continue;
      seen = changes;
      turns = 0;
    }
  }

  return {
    now: () => now,
    sleep,
    get sleeping() {
      return sleepers.size;
    },
    async advance(milliseconds) {
      const end = now + milliseconds;
      for (;;) {
        await untilIdle(() => false);
        const next = nextSleeper();
        if (next === undefined || next.wakesAt > end) break;
        wakeUp(next);
      }
      now = end;
    },
    async runWith(promise, { isBusy = () => false } = {}) {
      const settled = new AbortController();
      const settle = (): void => {
        settled.abort();
      };
      promise.then(settle, settle);
      let lastSeen = performance.now();
      for (;;) {
        await untilIdle(() => !settled.signal.aborted && isBusy());
        if (settled.signal.aborted) return promise;
        const next = nextSleeper();
        if (next !== undefined) {
          wakeUp(next);
          lastSeen = performance.now();
        } else if (performance.now() - lastSeen > STALLED_MILLISECONDS) {
          throw new Error('Nothing sleeps and nothing is in flight: the promise can never settle.');
        }
      }
    },
  };
}

function turn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
