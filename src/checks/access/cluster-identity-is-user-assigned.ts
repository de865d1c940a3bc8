import { refused } from '../rests.ts';
import { azCommand, clusterOptions } from '../../values/az-command.ts';
import { isTypeOfVirtualMachines } from '../../resources/machines.ts';
import { defineCheck } from '../check.ts';
import { asksOfThisRun } from '../shared/put-by-this-run.ts';
import { fail, pass } from '../verdict.ts';

/** https://learn.microsoft.com/azure/aks/virtual-machines-node-pools#limitations */
export const clusterIdentityIsUserAssigned = defineCheck({
  id: 'cluster-identity-is-user-assigned',
  title: 'The cluster has a user-assigned identity for a pool of type VirtualMachines',
  rests: refused('https://learn.microsoft.com/azure/aks/virtual-machines-node-pools'),
  scope: 'pool',
  needs: ['cluster'],
  when(_facts, pool) {
    if (!isTypeOfVirtualMachines(pool.wanted.type)) return `node pool ${pool.name} is a scale set`;
    return asksOfThisRun(pool);
  },
  run({ cluster }, { name }) {
    if (cluster.identity.kind !== 'SystemAssigned')
      return pass(`The identity of cluster ${cluster.name} is not system-assigned (${cluster.identity.kind}).`);
    const command = azCommand('aks update', {
      ...clusterOptions(cluster.id),
      'enable-managed-identity': [],
      'assign-identity': 'IDENTITY_ID',
    });
    return fail(
      `Cluster ${cluster.name} has a system-assigned identity, but node pool ${name} of type VirtualMachines needs a user-assigned one in a custom VNet.`,
      `Request a pool of type VirtualMachineScaleSets. Or give the cluster a user-assigned identity that may join the subnet: ${command}`,
    );
  },
});
