import { describe, expect, test } from '@jest/globals';
import { setStage } from './harness.ts';

const POOL2 = { 'name': 'pool2', 'vnet-subnet-id': 'snet-pool2' };

describe('an add that nothing disturbs', () => {
  test('reads, puts once, waits and verifies', async () => {
    const stage = setStage('default');
    const { outcome, writes } = await stage.run(POOL2);
    expect(outcome.problem).toBeUndefined();
    expect(outcome.result).toBe('added');
    expect(writes.map(({ method }) => method)).toEqual(['PUT']);
  });
});
