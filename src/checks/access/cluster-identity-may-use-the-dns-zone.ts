import { privateDnsZoneIdOf } from '../../resources/private-dns-zone.ts';
import { listText } from '../../values/list-text.ts';
import { defineCheck } from '../check.ts';
import { inferred } from '../rests.ts';
import { grantToCluster, identityText, rightsOfCluster } from '../shared/access.ts';
import { fail, pass, unknownFor } from '../verdict.ts';

const ACTIONS = ['Microsoft.Network/privateDnsZones/read', 'Microsoft.Network/privateDnsZones/write'];

/** https://learn.microsoft.com/azure/aks/private-clusters#configure-a-private-dns-zone */
export const clusterIdentityMayUseTheDnsZone = defineCheck({
  id: 'cluster-identity-may-use-the-dns-zone',
  title: "The cluster's identity may write to the private DNS zone of the API server",
  rests: inferred('https://learn.microsoft.com/azure/aks/private-clusters#configure-a-private-dns-zone'),
  scope: 'cluster',
  needs: ['cluster', 'sideRoleAssignments', 'roleDefinitions'],
  when: ({ cluster }) =>
    privateDnsZoneIdOf(cluster) !== undefined || `cluster ${cluster.name} uses no private DNS zone of yours`,
  run({ cluster, sideRoleAssignments, roleDefinitions }) {
    const zone = privateDnsZoneIdOf(cluster) ?? '';
    const rights = rightsOfCluster({ roleAssignments: sideRoleAssignments, roleDefinitions }, zone, ACTIONS);
    if (!rights.isKnown) return unknownFor([rights]);
    if (rights.missing.length === 0) return pass(`The identity of cluster ${cluster.name} may write to ${zone}.`);
    return fail(
      `${identityText(cluster)} lacks ${listText(rights.missing)} on ${zone}. The pool comes up, but a cluster update that moves the API server fails.`,
      `Assign the role, which takes up to an hour to take effect: ${grantToCluster(cluster, 'Private DNS Zone Contributor', zone)}`,
    );
  },
});
