import { gatewayError } from '../aks/azure-error.ts';
import { covers } from '../cloud/access-control.ts';
import type { LockState } from '../cloud/access-control.ts';
import type { Cloud } from '../cloud/cloud.ts';

const READ_ONLY_STATES = ['Disabled', 'Deleted'];
const READS = ['GET', 'HEAD'];
/** A lock is no part of what it locks. */
const LOCK = /\/providers\/Microsoft\.Authorization\/locks\/[^/]+$/i;

/**
 * A disabled subscription takes reads and deletions alone.
 * https://learn.microsoft.com/azure/cost-management-billing/manage/subscription-states
 *
 * @throws AzureError 409 in ARM's words (https://github.com/microsoft/vscode-azureappservice/issues/1646).
 */
export function checkSubscription(cloud: Cloud, method: string): void {
  const { id, state } = cloud.scenario.subscription;
  if (READS.includes(method) || method === 'DELETE' || !READ_ONLY_STATES.includes(state)) return;
  throw gatewayError(
    409,
    'ReadOnlyDisabledSubscription',
    `The subscription '${id}' is disabled and therefore marked as read only. You cannot perform any write actions on this subscription until it is re-enabled.`,
  );
}

/**
 * A lock refuses what it forbids at its scope and below: `ReadOnly` every write, and `CanNotDelete` the deletion.
 * https://learn.microsoft.com/azure/azure-resource-manager/management/lock-resources
 *
 * @throws AzureError 409 in ARM's words (https://github.com/Azure/azure-sdk-for-java/issues/2560).
 */
export function checkLocks(cloud: Cloud, method: string, scope: string): void {
  if (READS.includes(method) || LOCK.test(scope)) return;
  const isDeletion = method === 'DELETE';
  const locks = cloud.access.locksAt(scope).filter(({ level }) => isDeletion || level === 'ReadOnly');
  refuseLocked(scope, isDeletion ? 'delete' : 'write', locks);
}

/**
 * What is deleted with all that is in it must hold nothing that is locked.
 *
 * @throws AzureError 409 in the same words.
 */
export function checkLocksBelow(cloud: Cloud, scope: string): void {
  refuseLocked(
    scope,
    'delete',
    cloud.access.locks.filter((lock) => covers(scope, lock.scope)),
  );
}

function refuseLocked(scope: string, what: 'delete' | 'write', locks: readonly LockState[]): void {
  if (locks.length === 0) return;
  throw gatewayError(
    409,
    'ScopeLocked',
    `The scope '${scope}' cannot perform ${what} operation because following scope(s) are locked: '${locks.map((lock) => lock.scope).join(',')}'. Please remove the lock and try again.`,
  );
}
