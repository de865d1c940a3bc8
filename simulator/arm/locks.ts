import { gatewayError } from '../aks/azure-error.ts';
import type { Cloud } from '../cloud/cloud.ts';

/**
 * A lock refuses what it forbids at its scope and below: `ReadOnly` every write, and `CanNotDelete` the deletion.
 * https://learn.microsoft.com/azure/azure-resource-manager/management/lock-resources
 *
 * @throws AzureError 409 in ARM's words (https://github.com/Azure/azure-rest-api-specs/issues/14081).
 */
export function checkLocks(cloud: Cloud, method: string, scope: string): void {
  if (method === 'GET') return;
  const isDeletion = method === 'DELETE';
  const locks = cloud.access.locksAt(scope).filter(({ level }) => isDeletion || level === 'ReadOnly');
  if (locks.length === 0) return;
  throw gatewayError(
    409,
    'ScopeLocked',
    `The scope '${scope}' cannot perform ${isDeletion ? 'delete' : 'write'} operation because following scope(s) are locked: '${locks.map((lock) => lock.scope).join(',')}'. Please remove the lock and try again.`,
  );
}
