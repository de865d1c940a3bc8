import { describe, expect, test } from '@jest/globals';
import { createTimes, runCrowd } from './crowd.ts';

describe('a run that is alone in its subscription', () => {
  test.each([3, 17, 45, 80, 119, 120])('notices the end of an operation of %s seconds within 3', async (seconds) => {
    const { outcomes, delays, refusals } = await runCrowd([seconds]);
    expect(outcomes[0]?.result).toBe('added');
    expect(delays[0]).toBeLessThanOrEqual(3);
    expect(refusals).toBe(0);
  });

  // The slowest create on record took 2278 seconds.
  test.each([125, 221, 383, 900, 2278])('notices the end of an operation of %s seconds within 5', async (seconds) => {
    const { outcomes, delays, refusals } = await runCrowd([seconds]);
    expect(outcomes[0]?.result).toBe('added');
    expect(delays[0]).toBeLessThanOrEqual(5);
    expect(refusals).toBe(0);
  });
});

describe('fifty runs at once in one subscription, where AKS allows two reads of operations a second', () => {
  test.each([true, false])(
    'all come to their end, and slow down until few are refused (with Retry-After: %s)',
    async (retryAfter) => {
      const { outcomes, delays, looks, refusals } = await runCrowd(createTimes(50), { retryAfter });
      expect(outcomes.map(({ result }) => result)).toEqual(Array.from({ length: 50 }, () => 'added'));
      expect(delays.at(-1)).toBeLessThanOrEqual(60);
      expect(refusals).toBeLessThan(looks / 2);
    },
    60_000,
  );
});
