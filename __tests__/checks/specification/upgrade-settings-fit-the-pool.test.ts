import { expect, test } from '@jest/globals';
import { upgradeSettingsFitThePool } from '../../../src/checks/specification/upgrade-settings-fit-the-pool.ts';
import { anAgentPool, aPoolRequest } from '../../builders.ts';
import { ask } from '../ask.ts';

test.each([
  ['System', undefined, undefined, 'passed'],
  ['System', '0', 30, 'passed'],
  ['System', '0%', 30, 'passed'],
  ['System', '1', undefined, 'failed'],
  ['System', '10%', undefined, 'failed'],
  ['User', '1', undefined, 'passed'],
  ['User', undefined, 5, 'passed'],
  ['User', undefined, 4, 'failed'],
])('%s pool, max-unavailable %s, drain-timeout %s: %s', (mode, maxUnavailable, drainTimeoutInMinutes, status) => {
  const raw = {
    properties: drainTimeoutInMinutes === undefined ? {} : { upgradeSettings: { drainTimeoutInMinutes } },
  };
  const wanted = { mode, raw, ...(maxUnavailable === undefined ? {} : { maxUnavailable }) };
  const finding = ask(upgradeSettingsFitThePool, { pools: [aPoolRequest({ wanted })] });
  expect(finding).toMatchObject({ status, level: 'warning' });
});

test('a pool that is there, as asked for, has the settings that it has', () => {
  const pools = [
    aPoolRequest({ wanted: { mode: 'System', maxUnavailable: '1' }, existing: anAgentPool({ name: 'pool2' }) }),
  ];
  expect(ask(upgradeSettingsFitThePool, { pools }).status).toBe('not-applicable');
});
