import type { Read } from '../src/resources/read.ts';
import type { Lock } from '../src/resources/locks.ts';
import type { Permission } from '../src/resources/permissions.ts';
import type { RoleAssignment } from '../src/resources/role-assignments.ts';
import { builtInRole, type RoleDefinition } from '../src/resources/role-definitions.ts';
import { idKey } from '../src/values/resource-id.ts';

const SUBSCRIPTION_PATH = '/subscriptions/00000000-0000-4000-8000-000000000001';

/** Whom the cluster's identity is to role assignments. */
export const CLUSTER_OBJECT_ID = '00000000-0000-4000-8000-0000000000c1';

/** https://learn.microsoft.com/azure/role-based-access-control/built-in-roles/networking#network-contributor */
export const NETWORK_CONTRIBUTOR = roleDefinitionId('4d97b98b-1d4f-4787-a291-c67834d212e7');
export const READER = roleDefinitionId('acdd72a7-3385-48ef-bd42-f606fba81ae7');

export function roleDefinitionId(name: string): string {
  return `${SUBSCRIPTION_PATH}/providers/Microsoft.Authorization/roleDefinitions/${name}`;
}

/** What somebody may do who has a role with these actions. */
export function permissionsOf(actions: readonly string[], notActions: readonly string[] = []): readonly Permission[] {
  return [{ actions, notActions }];
}

/** A fact by scope, all of it read well. */
export function atScopes<Value>(
  ...entries: readonly (readonly [scope: string, value: Value])[]
): ReadonlyMap<string, Read<Value>> {
  return new Map(entries.map(([scope, value]) => [idKey(scope), { ok: true, value }]));
}

/** The cluster's identity has the role Network Contributor, unless the test says otherwise. */
export function aRoleAssignment(changes: Partial<RoleAssignment> = {}): RoleAssignment {
  return { roleDefinitionId: NETWORK_CONTRIBUTOR, ...changes };
}

/** Built-in roles that are known by their ids, as they come out of a reading. */
export function builtInRoles(...ids: readonly string[]): ReadonlyMap<string, Read<RoleDefinition>> {
  return atScopes(
    ...ids.map((id) => {
      const role = builtInRole(id);
      if (role === undefined) throw new Error(`${id} is no built-in role that is known here`);
      return [id, role] as const;
    }),
  );
}

export function aLock(scope: string, changes: Partial<Lock> = {}): Lock {
  return {
    id: `${scope}/providers/Microsoft.Authorization/locks/lock1`,
    name: 'lock1',
    level: 'ReadOnly',
    scope,
    ...changes,
  };
}
