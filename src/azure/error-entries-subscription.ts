import type { ErrorEntry } from './error-entry.ts';

/** What the subscription, its policies and its locks forbid, whose secret has expired, and what is not there. */
export const SUBSCRIPTION_ERRORS: readonly ErrorEntry[] = [
  // https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/requestdisallowedbypolicy-error
  {
    codes: ['RequestDisallowedByPolicy'],
    pattern:
      /Resource '([^']+)' was disallowed by policy[\s\S]*?\\*"policyAssignment\\*":\s*\{\s*\\*"name\\*":\s*\\*"([^"\\]+)/i,
    retry: 'never',
    meaning: (resource, policy) => `The assignment of an Azure Policy, ${policy}, forbids the resource ${resource}.`,
    fix: 'Satisfy the policy, for example by tags, or have the scope exempted from it (az policy exemption create --policy-assignment), then run again.',
  },
  {
    codes: ['RequestDisallowedByPolicy'],
    retry: 'never',
    meaning: 'An Azure Policy of the subscription forbids a resource of the pool; the message names it.',
    fix: 'Satisfy the policy, for example by tags, or have the scope exempted from it, then run again.',
  },
  {
    codes: ['ScopeLocked'],
    retry: 'never',
    meaning: 'A lock forbids the change.',
    fix: 'Remove the lock that the message names: az lock list --query "[].id" shows them.',
  },
  {
    codes: ['MissingSubscriptionRegistration'],
    retry: 'never',
    meaning: 'The subscription has not registered a resource provider that the pool needs.',
    fix: 'Run az provider register --namespace with the namespace that the message names.',
  },
  {
    statuses: [401],
    retry: 'never',
    meaning: 'Azure Resource Manager refused the access token, and a new one too.',
    fix: 'Compare environment and tenant-id with the cloud and the tenant of the subscription; on a runner of your own, look at its clock.',
  },
  // https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/bad-request-or-invalid-client-secret-error
  {
    pattern: /AADSTS7000(?:222|215)|InvalidClientSecret/i,
    retry: 'never',
    meaning:
      "The secret of the cluster's own service principal has expired or is wrong, so AKS cannot work for the cluster. It is not the identity of this workflow.",
    fix: 'Renew it by az aks update-credentials --resource-group RESOURCE_GROUP --name CLUSTER --reset-service-principal --service-principal APP_ID --client-secret SECRET (https://learn.microsoft.com/azure/aks/update-credentials), then run again.',
  },
  {
    codes: ['ResourceNotFound', 'ResourceGroupNotFound', 'NotFound', 'ParentResourceNotFound', 'SubscriptionNotFound'],
    statuses: [404],
    retry: 'never',
    meaning: 'Azure does not know the resource, or hides it from this identity.',
    fix: 'Compare subscription-id, resource-group, cluster-name and the ids with what exists, and environment with its cloud.',
  },
  // https://learn.microsoft.com/azure/azure-resource-manager/management/manage-resource-groups-portal
  {
    codes: ['ResourceGroupBeingDeleted', 'ResourceGroupDeletionBlocked'],
    retry: 'never',
    meaning: 'The resource group is being deleted, and takes nothing new.',
    fix: 'Wait until it is gone and make it again, or use another cluster.',
  },
  // https://learn.microsoft.com/azure/cost-management-billing/manage/subscription-states
  {
    codes: ['ReadOnlyDisabledSubscription', 'DisabledSubscription'],
    retry: 'never',
    meaning: 'The subscription is disabled, and can only be read.',
    fix: 'Enable it again (https://learn.microsoft.com/azure/cost-management-billing/manage/subscription-disabled), then run again.',
  },
  // https://learn.microsoft.com/azure/virtual-network/virtual-network-manage-subnet
  {
    codes: ['InUseSubnetCannotBeDeleted', 'InUseSubnetCannotBeUpdated'],
    pattern: /Subnet (\S+) is in use by (\S+)/i,
    retry: 'never',
    meaning: (subnet, user) => `Subnet ${subnet} is in use by ${user}, and cannot be deleted or given another range.`,
    fix: 'Use another subnet; one that is in use keeps its range.',
  },
];
