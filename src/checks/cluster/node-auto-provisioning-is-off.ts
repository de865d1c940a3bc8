import { advice } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/** https://learn.microsoft.com/azure/aks/node-auto-provisioning-networking */
export const nodeAutoProvisioningIsOff = defineCheck({
  id: 'node-auto-provisioning-is-off',
  title: 'Nodes come from pools alone',
  rests: advice('https://learn.microsoft.com/azure/aks/node-auto-provisioning-networking'),
  scope: 'cluster',
  needs: ['cluster'],
  run({ cluster }) {
    if (!cluster.hasNodeAutoProvisioning && cluster.sku !== 'Automatic')
      return pass(`Cluster ${cluster.name} makes no nodes by itself.`);
    return fail(
      `Cluster ${cluster.name} makes nodes by itself (node auto-provisioning), and those lie in the subnet of their AKSNodeClass, whatever pools there are.`,
      'For nodes of that kind in the subnet set spec.vnetSubnetID of an AKSNodeClass. Else there is nothing to do.',
    );
  },
});
