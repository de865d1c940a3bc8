import { idKey, nameOfId, subscriptionOf } from '../../values/resource-id.ts';
import type { Cluster } from '../../resources/cluster.ts';
import type { Read } from '../../resources/read.ts';
import { parseLocks } from '../../resources/locks.ts';
import { linkedResources } from '../../resources/linked-resources.ts';
import { parsePermissions, type Permission } from '../../resources/permissions.ts';
import { followingFrom, readEach, unknown, wantedSubnetIds, type Reading, type Sources } from '../reading.ts';
import { parseRoleAssignments } from '../../resources/role-assignments.ts';
import { builtInRole, parseRoleDefinition, type RoleDefinition } from '../../resources/role-definitions.ts';

const AUTHORIZATION = 'providers/Microsoft.Authorization';

export const accessSources: Pick<Sources, 'callerPermissions' | 'roleAssignments' | 'roleDefinitions' | 'locks'> = {
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
    const what = "the role assignments of the cluster's identity";
    const [cluster, subnetIds] = await Promise.all([reading.fact('cluster'), wantedSubnetIds(reading)]);
    if (!cluster.ok) return followingFrom(what, cluster);
    const { objectId } = cluster.value.identity;
    if (objectId === undefined)
      return unknown(what, 'the cluster works by a service principal, whose object id it does not tell');
    return readEach(
      reading,
      subnetIds,
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
  },

  async roleDefinitions(reading) {
    const assignments = await reading.fact('roleAssignments');
    if (!assignments.ok) return followingFrom("the roles of the cluster's identity", assignments);
    const ids = [...assignments.value.values()].flatMap((read) =>
      read.ok ? read.value.map(({ roleDefinitionId }) => roleDefinitionId) : [],
    );
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
    return readEach(
      reading,
      [reading.clusterId, ...subnetIds, ...(cluster.ok ? nodeResourceGroupId(reading, cluster.value) : [])],
      (scope) => ({
        name: `locks on ${nameOfId(scope)}`,
        path: `${scope}/${AUTHORIZATION}/locks`,
        scope,
        api: 'Microsoft.Authorization/locks',
        query: { $filter: 'atScope()' },
        isLasting: true,
      }),
      parseLocks,
    );
  },
};

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
