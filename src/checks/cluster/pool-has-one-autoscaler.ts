import { inferred } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/**
 * The one page lists it as a limitation, the other lets both run side by side:
 * https://learn.microsoft.com/azure/aks/node-auto-provisioning#limitations-and-unsupported-features
 * https://learn.microsoft.com/azure/aks/migrate-from-autoscaler-to-node-auto-provisioning
 */
const FEATURE = 'AllowClusterAutoscalerAndNAP';

export const poolHasOneAutoscaler = defineCheck({
  id: 'pool-has-one-autoscaler',
  title: 'The cluster autoscaler does not meet node auto-provisioning',
  rests: inferred('https://learn.microsoft.com/azure/aks/migrate-from-autoscaler-to-node-auto-provisioning'),
  scope: 'pool',
  needs: ['cluster', 'agentPools'],
  when: (_facts, { name, wanted }) => wanted.isAutoscaled || `node pool ${name} is not autoscaled`,
  run({ cluster, agentPools }, { name, wanted, isNew }) {
    if (!cluster.hasNodeAutoProvisioning) return pass(`Cluster ${cluster.name} has no node auto-provisioning.`);
    const neighbor = agentPools.find((pool) => pool.isAutoscaled && !(isNew && pool.name === name));
    if (neighbor !== undefined)
      return pass(`Node pool ${neighbor.name} of cluster ${cluster.name} is autoscaled beside node auto-provisioning.`);
    return fail(
      `Node pool ${name} asks for the cluster autoscaler, and cluster ${cluster.name} has node auto-provisioning. AKS takes the two together only where the feature ${FEATURE} is registered.`,
      `${
        wanted.machines === undefined
          ? 'Set enable-cluster-autoscaler to false and say node-count.'
          : 'Say the sizes with a count each in virtualMachinesProfile.scale.manual.'
      } To have both, register the feature first: az feature register --namespace Microsoft.ContainerService --name ${FEATURE}`,
    );
  },
});
