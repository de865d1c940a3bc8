import { inferred } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { fail, pass, unknownFor } from '../verdict.ts';
import { grantToCluster, identityText, JOIN_SUBNET, READ_SUBNET, rightsOfCluster } from '../shared/access.ts';
import { isTypeOfVirtualMachines } from '../../resources/machines.ts';
import { listText } from '../../values/list-text.ts';

/**
 * A warning: AKS joins the nodes of scale sets with its own token, so the pool comes up. What the cluster itself does in the subnet
 * fails later. https://learn.microsoft.com/azure/aks/virtual-machines-node-pools
 */
export const clusterIdentityMayUseTheSubnet = defineCheck({
  id: 'cluster-identity-may-use-the-subnet',
  title: "The cluster's identity may read and join the subnet",
  rests: inferred('https://learn.microsoft.com/azure/aks/concepts-network-cni-overview#prerequisites'),
  scope: 'pool',
  needs: ['cluster', 'subnetId', 'roleAssignments', 'roleDefinitions'],
  when: (_facts, { name, wanted }) =>
    !isTypeOfVirtualMachines(wanted.type) ||
    `node pool ${name} is of type VirtualMachines, which cluster-identity-may-join-the-subnet covers`,
  run({ cluster, subnetId, ...roles }) {
    const rights = rightsOfCluster(roles, subnetId, [READ_SUBNET, JOIN_SUBNET]);
    if (!rights.isKnown) return unknownFor([rights]);
    if (rights.missing.length === 0)
      return pass(`The identity of cluster ${cluster.name} may read and join ${subnetId}.`);
    return fail(
      `${identityText(cluster)} lacks ${listText(rights.missing)} on ${subnetId}. The nodes come up, but internal load balancers and private link services in the subnet fail.`,
      `Assign the role, which takes up to an hour to take effect: ${grantToCluster(cluster, 'Network Contributor', subnetId)}`,
    );
  },
});
