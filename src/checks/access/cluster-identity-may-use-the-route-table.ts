import { sameId, resourceGroupOf } from '../../values/resource-id.ts';
import { listText } from '../../values/list-text.ts';
import { defineCheck } from '../check.ts';
import { inferred } from '../rests.ts';
import { grantToCluster, identityText, rightsOfCluster } from '../shared/access.ts';
import { fail, notApplicable, pass, unknownFor } from '../verdict.ts';

/** With kubenet, AKS writes a route for each node into a custom route table. */
const ACTIONS = ['Microsoft.Network/routeTables/read', 'Microsoft.Network/routeTables/write'];

/**
 * AKS used to refuse a system-assigned identity here (https://github.com/Azure/AKS/issues/2333), and the current page supports it. It is
 * judged by its roles, like any other identity.
 */
export const clusterIdentityMayUseTheRouteTable = defineCheck({
  id: 'cluster-identity-may-use-the-route-table',
  title: "The cluster's identity may write kubenet routes to the route table of the subnet",
  rests: inferred(
    'https://learn.microsoft.com/azure/aks/configure-kubenet#bring-your-own-subnet-and-route-table-with-kubenet',
  ),
  scope: 'pool',
  needs: ['cluster', 'mode', 'subnet', 'sideRoleAssignments', 'roleDefinitions'],
  when: ({ mode }) => mode === 'kubenet' || `network mode ${mode} needs no route for each node`,
  run({ cluster, subnet, sideRoleAssignments, roleDefinitions }) {
    const { routeTableId } = subnet;
    if (routeTableId === undefined) return notApplicable(`subnet ${subnet.name} has no route table`);
    if (sameId(resourceGroupOf(routeTableId), cluster.nodeResourceGroup))
      return notApplicable(`AKS made the route table of subnet ${subnet.name}`);
    const rights = rightsOfCluster({ roleAssignments: sideRoleAssignments, roleDefinitions }, routeTableId, ACTIONS);
    if (!rights.isKnown) return unknownFor([rights]);
    if (rights.missing.length === 0)
      return pass(`The identity of cluster ${cluster.name} may write to ${routeTableId}.`);
    return fail(
      `${identityText(cluster)} lacks ${listText(rights.missing)} on ${routeTableId}. Without routes, pods on the new nodes are unreachable, and AKS may refuse the pool (CustomRouteTableMissingPermission).`,
      `Assign the role, which takes up to an hour to take effect: ${grantToCluster(cluster, 'Network Contributor', routeTableId)}`,
    );
  },
});
