import { refused } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/** Azure then takes reads and deletions, and no other write. https://learn.microsoft.com/azure/cost-management-billing/manage/subscription-states */
const READ_ONLY_STATES = ['disabled', 'deleted'];

export const subscriptionIsEnabled = defineCheck({
  id: 'subscription-is-enabled',
  title: 'The subscription of the cluster takes writes',
  rests: refused('https://learn.microsoft.com/azure/cost-management-billing/manage/subscription-states'),
  scope: 'cluster',
  operations: ['add', 'check', 'reconcile'],
  needs: ['subscription'],
  run({ subscription: { name, state } }) {
    if (!READ_ONLY_STATES.includes(state.toLowerCase()))
      return pass(`Subscription ${name} is ${state || 'in no state that Azure names'}.`);
    return fail(
      `Subscription ${name} is ${state}: Azure refuses every write in it (ReadOnlyDisabledSubscription).`,
      'Have its owner enable it again: https://learn.microsoft.com/azure/cost-management-billing/manage/subscription-disabled',
    );
  },
});
