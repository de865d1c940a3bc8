import type { Clock } from '../src/world/world.ts';

/** A signal that is aborted by another one and after so many minutes. */
export function limited(
  clock: Clock,
  minutes: number,
  stop: AbortSignal,
): { readonly signal: AbortSignal; readonly end: () => void } {
  const late = new AbortController();
  const done = new AbortController();
  clock.sleep(minutes * 60_000, done.signal).then(
    () => {
      late.abort(new Error(`The limit of ${minutes} minutes was reached.`));
    },
    () => undefined,
  );
  return {
    signal: AbortSignal.any([stop, late.signal]),
    end: () => {
      done.abort();
    },
  };
}

/** Counts node-hours, from when each node was asked for. */
export interface Meter {
  readonly add: (count: number) => void;
  readonly hours: () => number;
}

export function createMeter(now: () => number): Meter {
  const since: number[] = [];
  return {
    add: (count) => {
      for (let index = 0; index < count; index++) since.push(now());
    },
    hours: () => since.reduce((sum, start) => sum + (now() - start) / 3_600_000, 0),
  };
}
