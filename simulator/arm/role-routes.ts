import type { RoleAssignmentState, RoleDefinitionState } from '../cloud/access-control.ts';
import { guidOf, keyOf, sameId } from '../cloud/ids.ts';
import { objectOf, textOf } from '../json.ts';
import type { Json } from '../json.ts';
import { gatewayError } from '../aks/azure-error.ts';
import { at, AUTHORIZATION, idAt, isListed, scopeOf } from './authorization-scope.ts';
import { answer } from './responses.ts';
import { defineRoutes, filterOf, nameIn } from './route.ts';
import type { ArmRequest } from './route.ts';

/** When everything here was made; Azure wants to say. */
const MADE = '2026-02-03T09:12:44.1934470Z';

function definitionId({ cloud }: ArmRequest, definition: RoleDefinitionState): string {
  return idAt(`/subscriptions/${cloud.scenario.subscription.id}`, 'roleDefinitions', definition.id);
}

function assignmentBody(request: ArmRequest, { name, principalId, scope, role }: RoleAssignmentState): Json {
  return {
    properties: {
      roleDefinitionId: definitionId(request, role),
      principalId,
      principalType: 'ServicePrincipal',
      scope,
      condition: null,
      conditionVersion: null,
      createdOn: MADE,
      updatedOn: MADE,
      createdBy: guidOf('administrator'),
      updatedBy: guidOf('administrator'),
      delegatedManagedIdentityResourceId: null,
      description: null,
    },
    id: idAt(scope, 'roleAssignments', name),
    type: `${AUTHORIZATION}/roleAssignments`,
    name,
  };
}

export function definitionBody(request: ArmRequest, definition: RoleDefinitionState): Json {
  const { roleName, type, actions, notActions } = definition;
  const isBuiltIn = type === 'BuiltInRole';
  return {
    properties: {
      roleName,
      type,
      description: '',
      assignableScopes: [isBuiltIn ? '/' : `/subscriptions/${request.cloud.scenario.subscription.id}`],
      permissions: [{ actions, notActions, dataActions: [], notDataActions: [] }],
      createdOn: MADE,
      updatedOn: MADE,
      createdBy: null,
      updatedBy: null,
    },
    id: definitionId(request, definition),
    type: `${AUTHORIZATION}/roleDefinitions`,
    name: definition.id,
  };
}

/** The last part of a role definition's id. */
function definitionIn(request: ArmRequest, id: string): RoleDefinitionState {
  const found = request.cloud.access.definitions.find((each) => keyOf(each.id) === keyOf(id.split('/').at(-1) ?? ''));
  if (found) return found;
  throw gatewayError(
    404,
    'RoleDefinitionDoesNotExist',
    `The specified role definition with ID '${id}' does not exist.`,
  );
}

/** An assignment by its name, at the scope of the request. */
function assignmentIn(request: ArmRequest): RoleAssignmentState | undefined {
  const name = nameIn(request, 'assignment');
  return request.cloud.access.assignments.find(
    (each) => keyOf(each.name) === keyOf(name) && sameId(each.scope, scopeOf(request)),
  );
}

function putAssignment(request: ArmRequest): ReturnType<typeof answer> {
  const { assignments } = request.cloud.access;
  const sent = objectOf(request.body['properties']);
  const principalId = textOf(sent['principalId']);
  if (principalId === undefined) {
    throw gatewayError(400, 'InvalidRoleAssignment', 'The principal ID of the role assignment is missing.');
  }
  const wanted: RoleAssignmentState = {
    name: nameIn(request, 'assignment'),
    principalId,
    scope: scopeOf(request),
    role: definitionIn(request, textOf(sent['roleDefinitionId']) ?? ''),
  };
  const same = assignments.find(
    (each) =>
      each.role === wanted.role && sameId(each.principalId, wanted.principalId) && sameId(each.scope, wanted.scope),
  );
  if (same && keyOf(same.name) !== keyOf(wanted.name)) {
    throw gatewayError(409, 'RoleAssignmentExists', 'The role assignment already exists.');
  }
  if (assignmentIn(request) && !same) {
    throw gatewayError(
      409,
      'RoleAssignmentUpdateNotPermitted',
      'Tenant ID, application ID, principal ID, and scope are not allowed to be updated.',
    );
  }
  if (!same) assignments.push(wanted);
  return answer(same ? 200 : 201, assignmentBody(request, same ?? wanted), 'arm');
}

function wantedPrincipal(request: ArmRequest): string | undefined {
  return /(?:assignedTo\(|principalId eq )'([^']+)'/i.exec(filterOf(request))?.[1];
}

/**
 * What there is about rights: https://learn.microsoft.com/rest/api/authorization/permissions,
 * https://learn.microsoft.com/azure/role-based-access-control/role-assignments-list-rest
 */
export const roleRoutes = defineRoutes([
  {
    method: 'GET',
    path: at('permissions'),
    action: `${AUTHORIZATION}/permissions/read`,
    handle: (request) => {
      const { access } = request.cloud;
      const value = access
        .assignmentsAt(access.callerId, scopeOf(request))
        .map(({ role: { actions, notActions } }) => ({ actions, notActions, dataActions: [], notDataActions: [] }));
      return answer(200, { value }, 'arm');
    },
  },
  {
    method: 'GET',
    path: at('roleAssignments'),
    action: `${AUTHORIZATION}/roleAssignments/read`,
    handle: (request) => {
      const principal = wantedPrincipal(request);
      const value = request.cloud.access.assignments
        .filter(({ scope }) => isListed(request, scope))
        .filter(({ principalId }) => principal === undefined || keyOf(principalId) === keyOf(principal))
        .map((assignment) => assignmentBody(request, assignment));
      return answer(200, { value }, 'arm');
    },
  },
  {
    method: 'GET',
    path: at('roleAssignments/{assignment}'),
    action: `${AUTHORIZATION}/roleAssignments/read`,
    handle: (request) => {
      const found = assignmentIn(request);
      if (found) return answer(200, assignmentBody(request, found), 'arm');
      const name = nameIn(request, 'assignment');
      throw gatewayError(404, 'RoleAssignmentNotFound', `The role assignment '${name}' is not found.`);
    },
  },
  {
    method: 'PUT',
    path: at('roleAssignments/{assignment}'),
    action: `${AUTHORIZATION}/roleAssignments/write`,
    handle: putAssignment,
  },
  {
    method: 'DELETE',
    path: at('roleAssignments/{assignment}'),
    action: `${AUTHORIZATION}/roleAssignments/delete`,
    handle: (request) => {
      const { assignments } = request.cloud.access;
      const found = assignmentIn(request);
      if (!found) return answer(204, undefined, 'arm');
      assignments.splice(assignments.indexOf(found), 1);
      return answer(200, assignmentBody(request, found), 'arm');
    },
  },
  {
    method: 'GET',
    path: at('roleDefinitions'),
    action: `${AUTHORIZATION}/roleDefinitions/read`,
    handle: (request) => {
      const name = /roleName eq '([^']+)'/i.exec(filterOf(request))?.[1];
      const value = request.cloud.access.definitions
        .filter(({ roleName }) => name === undefined || keyOf(roleName) === keyOf(name))
        .map((definition) => definitionBody(request, definition));
      return answer(200, { value }, 'arm');
    },
  },
  {
    method: 'GET',
    path: at('roleDefinitions/{role}'),
    action: `${AUTHORIZATION}/roleDefinitions/read`,
    handle: (request) => {
      return answer(200, definitionBody(request, definitionIn(request, nameIn(request, 'role'))), 'arm');
    },
  },
]);
