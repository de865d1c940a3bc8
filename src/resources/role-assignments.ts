import { objectOf, objectsOf, textOf, type JsonObject } from '../values/json.ts';

/** A role that somebody has on a resource, or on what is above it. */
export interface RoleAssignment {
  readonly roleDefinitionId: string;
}

/** https://learn.microsoft.com/rest/api/authorization/role-assignments/list-for-scope */
export function parseRoleAssignments(body: JsonObject): readonly RoleAssignment[] {
  return objectsOf(body['value']).map((assignment) => {
    const properties = objectOf(assignment['properties']);
    return {
      roleDefinitionId: textOf(properties['roleDefinitionId']) ?? '',
    };
  });
}
