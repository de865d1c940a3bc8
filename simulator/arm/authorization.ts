import { covers } from '../cloud/access-control.ts';
import type { LockState, RoleAssignmentState, RoleDefinitionState } from '../cloud/access-control.ts';
import { guidOf, keyOf } from '../cloud/ids.ts';
import type { Json } from '../json.ts';
import { gatewayError } from '../aks/azure-error.ts';
import { answer } from './responses.ts';
import { defineRoutes, filterOf, nameIn, SCOPE } from './route.ts';
import type { ArmRequest } from './route.ts';

const AUTHORIZATION = 'Microsoft.Authorization';
/** When everything here was made; Azure wants to say. */
const MADE = '2026-02-03T09:12:44.1934470Z';

/** A type of Microsoft.Authorization at any scope. */
function at(rest: string): string {
  return `${SCOPE}/providers/${AUTHORIZATION}/${rest}`;
}

function scopeOf(request: ArmRequest): string {
  return nameIn(request, 'scope') || '/';
}

/** `atScope()` is what is at the scope and above; without it, what is below comes too. */
function isListed(request: ArmRequest, scope: string): boolean {
  const asked = scopeOf(request);
  return covers(scope, asked) || (!/atScope\(\)/i.test(filterOf(request)) && covers(asked, scope));
}

function atScope(scope: string, type: string, name: string): string {
  return `${scope.replace(/\/$/, '')}/providers/${AUTHORIZATION}/${type}/${name}`;
}

function definitionId({ cloud }: ArmRequest, definition: RoleDefinitionState): string {
  return atScope(`/subscriptions/${cloud.scenario.subscription.id}`, 'roleDefinitions', definition.id);
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
    id: atScope(scope, 'roleAssignments', name),
    type: `${AUTHORIZATION}/roleAssignments`,
    name,
  };
}

function definitionBody(request: ArmRequest, definition: RoleDefinitionState): Json {
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

function lockBody({ name, level, scope, notes }: LockState): Json {
  return {
    properties: { level, ...(notes === undefined ? {} : { notes }) },
    id: atScope(scope, 'locks', name),
    type: `${AUTHORIZATION}/locks`,
    name,
  };
}

function wantedPrincipal(request: ArmRequest): string | undefined {
  return /(?:assignedTo\(|principalId eq )'([^']+)'/i.exec(filterOf(request))?.[1];
}

/**
 * What there is about rights: https://learn.microsoft.com/rest/api/authorization/permissions,
 * https://learn.microsoft.com/azure/role-based-access-control/role-assignments-list-rest,
 * https://learn.microsoft.com/rest/api/resources/management-locks
 */
export const authorizationRoutes = defineRoutes([
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
      const id = nameIn(request, 'role');
      const found = request.cloud.access.definitions.find((each) => keyOf(each.id) === keyOf(id));
      if (found) return answer(200, definitionBody(request, found), 'arm');
      throw gatewayError(
        404,
        'RoleDefinitionDoesNotExist',
        `The specified role definition with ID '${id}' does not exist.`,
      );
    },
  },
  {
    method: 'GET',
    path: at('locks'),
    action: `${AUTHORIZATION}/locks/read`,
    handle: (request) => {
      const value = request.cloud.access.locks.filter(({ scope }) => isListed(request, scope)).map(lockBody);
      return answer(200, { value }, 'arm');
    },
  },
]);
