import { privateDnsZoneIdOf } from '../../resources/private-dns-zone.ts';
import { defineCheck } from '../check.ts';
import { inferred } from '../rests.ts';
import { grantToCluster, rightsOfCluster } from '../shared/access.ts';
import { fail, pass, unknownFor } from '../verdict.ts';

const ACTIONS = ['Microsoft.Network/privateDnsZones/read', 'Microsoft.Network/privateDnsZones/write'];

/** https://learn.microsoft.com/azure/aks/private-clusters#configure-a-private-dns-zone */
export const clusterIdentityMayUseTheDnsZone = defineCheck({
  id: 'cluster-identity-may-use-the-dns-zone',
  title: "The cluster's identity may write into the private DNS zone of the API server",
  rests: inferred('https://learn.microsoft.com/azure/aks/private-clusters#configure-a-private-dns-zone'),
  scope: 'cluster',
  needs: ['cluster', 'sideRoleAssignments', 'roleDefinitions'],
  when: ({ cluster }) =>
    privateDnsZoneIdOf(cluster) !== undefined || `cluster ${cluster.name} has no private DNS zone of yours`,
  run({ cluster, sideRoleAssignments, roleDefinitions }) {
    const zone = privateDnsZoneIdOf(cluster) ?? '';
    const rights = rightsOfCluster({ roleAssignments: sideRoleAssignments, roleDefinitions }, zone, ACTIONS);
    if (!rights.isKnown) return unknownFor([rights]);
    if (rights.missing.length === 0) return pass(`The identity of cluster ${cluster.name} may write into ${zone}.`);
    return fail(
      `The identity of cluster ${cluster.name} (object id ${cluster.identity.objectId ?? 'unknown'}) lacks ${rights.missing.join(' and ')} on ${zone}. The pool comes up; an update of the cluster that moves the API server fails.`,
      `Give it the role: ${grantToCluster(cluster, 'Private DNS Zone Contributor', zone)}. It may take up to an hour to be seen.`,
    );
  },
});
