import { expect, test } from '@jest/globals';
import { subscriptionIsEnabled } from '../../../src/checks/cluster/subscription-is-enabled.ts';
import { SUBSCRIPTION } from '../../builders.ts';
import { ask } from '../ask.ts';

test.each([
  ['Enabled', 'passed'],
  ['Warned', 'passed'],
  ['PastDue', 'passed'],
  ['Disabled', 'failed'],
  ['Deleted', 'failed'],
])('a subscription that is %s: %s', (state, status) => {
  const subscription = { id: `/subscriptions/${SUBSCRIPTION}`, name: 'Production', state };
  for (const operation of ['add', 'check', 'reconcile'] as const)
    expect(ask(subscriptionIsEnabled, { facts: { subscription }, operation })).toMatchObject({
      status,
      level: 'error',
      saw: expect.stringContaining(`Production is ${state}`),
    });
});
