import { objectOf, objectsOf, textOf, type JsonObject } from '../values/json.ts';

/** A role that somebody has on a resource, or on what is above it. */
export interface RoleAssignment {
  readonly id: string;
  readonly roleDefinitionId: string;
  /** Who it is assigned to: the one that was asked about, or a group that it belongs to. */
  readonly principalId: string;
  readonly scope: string;
}

/** https://learn.microsoft.com/rest/api/authorization/role-assignments/list-for-scope */
export function parseRoleAssignments(body: JsonObject): readonly RoleAssignment[] {
  return objectsOf(body['value']).map((assignment) => {
    const properties = objectOf(assignment['properties']);
    return {
      id: textOf(assignment['id']) ?? '',
      roleDefinitionId: textOf(properties['roleDefinitionId']) ?? '',
      principalId: textOf(properties['principalId']) ?? '',
      scope: textOf(properties['scope']) ?? '',
    };
  });
}
