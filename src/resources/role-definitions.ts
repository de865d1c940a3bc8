import { objectOf, objectsOf, textOf, type JsonObject } from '../values/json.ts';
import { nameOfId } from '../values/resource-id.ts';
import { parsePermission, type Permission } from './permissions.ts';

/** What a role allows. https://learn.microsoft.com/rest/api/authorization/role-definitions/get */
export interface RoleDefinition {
  readonly id: string;
  readonly permissions: readonly Permission[];
}

export function parseRoleDefinition(body: JsonObject): RoleDefinition {
  const properties = objectOf(body['properties']);
  return {
    id: textOf(body['id']) ?? '',
    permissions: objectsOf(properties['permissions']).map(parsePermission),
  };
}

/**
 * Built-in roles that need not be asked for: those that a cluster's identity is given on its network, and those that many have. Azure
 * does not change them, and they have one id everywhere. Of the actions those are left out that say nothing about a network.
 * https://learn.microsoft.com/azure/role-based-access-control/built-in-roles
 */
const BUILT_IN: Readonly<Record<string, { readonly name: string; readonly permission: Permission }>> = {
  '8e3af657-a8ff-443c-a75c-2fe8c4bcb635': { name: 'Owner', permission: { actions: ['*'], notActions: [] } },
  'b24988ac-6180-42a0-ab88-20f7382dd24c': {
    name: 'Contributor',
    permission: {
      actions: ['*'],
      notActions: ['Microsoft.Authorization/*/Delete', 'Microsoft.Authorization/*/Write'],
    },
  },
  '4d97b98b-1d4f-4787-a291-c67834d212e7': {
    name: 'Network Contributor',
    permission: { actions: ['Microsoft.Authorization/*/read', 'Microsoft.Network/*'], notActions: [] },
  },
  'acdd72a7-3385-48ef-bd42-f606fba81ae7': { name: 'Reader', permission: { actions: ['*/read'], notActions: [] } },
  'f1a07417-d97a-45cb-824c-7a7467783830': {
    name: 'Managed Identity Operator',
    permission: {
      actions: [
        'Microsoft.ManagedIdentity/userAssignedIdentities/*/read',
        'Microsoft.ManagedIdentity/userAssignedIdentities/*/assign/action',
      ],
      notActions: [],
    },
  },
};

/** The built-in role of an id, where it is one of those that are known here. */
export function builtInRole(roleDefinitionId: string): RoleDefinition | undefined {
  const role = BUILT_IN[nameOfId(roleDefinitionId).toLowerCase()];
  return role && { id: roleDefinitionId, permissions: [role.permission] };
}
