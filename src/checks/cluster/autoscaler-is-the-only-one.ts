import { inferred } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/** https://learn.microsoft.com/azure/aks/node-auto-provisioning#limitations-and-unsupported-features */
export const autoscalerIsTheOnlyOne = defineCheck({
  id: 'autoscaler-is-the-only-one',
  title: 'The cluster autoscaler does not meet node auto-provisioning',
  rests: inferred('https://learn.microsoft.com/azure/aks/node-auto-provisioning#limitations-and-unsupported-features'),
  scope: 'pool',
  needs: ['cluster'],
  run({ cluster }, { name, wanted }) {
    if (!wanted.isAutoscaled) return pass(`Node pool ${name} is not autoscaled.`);
    if (!cluster.hasNodeAutoProvisioning) return pass(`Cluster ${cluster.name} has no node auto-provisioning.`);
    return fail(
      `Node pool ${name} asks for the cluster autoscaler, and cluster ${cluster.name} has node auto-provisioning; Microsoft names the two as not to be had together.`,
      wanted.machines === undefined
        ? 'Set enable-cluster-autoscaler to false and say node-count.'
        : 'Say the sizes with a count each in virtualMachinesProfile.scale.manual.',
    );
  },
});
