import { needsWrite } from '../../pool/pool-writes.ts';
import type { Cluster } from '../../resources/cluster.ts';
import type { Facts } from '../../facts/facts.ts';
import { gapOf, type ById, type Gap } from '../../resources/read.ts';
import { isAllowed, type Permission } from '../../resources/permissions.ts';
import type { PoolRequest } from '../../pool/pool-request.ts';
import { idKey } from '../../values/resource-id.ts';
import { azCommand } from '../../values/az-command.ts';

/** Actions that Azure asks for. https://learn.microsoft.com/azure/role-based-access-control/permissions/containers */
export const ADD_POOL = 'Microsoft.ContainerService/managedClusters/agentPools/write';
export const UPDATE_CLUSTER = 'Microsoft.ContainerService/managedClusters/write';
export const READ_SUBNET = 'Microsoft.Network/virtualNetworks/subnets/read';
export const JOIN_SUBNET = 'Microsoft.Network/virtualNetworks/subnets/join/action';

/** Which of the actions are missing, or why that is not known. */
export type Rights =
  { readonly isKnown: true; readonly missing: readonly string[] } | ({ readonly isKnown: false } & Gap);

/** What the identity of this run lacks on a scope. */
export function rightsOfCaller(
  callerPermissions: ById<readonly Permission[]>,
  scope: string,
  actions: readonly string[],
): Rights {
  const read = callerPermissions.get(idKey(scope));
  if (read === undefined) return { isKnown: false, why: `the permissions of this run on ${scope} were not read` };
  if (!read.ok) return { isKnown: false, ...gapOf(read) };
  // A caller that got this far can at least read, so an empty list is no answer.
  if (read.value.length === 0) return { isKnown: false, why: `Azure lists no permissions on ${scope}` };
  return { isKnown: true, missing: actions.filter((action) => !isAllowed(read.value, action)) };
}

/** What the cluster's identity lacks on a resource. A role assignment with a condition counts; the condition is not evaluated. */
export function rightsOfCluster(
  { roleAssignments, roleDefinitions }: Pick<Facts, 'roleAssignments' | 'roleDefinitions'>,
  subnetId: string,
  actions: readonly string[],
): Rights {
  const read = roleAssignments.get(idKey(subnetId));
  if (read === undefined) return { isKnown: false, why: `the role assignments on ${subnetId} were not read` };
  if (!read.ok) return { isKnown: false, ...gapOf(read) };
  const roles = read.value.map(({ roleDefinitionId }) => roleDefinitions.get(idKey(roleDefinitionId)));
  const permissions = roles.flatMap((role) => (role?.ok === true ? role.value.permissions : []));
  const missing = actions.filter((action) => !isAllowed(permissions, action));
  const isIncomplete = missing.length > 0 && roles.some((role) => role?.ok !== true);
  const unread = roles.find((role) => role?.ok === false);
  return isIncomplete
    ? {
        isKnown: false,
        why: "a role of the cluster's identity could not be read",
        unread: unread?.ok === false ? unread : undefined,
      }
    : { isKnown: true, missing };
}

/**
 * Whether the subnets of a pool are still to be chosen. The subnets of an existing pool cannot be changed. A pool that this run added is
 * still judged.
 */
export function hasSubnetsToChoose(pool: PoolRequest): true | string {
  return isPutByThisRun(pool) || `node pool ${pool.name} already exists, and the subnets of a pool cannot be changed`;
}

/** AKS has not accepted this pool before: this run adds it, added it, updates it, or retries it. */
export function isPutByThisRun(pool: PoolRequest): boolean {
  return pool.isNew || needsWrite(pool);
}

/** `The identity of cluster prod (object id …)` */
export function identityText({ name, identity }: Cluster): string {
  const id = identity.objectId ?? identity.clientId;
  const kind = identity.objectId === undefined ? 'client id' : 'object id';
  return `The identity of cluster ${name}${id === undefined ? '' : ` (${kind} ${id})`}`;
}

/** The command that gives the identity of this run a role. */
export function grantToCaller(role: string, scope: string): string {
  return `${azCommand('role assignment create', { role, scope })} --assignee "$AZURE_CLIENT_ID"`;
}

/** The command that gives the cluster's identity a role. */
export function grantToCluster({ identity }: Cluster, role: string, scope: string): string {
  return azCommand('role assignment create', {
    role,
    scope,
    ...(identity.objectId === undefined
      ? { assignee: identity.clientId ?? 'PRINCIPAL' }
      : { 'assignee-object-id': identity.objectId, 'assignee-principal-type': 'ServicePrincipal' }),
  });
}
