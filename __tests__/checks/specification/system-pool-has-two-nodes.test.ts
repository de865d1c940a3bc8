import { expect, test } from '@jest/globals';
import { systemPoolHasTwoNodes } from '../../../src/checks/specification/system-pool-has-two-nodes.ts';
import { aPoolRequest } from '../../builders.ts';
import { ask } from '../ask.ts';

test.each([
  [{ mode: 'System', count: 1 }, 'failed'],
  [{ mode: 'System', count: 2 }, 'passed'],
  [{ mode: 'System', count: 1, isAutoscaled: true, minCount: 2, maxCount: 5 }, 'passed'],
  [{ mode: 'System', count: 1, isAutoscaled: true, minCount: 1, maxCount: 5 }, 'failed'],
  [{ mode: 'User', count: 1 }, 'not-applicable'],
])('%j: %s', (wanted, status) => {
  expect(ask(systemPoolHasTwoNodes, { pools: [aPoolRequest({ wanted })] })).toMatchObject({ status, level: 'warning' });
});
