import { refused } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { fail, pass, unknownFor } from '../verdict.ts';
import { grantToCluster, identityText, JOIN_SUBNET, rightsOfCluster } from '../shared/access.ts';
import { asksOfThisRun } from '../shared/put-by-this-run.ts';
import { isTypeOfVirtualMachines } from '../../resources/machines.ts';

/** AKS joins such nodes with the cluster's identity alone. https://learn.microsoft.com/azure/aks/virtual-machines-node-pools */
export const clusterIdentityMayJoinTheSubnet = defineCheck({
  id: 'cluster-identity-may-join-the-subnet',
  title: "The cluster's identity may join the nodes of a VirtualMachines pool to the subnet",
  rests: refused('https://learn.microsoft.com/azure/aks/virtual-machines-node-pools'),
  scope: 'pool',
  needs: ['cluster', 'subnetId', 'roleAssignments', 'roleDefinitions'],
  when({ cluster }, pool) {
    if (!isTypeOfVirtualMachines(pool.wanted.type))
      return `node pool ${pool.name} is a scale set, which AKS itself joins`;
    const isAsked = asksOfThisRun(pool);
    if (isAsked !== true) return isAsked;
    // Another identity has to come first, and its roles count.
    return (
      cluster.identity.kind !== 'SystemAssigned' ||
      `cluster ${cluster.name} needs a user-assigned identity, which cluster-identity-is-user-assigned covers`
    );
  },
  run({ cluster, subnetId, ...roles }, { name }) {
    const rights = rightsOfCluster(roles, subnetId, [JOIN_SUBNET]);
    if (!rights.isKnown) return unknownFor([rights]);
    if (rights.missing.length === 0) return pass(`The identity of cluster ${cluster.name} may join ${subnetId}.`);
    return fail(
      `${identityText(cluster)} lacks ${JOIN_SUBNET} on ${subnetId}. AKS needs it to add the nodes of pool ${name}.`,
      `Assign the role, then wait up to an hour and run again: ${grantToCluster(cluster, 'Network Contributor', subnetId)}`,
    );
  },
});
