import { refused } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/** Azure then accepts only reads and deletions. https://learn.microsoft.com/azure/cost-management-billing/manage/subscription-states */
const READ_ONLY_STATES = ['disabled', 'deleted'];

export const subscriptionIsEnabled = defineCheck({
  id: 'subscription-is-enabled',
  title: 'The subscription of the cluster accepts writes',
  rests: refused('https://learn.microsoft.com/azure/cost-management-billing/manage/subscription-states'),
  scope: 'cluster',
  operations: ['add', 'check', 'reconcile'],
  needs: ['subscription'],
  run({ subscription: { name, state } }) {
    if (!READ_ONLY_STATES.includes(state.toLowerCase()))
      return pass(`Subscription ${name} is ${state || 'in an unnamed state'}.`);
    return fail(
      `Subscription ${name} is ${state}: Azure rejects every write in it (ReadOnlyDisabledSubscription).`,
      'Ask the owner to enable the subscription: https://learn.microsoft.com/azure/cost-management-billing/manage/subscription-disabled',
    );
  },
});
