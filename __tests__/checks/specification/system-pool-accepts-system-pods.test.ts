import { expect, test } from '@jest/globals';
import { systemPoolAcceptsSystemPods } from '../../../src/checks/specification/system-pool-accepts-system-pods.ts';
import { anAgentPool, aPoolRequest } from '../../builders.ts';
import { ask } from '../ask.ts';

test.each([
  [[], 'passed'],
  [['CriticalAddonsOnly=true:NoSchedule'], 'passed'],
  [['CriticalAddonsOnly:NoExecute'], 'passed'],
  [['dedicated=web:PreferNoSchedule'], 'passed'],
  [['dedicated=web:NoSchedule'], 'failed'],
  [['dedicated:NoExecute'], 'failed'],
  [['CriticalAddonsOnly=true:NoSchedule', 'gpu=yes:noschedule'], 'failed'],
])('a system pool with %j: %s', (nodeTaints, status) => {
  const pools = [aPoolRequest({ wanted: { mode: 'System', raw: { properties: { nodeTaints } } } })];
  expect(ask(systemPoolAcceptsSystemPods, { pools })).toMatchObject({ status, level: 'error' });
});

test('a user pool has any taint, and a system pool that is there is not asked about', () => {
  const raw = { properties: { nodeTaints: ['dedicated=web:NoSchedule'] } };
  const asked = (request: Parameters<typeof aPoolRequest>[0]): string =>
    ask(systemPoolAcceptsSystemPods, { pools: [aPoolRequest(request)] }).status;
  expect(asked({ wanted: { mode: 'User', raw } })).toBe('not-applicable');
  expect(asked({ wanted: { mode: 'System', raw }, existing: anAgentPool({ name: 'pool2' }) })).toBe('not-applicable');
});
