import { refused } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { fail, pass, unknownFor } from '../verdict.ts';
import { grantToCluster, JOIN_SUBNET, rightsOfCluster } from '../shared/access.ts';
import { isTypeOfVirtualMachines } from '../../resources/machines.ts';

/** "Virtual Machines node pools rely solely on the cluster identity": https://learn.microsoft.com/azure/aks/virtual-machines-node-pools */
export const clusterIdentityMayJoinTheSubnet = defineCheck({
  id: 'cluster-identity-may-join-the-subnet',
  title: "The cluster's identity may put single virtual machines into the subnet",
  rests: refused('https://learn.microsoft.com/azure/aks/virtual-machines-node-pools'),
  scope: 'pool',
  needs: ['cluster', 'subnetId', 'roleAssignments', 'roleDefinitions'],
  when: (_facts, pool) =>
    isTypeOfVirtualMachines(pool.wanted.type) || `node pool ${pool.name} is a scale set, whose nodes AKS itself joins`,
  run({ cluster, subnetId, ...roles }) {
    const rights = rightsOfCluster(roles, subnetId, [JOIN_SUBNET]);
    if (!rights.isKnown) return unknownFor([rights]);
    if (rights.missing.length === 0) return pass(`The identity of cluster ${cluster.name} may join ${subnetId}.`);
    return fail(
      `The identity of cluster ${cluster.name} (object id ${cluster.identity.objectId ?? 'unknown'}) lacks ${JOIN_SUBNET} on ${subnetId}, and a pool of type VirtualMachines joins its nodes with nothing else.`,
      `Give it the role: ${grantToCluster(cluster, 'Network Contributor', subnetId)}. It may take up to an hour to be seen.`,
    );
  },
});
