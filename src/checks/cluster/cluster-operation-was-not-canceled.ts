import { inferred } from '../rests.ts';
import { reconcileCommand } from '../../values/az-command.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/** A warning: no source says that AKS refuses a pool then, but the canceled operation may be half done. */
export const clusterOperationWasNotCanceled = defineCheck({
  id: 'cluster-operation-was-not-canceled',
  title: 'The last operation on the cluster was not canceled',
  rests: inferred('https://learn.microsoft.com/azure/aks/manage-abort-operations'),
  scope: 'cluster',
  healedBy: 'reconcile-before',
  isHealingVisible: true,
  needs: ['cluster'],
  run({ cluster: { id, name, provisioningState } }) {
    if (provisioningState !== 'Canceled') return pass(`Cluster ${name} is ${provisioningState}.`);
    return fail(
      `Cluster ${name} is Canceled: its last operation was aborted and may be incomplete.`,
      `Finish the operation. Or set allow-reconcile to true, or reconcile the cluster yourself: ${reconcileCommand(id)}`,
    );
  },
});
