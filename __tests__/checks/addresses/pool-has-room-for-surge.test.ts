import { expect, test } from '@jest/globals';
import { poolHasRoomForSurge } from '../../../src/checks/addresses/pool-has-room-for-surge.ts';
import { anAgentPool, aPoolRequest } from '../../builders.ts';
import { ask } from '../ask.ts';

// 10 % of 909 is 90.9, rounded up 91: 1000 in all. 10 % of 910 is 91: 1001.
test.each([
  [{ count: 909 }, 'passed', ''],
  [{ count: 910 }, 'failed', 'Set node-count to 909 or less, or set max-surge to 90'],
  [{ count: 500, maxSurge: '100%' }, 'passed', ''],
  [{ count: 501, maxSurge: '100%' }, 'failed', 'Set node-count to 500 or less, or set max-surge to 499'],
  [{ count: 999, maxSurge: '1' }, 'passed', ''],
  [{ count: 1000, maxSurge: '1' }, 'failed', 'Set node-count to 999 or less.'],
  [{ count: 1000, maxSurge: '0', maxUnavailable: '1' }, 'passed', ''],
  [{ count: 1, isAutoscaled: true, maxCount: 910 }, 'failed', 'Set max-count to 909 or less'],
])('%j: %s', (wanted, status, fix) => {
  const finding = ask(poolHasRoomForSurge, { pools: [aPoolRequest({ wanted })] });
  expect(finding).toMatchObject({ status, level: 'warning' });
  expect(finding.fix ?? '').toContain(fix);
});

test('a pool that is there and asks for no more passes, and one of single machines is not asked about', () => {
  const existing = anAgentPool({ name: 'pool2', count: 1000 });
  const there = [aPoolRequest({ existing, wanted: { count: 1000 } })];
  expect(ask(poolHasRoomForSurge, { pools: there }).status).toBe('passed');
  const machines = [aPoolRequest({ wanted: { count: 1000, type: 'VirtualMachines' } })];
  expect(ask(poolHasRoomForSurge, { pools: machines }).status).toBe('not-applicable');
});
