import type { ErrorEntry } from '../error-entry.ts';

const POLICY =
  'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/requestdisallowedbypolicy-error';

/** Azure Policy's refusals; what their additional info holds is added to them by `policyWords`. */
export const POLICY_ERRORS: readonly ErrorEntry[] = [
  {
    pattern: /Resource '([^']+)' was disallowed by policy(?:\. Reasons?: '?(.+?)\.?'?\. See error details)?/i,
    retry: 'never',
    source: POLICY,
    meaning: (_, resource, reasons) =>
      `An Azure Policy denies the resource ${resource}${reasons === '' ? '' : `: ${reasons}`}.`,
    fix: 'Satisfy the policy, for example with tags, or exempt the scope from it, then run again.',
  },
  {
    codes: ['RequestDisallowedByPolicy', 'PolicyViolation', 'AppendPoliciesFieldsExist'],
    retry: 'never',
    source: POLICY,
    meaning: 'An Azure Policy denies a resource of the request.',
    fix: 'Satisfy the policy, for example with tags, or exempt the scope from it, then run again.',
  },
];
