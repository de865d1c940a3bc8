import { seen, type SeenError } from '../seen-error.ts';

/** From issues and support articles that quote them, ids shortened. */
export const SUBSCRIPTION_TEXTS: readonly SeenError[] = [
  {
    name: 'a policy with its assignment',
    error: seen(
      403,
      'RequestDisallowedByPolicy',
      `Resource 'aks-pool2-12345678-vmss' was disallowed by policy. Policy identifiers: '[{"policyAssignment":{"name":"Require a cost tag","id":"/subscriptions/s/providers/Microsoft.Authorization/policyAssignments/tag1"},"policyDefinition":{"name":"tags"}}]'.`,
    ),
    retry: 'never',
    means: 'denies the resource aks-pool2-12345678-vmss. Policy assignment: Require a cost tag, definition tags.',
  },
  {
    name: 'a policy whose quotes are escaped',
    error: seen(
      undefined,
      'RequestDisallowedByPolicy',
      `Resource 'vmss1' was disallowed by policy. Policy identifiers: '[{\\"policyAssignment\\":{\\"name\\":\\"No public addresses\\",\\"id\\":\\"/p\\"}}]'.`,
    ),
    retry: 'never',
    means: 'denies the resource vmss1. Policy assignment: No public addresses.',
  },
  {
    name: 'a subnet that is in use',
    error: seen(
      400,
      'InUseSubnetCannotBeUpdated',
      'Subnet snet1 is in use by /subscriptions/s/ipConfigurations/i and cannot be updated.',
    ),
    retry: 'never',
    means: 'Subnet snet1 is in use by /subscriptions/s/ipConfigurations/i',
  },
  {
    name: 'a resource group that is going',
    error: seen(
      409,
      'ResourceGroupBeingDeleted',
      "The resource group 'rg1' is in deprovisioning state and cannot perform this operation.",
    ),
    retry: 'never',
  },
  ...['RequestDisallowedByPolicy', 'MissingSubscriptionRegistration'].map((code): SeenError => ({
    name: code,
    error: seen(409, code, 'No.'),
    retry: 'never',
  })),
  { name: 'ScopeLocked', error: seen(409, 'ScopeLocked', 'No.'), retry: 'never', check: 'no-lock-blocks-writes' },
  {
    name: 'ReadOnlyDisabledSubscription',
    error: seen(409, 'ReadOnlyDisabledSubscription', 'No.'),
    retry: 'never',
    check: 'subscription-is-enabled',
  },
  {
    name: 'a 404 without a body',
    error: seen(404, '', ''),
    retry: 'never',
    means: 'cannot find the resource or the operation',
  },
  {
    name: 'HTTP 401 to every token',
    error: seen(401, 'InvalidAuthenticationToken', 'The access token is invalid.'),
    retry: 'never',
    means: 'rejected the access token',
  },
  {
    name: 'ResourceGroupNotFound',
    error: seen(404, 'ResourceGroupNotFound', 'Resource group rg-prod could not be found.'),
    retry: 'never',
    means: 'cannot find the resource, or hides it',
  },
];
