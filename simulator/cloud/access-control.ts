import { objectOf, textOf } from '../json.ts';
import type { RoleAssignment } from '../scenario/access.ts';
import type { Scenario } from '../scenario/schema.ts';
import { builtInRoles } from './built-in-roles.ts';
import { guidOf, keyOf } from './ids.ts';
import type { ClusterState } from './state.ts';

export interface RoleDefinitionState {
  readonly id: string;
  readonly roleName: string;
  readonly type: 'BuiltInRole' | 'CustomRole';
  readonly actions: readonly string[];
  readonly notActions: readonly string[];
}

export interface RoleAssignmentState {
  readonly name: string;
  readonly principalId: string;
  readonly scope: string;
  readonly role: RoleDefinitionState;
}

export interface LockState {
  readonly name: string;
  readonly level: 'CanNotDelete' | 'ReadOnly';
  readonly scope: string;
  readonly notes: string | undefined;
}

/** Whether a scope is another or contains it; `/` contains everything. */
export function covers(scope: string, resource: string): boolean {
  const [outer, inner] = [keyOf(scope).replace(/\/$/, ''), keyOf(resource)];
  return inner === outer || inner.startsWith(`${outer}/`);
}

/**
 * `*` stands for anything, and between two slashes for nothing too: by one there the role Managed Identity Operator holds
 * `Microsoft.ManagedIdentity/userAssignedIdentities/assign/action`.
 * https://learn.microsoft.com/azure/role-based-access-control/built-in-roles/identity#managed-identity-operator
 */
function matches(pattern: string, action: string): boolean {
  const expression = pattern
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('/*/', '/(?:.+/)?')
    .replaceAll('*', '.*');
  return new RegExp(`^${expression}$`, 'i').test(action);
}

/**
 * The object id of the identity with which a cluster works; that of a service principal is not in the cluster, so its client id stands
 * for it.
 */
export function clusterPrincipalId(cluster: ClusterState): string | undefined {
  const identity = objectOf(cluster.resource['identity']);
  const [assigned] = Object.values(objectOf(identity['userAssignedIdentities']));
  return (
    textOf(objectOf(assigned)['principalId']) ??
    textOf(identity['principalId']) ??
    textOf(objectOf(cluster.properties['servicePrincipalProfile'])['clientId'])
  );
}

/** Role definitions, role assignments and locks; tests may add to them and take away. */
export class AccessControl {
  readonly definitions: RoleDefinitionState[];
  readonly assignments: RoleAssignmentState[] = [];
  readonly locks: LockState[];
  readonly callerId: string;
  readonly #clusters: readonly ClusterState[];
  readonly #subscription: string;

  constructor(scenario: Scenario, clusters: readonly ClusterState[]) {
    this.#clusters = clusters;
    this.#subscription = scenario.subscription.id;
    this.callerId = scenario.identity.objectId;
    this.definitions = [
      ...Object.entries(builtInRoles).map(([roleName, role]) => ({ ...role, roleName, type: 'BuiltInRole' as const })),
      ...Object.entries(scenario.roleDefinitions).map(([roleName, role]) => customRole(roleName, role)),
    ];
    this.locks = Object.entries(scenario.locks).map(([name, { level, scope, notes }]) => ({
      name,
      level,
      scope: this.#expanded(scope),
      notes,
    }));
    for (const [name, assignment] of Object.entries(scenario.roleAssignments)) this.assign(assignment, name);
  }

  /** @throws Error when there is no such role, or no cluster to speak of. */
  assign(assignment: RoleAssignment, name = `assignment-${this.assignments.length + 1}`): void {
    const { principal, role, actions = [], notActions, scope } = assignment;
    this.assignments.push({
      name: guidOf(`roleAssignments/${name}`),
      principalId: this.#principalIdOf(principal),
      scope: this.#expanded(scope),
      role: role === undefined ? this.#ownRole(name, { actions, notActions }) : this.#definition(role),
    });
  }

  /** Adds a custom role, or changes the one with its id for all who have it. */
  define(definition: RoleDefinitionState): RoleDefinitionState {
    const index = this.definitions.findIndex(({ id }) => keyOf(id) === keyOf(definition.id));
    const [replaced] = index < 0 ? [] : this.definitions.splice(index, 1);
    this.definitions.push(definition);
    for (const [place, assignment] of this.assignments.entries())
      if (assignment.role === replaced) this.assignments[place] = { ...assignment, role: definition };
    return definition;
  }

  /** Takes away the assignments and the locks of scopes that are no more. */
  forget(isGone: (scope: string) => boolean): void {
    const staying = <Entry extends { readonly scope: string }>(all: Entry[]): Entry[] =>
      all.splice(0).filter(({ scope }) => !isGone(scope));
    this.assignments.push(...staying(this.assignments));
    this.locks.push(...staying(this.locks));
  }

  /** The assignments of a principal at a scope or above it. */
  assignmentsAt(principalId: string, scope: string): RoleAssignmentState[] {
    return this.assignments.filter(
      (assignment) => keyOf(assignment.principalId) === keyOf(principalId) && covers(assignment.scope, scope),
    );
  }

  /** NotActions subtract from their own role alone. https://learn.microsoft.com/azure/role-based-access-control/role-definitions */
  isAllowed(principalId: string, action: string, scope: string): boolean {
    return this.assignmentsAt(principalId, scope).some(
      ({ role: { actions, notActions } }) =>
        actions.some((pattern) => matches(pattern, action)) && !notActions.some((pattern) => matches(pattern, action)),
    );
  }

  /** The locks at a scope and above it, the nearest last. */
  locksAt(scope: string): LockState[] {
    return this.locks
      .filter((lock) => covers(lock.scope, scope))
      .sort((left, right) => left.scope.length - right.scope.length);
  }

  #expanded(scope: string): string {
    return scope.replaceAll('{subscription}', this.#subscription);
  }

  #principalIdOf(principal: string): string {
    if (principal === 'caller') return this.callerId;
    if (principal !== 'cluster') return principal;
    const id = this.#clusters[0] && clusterPrincipalId(this.#clusters[0]);
    return id ?? missing('identity of a cluster');
  }

  #ownRole(name: string, role: { actions: readonly string[]; notActions: readonly string[] }): RoleDefinitionState {
    const definition = customRole(name, role);
    this.definitions.push(definition);
    return definition;
  }

  #definition(name: string): RoleDefinitionState {
    return this.definitions.find(({ roleName }) => keyOf(roleName) === keyOf(name)) ?? missing(`role ${name}`);
  }
}

function customRole(
  roleName: string,
  { actions, notActions }: { readonly actions: readonly string[]; readonly notActions: readonly string[] },
): RoleDefinitionState {
  return { id: guidOf(`roleDefinitions/${roleName}`), roleName, type: 'CustomRole', actions, notActions };
}

function missing(what: string): never {
  throw new Error(`The scenario has no ${what}.`);
}
