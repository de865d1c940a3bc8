import { inferred } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { fail, pass, unknownFor } from '../verdict.ts';
import { grantToCluster, JOIN_SUBNET, READ_SUBNET, rightsOfCluster } from '../shared/access.ts';

/**
 * A warning: AKS joins the nodes of scale sets with a token of its own, so the pool comes up; what the cluster itself does in the subnet
 * fails later. https://learn.microsoft.com/azure/aks/virtual-machines-node-pools
 */
export const clusterIdentityMayUseTheSubnet = defineCheck({
  id: 'cluster-identity-may-use-the-subnet',
  title: "The cluster's identity may use the subnet",
  rests: inferred('https://learn.microsoft.com/azure/aks/concepts-network-cni-overview#prerequisites'),
  scope: 'pool',
  needs: ['cluster', 'subnetId', 'roleAssignments', 'roleDefinitions'],
  run({ cluster, subnetId, ...roles }) {
    const rights = rightsOfCluster(roles, subnetId, [READ_SUBNET, JOIN_SUBNET]);
    if (!rights.isKnown) return unknownFor([rights]);
    if (rights.missing.length === 0)
      return pass(`The identity of cluster ${cluster.name} may read and join ${subnetId}.`);
    return fail(
      `The identity of cluster ${cluster.name} (object id ${cluster.identity.objectId ?? 'unknown'}) lacks ${rights.missing.join(' and ')} on ${subnetId}. The nodes come up all the same; internal load balancers and private links in the subnet fail.`,
      `Give it the role: ${grantToCluster(cluster, 'Network Contributor', subnetId)}. It may take up to an hour to be seen.`,
    );
  },
});
