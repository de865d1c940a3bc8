import { refused } from '../rests.ts';
import { reconcileCommand } from '../../values/az-command.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/**
 * A cluster with an operation in progress passes: the run waits for it.
 * https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/create-upgrade-delete/upgrading-or-scaling-does-not-succeed
 */
export const clusterIsHealthy = defineCheck({
  id: 'cluster-is-healthy',
  title: 'The last operation on the cluster did not fail',
  rests: refused(
    'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/create-upgrade-delete/upgrading-or-scaling-does-not-succeed',
  ),
  scope: 'cluster',
  healedBy: 'reconcile-before',
  isHealingVisible: true,
  needs: ['cluster'],
  run({ cluster }) {
    const { name, provisioningState, provisioningError } = cluster;
    if (provisioningState !== 'Failed') return pass(`Cluster ${name} is ${provisioningState}.`);
    return fail(
      `Cluster ${name} is ${provisioningState}${provisioningError === undefined ? '.' : `: ${provisioningError}`}`,
      `Fix the cause that the error names. Then set allow-reconcile to true, or reconcile the cluster yourself: ${reconcileCommand(cluster.id)}`,
    );
  },
});
