import { refused } from '../rests.ts';
import { azCommand, clusterOptions } from '../../values/az-command.ts';
import { isTypeOfVirtualMachines } from '../../resources/machines.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/** https://learn.microsoft.com/azure/aks/virtual-machines-node-pools#limitations */
export const clusterIdentityIsUserAssigned = defineCheck({
  id: 'cluster-identity-is-user-assigned',
  title: 'A pool of single virtual machines finds a user-assigned identity of the cluster',
  rests: refused('https://learn.microsoft.com/azure/aks/virtual-machines-node-pools'),
  scope: 'pool',
  needs: ['cluster'],
  when: (_facts, pool) =>
    isTypeOfVirtualMachines(pool.wanted.type) ||
    `node pool ${pool.name} is a scale set, which asks for no such identity`,
  run({ cluster }) {
    if (cluster.identity.kind !== 'SystemAssigned')
      return pass(`Cluster ${cluster.name} works by an identity of kind ${cluster.identity.kind}.`);
    const command = azCommand('aks update', {
      ...clusterOptions(cluster.id),
      'enable-managed-identity': [],
      'assign-identity': 'IDENTITY_ID',
    });
    return fail(
      `Cluster ${cluster.name} works by a system-assigned identity; AKS refuses a pool of type VirtualMachines in a subnet of yours with that.`,
      `Ask for a pool of type VirtualMachineScaleSets, or give the cluster a user-assigned identity that may join the subnet: ${command}`,
    );
  },
});
