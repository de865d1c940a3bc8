import { describe, expect, test } from '@jest/globals';
import { createTimes, runCrowd, runMatrix } from './crowd.ts';

describe('a run that is alone in its subscription', () => {
  test.each([3, 17, 45, 80, 119, 120])('notices the end of an operation of %s seconds within 15', async (seconds) => {
    const { outcomes, delays, refusals } = await runCrowd([seconds]);
    expect(outcomes[0]?.result).toBe('added');
    expect(delays[0]).toBeLessThanOrEqual(15);
    expect(refusals).toBe(0);
  });

  // The slowest create on record took 2278 seconds.
  test.each([
    [125, 8],
    [221, 8],
    [383, 8],
    [900, 16],
    [2278, 30],
  ])('notices the end of an operation of %s seconds within %s', async (seconds, most) => {
    const { outcomes, delays, refusals } = await runCrowd([seconds]);
    expect(outcomes[0]?.result).toBe('added');
    expect(delays[0]).toBeLessThanOrEqual(most);
    expect(refusals).toBe(0);
  });
});

describe('fifty runs at once in one subscription, where AKS allows two reads of operations a second', () => {
  test.each([true, false])(
    'all come to their end, notice it soon, and next to none of their reads is refused (with Retry-After: %s)',
    async (retryAfter) => {
      const { outcomes, delays, looks, refusals } = await runCrowd(createTimes(50), { retryAfter });
      expect(outcomes.map(({ result }) => result)).toEqual(Array.from({ length: 50 }, () => 'added'));
      expect(delays[24]).toBeLessThanOrEqual(4);
      expect(delays[44]).toBeLessThanOrEqual(15);
      expect(refusals / (looks + refusals)).toBeLessThan(0.02);
    },
    60_000,
  );
});

test('sixteen jobs of a matrix add their pools to one cluster, none fails, and each puts its pool twice at most', async () => {
  const { outcomes, looks, refusals, puts } = await runMatrix(16, 221);
  expect(outcomes.map(({ result }) => result)).toEqual(Array.from({ length: 16 }, () => 'added'));
  expect(puts.filter((count) => count > 2)).toEqual([]);
  expect(refusals / (looks + refusals)).toBeLessThan(0.02);
}, 120_000);
