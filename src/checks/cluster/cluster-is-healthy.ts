import { refused } from '../rests.ts';
import { reconcileCommand } from '../../values/az-command.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/**
 * A cluster that is merely at work passes: the run waits for it.
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
      `Cluster ${name} is ${provisioningState}${provisioningError === undefined ? '' : `: ${provisioningError}`}.`,
      `Repair what the error names. Then set allow-reconcile to true, which retries the last operation before the add, or do the same by hand: ${reconcileCommand(cluster.id)}`,
    );
  },
});
