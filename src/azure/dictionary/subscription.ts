import type { ErrorEntry } from '../error-entry.ts';
import { clusterCommand, clusterIdIn, locksCommand, registerCommand } from './commands.ts';
import { subscriptionOf } from '../../values/resource-id.ts';

const REGISTRATION =
  'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/missingsubscriptionregistration-error';

/** What the subscription and its locks forbid, and what is not there. */
export const SUBSCRIPTION_ERRORS: readonly ErrorEntry[] = [
  {
    codes: ['ScopeLocked', 'ResourceGroupLocked', 'ResourceLocked'],
    pattern: /following scope\(s\) (?:are|is) locked: '?"?(\/[\w./()-]*\w)/i,
    retry: 'never',
    check: 'no-lock-blocks-writes',
    source: 'https://learn.microsoft.com/azure/azure-resource-manager/management/lock-resources',
    meaning: (_, scope) => `A lock on ${scope} blocks the change.`,
    fix: (asked, scope) =>
      `Remove the lock, run again, and restore the lock. To list the locks: ${locksCommand(asked, /\/resourceGroups\/([^/]+)/i.exec(scope)?.[1])}`,
  },
  {
    pattern:
      /Resource group '?([\w.()-]+)'?(?: under subscription:? '?[\w-]+'?)? is locked, please remove (?:the )?lock/i,
    retry: 'never',
    check: 'no-lock-blocks-writes',
    source: 'https://learn.microsoft.com/azure/azure-resource-manager/management/lock-resources',
    meaning: (_, group) => `A lock on resource group ${group} blocks the change.`,
    fix: (asked, group) =>
      `Remove the lock, run again, and restore the lock. To list the locks: ${locksCommand(asked, group)}`,
  },
  {
    codes: ['ScopeLocked', 'ResourceGroupLocked', 'ResourceLocked', 'CheckResourceGroupLevelLocksError'],
    retry: 'never',
    check: 'no-lock-blocks-writes',
    source: 'https://learn.microsoft.com/azure/azure-resource-manager/management/lock-resources',
    meaning: 'A lock blocks the change.',
    fix: (asked) => `Remove the lock, run again, and restore the lock. To list the locks: ${locksCommand(asked)}`,
  },
  {
    codes: [
      'MissingSubscriptionRegistration',
      'SubscriptionNotRegistered',
      'ReconcileResourceProviderRegistrationError',
    ],
    pattern: /(?:namespace|provider) '?"?(Microsoft\.\w+)/i,
    retry: 'never',
    source: REGISTRATION,
    meaning: (_, namespace) => `The subscription has not registered the resource provider ${namespace}.`,
    fix: (asked, namespace) => `Register it, then run again: ${registerCommand(asked, namespace)}`,
  },
  {
    codes: [
      'MissingSubscriptionRegistration',
      'SubscriptionNotRegistered',
      'ReconcileResourceProviderRegistrationError',
    ],
    retry: 'never',
    source: REGISTRATION,
    meaning: 'The subscription has not registered a resource provider that the request needs.',
    fix: (asked) =>
      `Register those that AKS uses: ${['Microsoft.ContainerService', 'Microsoft.Compute', 'Microsoft.Network'].map((namespace) => registerCommand(asked, namespace)).join(' ; ')}`,
  },
  {
    codes: ['DisallowedOperation'],
    pattern: /subscription type is not permitted to perform operations/i,
    retry: 'never',
    source: 'https://github.com/MicrosoftDocs/azure-docs/issues/28437',
    meaning: 'This kind of subscription may hold no Azure resources.',
    fix: 'Set subscription-id to the subscription of the cluster.',
  },
  {
    statuses: [401],
    retry: 'never',
    source: 'https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/common-deployment-errors',
    meaning: 'Azure Resource Manager rejected the access token, and a new one as well.',
    fix: "Compare environment and tenant-id with the subscription's cloud and tenant. On a self-hosted runner, check the clock.",
  },
  {
    codes: ['ResourceNotFound', 'ResourceGroupNotFound', 'NotFound', 'ParentResourceNotFound', 'SubscriptionNotFound'],
    statuses: [404],
    retry: 'never',
    source: 'https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/error-not-found',
    isGeneral: true,
    meaning: 'Azure cannot find the resource, or hides it from this identity.',
    fix: 'Compare subscription-id, resource-group, cluster-name, the ids, and environment with what exists.',
  },
  {
    codes: ['ResourceGroupBeingDeleted', 'ResourceGroupDeletionBlocked'],
    retry: 'never',
    source: 'https://learn.microsoft.com/azure/azure-resource-manager/management/delete-resource-group',
    meaning: 'The resource group is being deleted and accepts no changes.',
    fix: 'Wait until it is deleted, then create it again, or use another cluster.',
  },
  {
    codes: ['ClusterResourceGroupNotFound'],
    retry: 'never',
    source: 'https://learn.microsoft.com/azure/aks/faq',
    meaning: "The node resource group was deleted, and the cluster's VMs with it.",
    fix: (asked) =>
      `Create a new cluster: AKS cannot repair this one. Its node resource group was: ${clusterCommand(asked, 'show', { query: 'nodeResourceGroup' })}`,
  },
  {
    codes: ['ReadOnlyDisabledSubscription', 'DisabledSubscription'],
    retry: 'never',
    check: 'subscription-is-enabled',
    source: 'https://learn.microsoft.com/azure/cost-management-billing/manage/subscription-states',
    meaning: (asked) =>
      `The subscription${asked.clusterId === undefined ? '' : ` ${subscriptionOf(clusterIdIn(asked)) ?? ''}`} is disabled, so it can only be read.`,
    fix: 'Enable it again (https://learn.microsoft.com/azure/cost-management-billing/manage/subscription-disabled), then run again.',
  },
];
