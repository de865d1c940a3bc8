import { sameId, resourceGroupOf } from '../../values/resource-id.ts';
import { defineCheck } from '../check.ts';
import { inferred } from '../rests.ts';
import { grantToCluster, rightsOfCluster } from '../shared/access.ts';
import { fail, notApplicable, pass, unknownFor } from '../verdict.ts';

/** What AKS asks for on a route table of the owners, which kubenet writes a route for each node into. */
const ACTIONS = ['Microsoft.Network/routeTables/read', 'Microsoft.Network/routeTables/write'];

/**
 * A system-assigned identity was refused once (https://github.com/Azure/AKS/issues/2333), and is supported by today's page: it is judged by
 * its roles like any other.
 */
export const clusterIdentityMayUseTheRouteTable = defineCheck({
  id: 'cluster-identity-may-use-the-route-table',
  title: "With kubenet, the cluster's identity may write into the route table of the subnet",
  rests: inferred(
    'https://learn.microsoft.com/azure/aks/configure-kubenet#bring-your-own-subnet-and-route-table-with-kubenet',
  ),
  scope: 'pool',
  needs: ['cluster', 'mode', 'subnet', 'sideRoleAssignments', 'roleDefinitions'],
  when: ({ mode }) => mode === 'kubenet' || `nodes need no routes in network mode ${mode}`,
  run({ cluster, subnet, sideRoleAssignments, roleDefinitions }) {
    const { routeTableId } = subnet;
    if (routeTableId === undefined) return notApplicable(`subnet ${subnet.name} has no route table`);
    if (sameId(resourceGroupOf(routeTableId), cluster.nodeResourceGroup))
      return notApplicable(`the route table of subnet ${subnet.name} is the one that AKS made`);
    const rights = rightsOfCluster({ roleAssignments: sideRoleAssignments, roleDefinitions }, routeTableId, ACTIONS);
    if (!rights.isKnown) return unknownFor([rights]);
    if (rights.missing.length === 0)
      return pass(`The identity of cluster ${cluster.name} may write into ${routeTableId}.`);
    return fail(
      `The identity of cluster ${cluster.name} (${cluster.identity.kind}, object id ${cluster.identity.objectId ?? 'unknown'}) lacks ${rights.missing.join(' and ')} on ${routeTableId}. Without a route for each node the pods of new nodes are not reached, and AKS may refuse (CustomRouteTableMissingPermission).`,
      `Give it the role: ${grantToCluster(cluster, 'Network Contributor', routeTableId)}. It may take up to an hour to be seen.`,
    );
  },
});
