import type { Clock } from '../world/world.ts';

/** Resolves when the signal is aborted. */
export function abortOf(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => {
      resolve();
    });
  });
}

/** Resolves to whether the work was done in time. */
export async function withPatience(
  clock: Pick<Clock, 'sleep'>,
  work: Promise<void>,
  milliseconds: number,
): Promise<boolean> {
  const done = new AbortController();
  const impatience = clock.sleep(milliseconds, done.signal).then(
    () => false,
    () => true,
  );
  const isDone = await Promise.race([work.then(() => true), impatience]);
  done.abort(new Error('Published.'));
  return isDone;
}
