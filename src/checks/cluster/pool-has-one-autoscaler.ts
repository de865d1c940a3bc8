import { inferred } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/**
 * One page lists the combination as a limitation, another allows it once this feature is registered:
 * https://learn.microsoft.com/azure/aks/node-auto-provisioning#limitations-and-unsupported-features
 * https://learn.microsoft.com/azure/aks/migrate-from-autoscaler-to-node-auto-provisioning
 */
const FEATURE = 'AllowClusterAutoscalerAndNAP';

export const poolHasOneAutoscaler = defineCheck({
  id: 'pool-has-one-autoscaler',
  title: 'The pool does not combine the cluster autoscaler with node auto-provisioning',
  rests: inferred('https://learn.microsoft.com/azure/aks/migrate-from-autoscaler-to-node-auto-provisioning'),
  scope: 'pool',
  needs: ['cluster', 'agentPools'],
  when: (_facts, { name, wanted }) => wanted.isAutoscaled || `node pool ${name} does not use the cluster autoscaler`,
  run({ cluster, agentPools }, { name, wanted, isNew }) {
    if (!cluster.hasNodeAutoProvisioning) return pass(`Cluster ${cluster.name} does not use node auto-provisioning.`);
    const neighbor = agentPools.find((pool) => pool.isAutoscaled && !(isNew && pool.name === name));
    if (neighbor !== undefined)
      return pass(
        `Cluster ${cluster.name} already combines both: node pool ${neighbor.name} uses the cluster autoscaler.`,
      );
    const count =
      wanted.machines === undefined
        ? 'Set enable-cluster-autoscaler to false and set node-count.'
        : 'Give each VM size a fixed count in virtualMachinesProfile.scale.manual.';
    return fail(
      `Node pool ${name} requests the cluster autoscaler, and cluster ${cluster.name} uses node auto-provisioning. AKS supports both together only after feature ${FEATURE} is registered.`,
      `${count} To use both, register the feature first: az feature register --namespace Microsoft.ContainerService --name ${FEATURE}`,
    );
  },
});
