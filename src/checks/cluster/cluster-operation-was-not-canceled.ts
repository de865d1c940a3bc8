import { inferred } from '../rests.ts';
import { reconcileCommand } from '../../values/az-command.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/** Nobody publishes that AKS refuses a pool then; what was canceled may be half done. */
export const clusterOperationWasNotCanceled = defineCheck({
  id: 'cluster-operation-was-not-canceled',
  title: 'Nobody canceled the last operation on the cluster',
  rests: inferred('https://learn.microsoft.com/azure/aks/manage-abort-operations'),
  scope: 'cluster',
  healedBy: 'reconcile-before',
  isHealingVisible: true,
  needs: ['cluster'],
  run({ cluster: { id, name, provisioningState } }) {
    if (provisioningState !== 'Canceled') return pass(`Cluster ${name} is ${provisioningState}.`);
    return fail(
      `Cluster ${name} is Canceled: somebody stopped its last operation, and what that did stays as it is.`,
      `Finish the operation, or set allow-reconcile to true, which brings the cluster to its settings before the add. By hand: ${reconcileCommand(id)}`,
    );
  },
});
