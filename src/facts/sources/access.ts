import { idKey, nameOfId, resourceGroupOf, sameId, subscriptionOf } from '../../values/resource-id.ts';
import type { Cluster } from '../../resources/cluster.ts';
import { privateDnsZoneIdOf } from '../../resources/private-dns-zone.ts';
import type { ById, Read } from '../../resources/read.ts';
import { parseLocks } from '../../resources/locks.ts';
import { linkedResources } from '../../resources/linked-resources.ts';
import { parsePermissions, type Permission } from '../../resources/permissions.ts';
import {
  followingFrom,
  readEach,
  relevantSubnets,
  unknown,
  wantedSubnetIds,
  type Reading,
  type Sources,
} from '../reading.ts';
import { parseRoleAssignments, type RoleAssignment } from '../../resources/role-assignments.ts';
import { builtInRole, parseRoleDefinition, type RoleDefinition } from '../../resources/role-definitions.ts';

const AUTHORIZATION = 'providers/Microsoft.Authorization';

export const accessSources: Pick<
  Sources,
  'callerPermissions' | 'roleAssignments' | 'sideRoleAssignments' | 'roleDefinitions' | 'locks'
> = {
  async callerPermissions(reading) {
    const permissionsAt = async (
      scopes: Promise<readonly string[]>,
    ): ReturnType<typeof readEach<readonly Permission[]>> =>
      readEach(
        reading,
        await scopes,
        (scope) => ({
          name: `permissions on ${nameOfId(scope)}`,
          path: `${scope}/${AUTHORIZATION}/permissions`,
          scope,
          api: 'Microsoft.Authorization',
          isLasting: true,
        }),
        parsePermissions,
      );
    const [own, linked] = await Promise.all([
      permissionsAt(wantedSubnetIds(reading).then((ids) => [reading.clusterId, ...ids])),
      permissionsAt(linkedIds(reading)),
    ]);
    return { ok: true, value: new Map([...linked.value, ...own.value]) };
  },

  async roleAssignments(reading) {
    return roleAssignmentsAt(reading, await wantedSubnetIds(reading));
  },

  async sideRoleAssignments(reading) {
    const [cluster, subnets, wanted] = await Promise.all([
      reading.fact('cluster'),
      relevantSubnets(reading),
      wantedSubnetIds(reading),
    ]);
    if (!cluster.ok) return followingFrom(ASSIGNMENTS, cluster);
    const tables = subnets.filter(({ id }) => wanted.some((each) => sameId(each, id)));
    const ids = [
      ...(cluster.value.networkPlugin === 'kubenet' ? tables.flatMap(({ routeTableId }) => routeTableId ?? []) : []),
      ...[privateDnsZoneIdOf(cluster.value)].flatMap((id) => id ?? []),
    ];
    const own = ids.filter((id) => !sameId(resourceGroupOf(id), cluster.value.nodeResourceGroup));
    return own.length === 0 ? { ok: true, value: new Map() } : roleAssignmentsAt(reading, own);
  },

  async roleDefinitions(reading) {
    const assignments = await reading.fact('roleAssignments');
    if (!assignments.ok) return followingFrom("the roles of the cluster's identity", assignments);
    const beside = await reading.fact('sideRoleAssignments');
    const all = [...assignments.value.values(), ...(beside.ok ? beside.value.values() : [])];
    const ids = all.flatMap((read) => (read.ok ? read.value.map(({ roleDefinitionId }) => roleDefinitionId) : []));
    const known = ids.flatMap((id) => builtInRole(id) ?? []);
    const others = await readEach(
      reading,
      ids.filter((id) => id.startsWith('/') && builtInRole(id) === undefined),
      (path) => ({
        name: `role definition ${nameOfId(path)}`,
        path,
        // Whoever may read a subscription may read the roles in it; the id of a role is nothing that a role is granted on.
        scope: `/subscriptions/${subscriptionOf(path) ?? reading.inputs.subscriptionId}`,
        api: 'Microsoft.Authorization',
        isLasting: true,
      }),
      parseRoleDefinition,
    );
    const ready = known.map((role): [string, Read<RoleDefinition>] => [idKey(role.id), { ok: true, value: role }]);
    return { ok: true, value: new Map([...ready, ...others.value]) };
  },

  async locks(reading) {
    const [cluster, subnetIds] = await Promise.all([reading.fact('cluster'), wantedSubnetIds(reading)]);
    const nodes = cluster.ok ? nodeResourceGroupId(reading, cluster.value) : [];
    return readEach(
      reading,
      [reading.clusterId, ...subnetIds, ...nodes],
      (scope) => ({
        name: `locks on ${nameOfId(scope)}`,
        path: `${scope}/${AUTHORIZATION}/locks`,
        scope,
        api: 'Microsoft.Authorization/locks',
        // The filter leaves out what lies below: on the group of the nodes every resource counts.
        ...(nodes.includes(scope) ? {} : { query: { $filter: 'atScope()' } }),
        isLasting: true,
      }),
      parseLocks,
    );
  },
};

const ASSIGNMENTS = "the role assignments of the cluster's identity";

/** What the cluster's identity is allowed on each of some resources. */
async function roleAssignmentsAt(
  reading: Reading,
  scopes: readonly string[],
): Promise<Read<ById<readonly RoleAssignment[]>>> {
  const cluster = await reading.fact('cluster');
  if (!cluster.ok) return followingFrom(ASSIGNMENTS, cluster);
  const { objectId } = cluster.value.identity;
  if (objectId === undefined)
    return unknown(ASSIGNMENTS, 'the cluster uses a service principal, whose object id Azure does not return');
  return readEach(
    reading,
    scopes,
    (scope) => ({
      name: `role assignments on ${nameOfId(scope)}`,
      path: `${scope}/${AUTHORIZATION}/roleAssignments`,
      scope,
      api: 'Microsoft.Authorization',
      // Those from above, and those of groups that it belongs to.
      // https://learn.microsoft.com/azure/role-based-access-control/role-assignments-list-rest
      query: { $filter: `atScope() and assignedTo('${objectId}')` },
      isLasting: true,
    }),
    parseRoleAssignments,
  );
}

/** The resources that a reconcile names, where this run may come to one. */
async function linkedIds(reading: Reading): Promise<readonly string[]> {
  const { operation, allowReconcile } = reading.inputs;
  if (!(operation === 'reconcile' || allowReconcile)) return [];
  const cluster = await reading.fact('cluster');
  return cluster.ok ? linkedResources(cluster.value).map(({ id }) => id) : [];
}

function nodeResourceGroupId({ inputs }: Reading, { nodeResourceGroup }: Cluster): readonly string[] {
  return nodeResourceGroup === ''
    ? []
    : [`/subscriptions/${inputs.subscriptionId}/resourceGroups/${nodeResourceGroup}`];
}
