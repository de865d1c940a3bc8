import { describe, expect, test } from '@jest/globals';

import { createManualClock } from './manual-clock.ts';

describe('a clock in the hand', () => {
  test('stands still until it is advanced, and wakes in order', async () => {
    const clock = createManualClock(1000);
    const woken: string[] = [];
    const sleepers = [300, 100, 200].map(async (milliseconds) => {
      await clock.sleep(milliseconds);
      woken.push(`${milliseconds} at ${clock.now()}`);
    });
    await clock.advance(99);
    expect([woken, clock.now(), clock.sleeping]).toEqual([[], 1099, 3]);
    await clock.advance(101);
    expect(woken).toEqual(['100 at 1100', '200 at 1200']);
    await clock.advance(1000);
    expect([woken.at(-1), clock.now(), clock.sleeping]).toEqual(['300 at 1300', 2200, 0]);
    await Promise.all(sleepers);
  });

  test('wakes who falls asleep again on the way', async () => {
    const clock = createManualClock(0);
    const times: number[] = [];
    const sleeper = (async () => {
      for (let round = 0; round < 3; round++) {
        await clock.sleep(10);
        times.push(clock.now());
      }
    })();
    await clock.advance(30);
    await sleeper;
    expect(times).toEqual([10, 20, 30]);
  });

  test("rejects a sleep with the signal's reason, at once", async () => {
    const clock = createManualClock();
    const reason = new Error('stopped');
    const controller = new AbortController();
    const sleeping = clock.sleep(10, controller.signal);
    controller.abort(reason);
    await expect(sleeping).rejects.toBe(reason);
    await expect(clock.sleep(10, controller.signal)).rejects.toBe(reason);
    expect(clock.sleeping).toBe(0);
  });

  test('runs hours while a promise lasts', async () => {
    const clock = createManualClock(0);
    const run = async (): Promise<number> => {
      for (let minute = 0; minute < 240; minute++) await clock.sleep(60_000);
      return clock.now();
    };
    await expect(clock.runWith(run())).resolves.toBe(240 * 60_000);
  });

  test('passes a rejection on', async () => {
    const clock = createManualClock();
    const run = async (): Promise<void> => {
      await clock.sleep(5);
      throw new Error('in the end');
    };
    await expect(clock.runWith(run())).rejects.toThrow('in the end');
  });

  test('holds the time while something is in flight', async () => {
    const clock = createManualClock(0);
    let isBusy = true;
    const answered = new Promise<void>((resolve) => {
      let turns = 0;
      const turn = (): void => {
        if (++turns < 200) {
          setImmediate(turn);
          return;
        }
        isBusy = false;
        resolve();
      };
      setImmediate(turn);
    });
    const race = Promise.race([answered.then(() => 'answer'), clock.sleep(1).then(() => 'time limit')]);
    await expect(clock.runWith(race, { isBusy: () => isBusy })).resolves.toBe('answer');
    expect(clock.now()).toBe(0);
  });
});
