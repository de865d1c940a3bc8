import { refused } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { judgeVcpus } from './vcpu-demand.ts';

/** https://learn.microsoft.com/azure/virtual-machines/quotas */
export const vcpuQuotaSuffices = defineCheck({
  id: 'vcpu-quota-suffices',
  title: 'The vCPU quotas cover the initial nodes',
  rests: refused(
    'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/create-upgrade-delete/quota-exceeded-during-creation-upgrade',
  ),
  scope: 'pools',
  needs: ['cluster', 'computeSkus', 'computeUsages'],
  run(facts, pools) {
    return judgeVcpus(facts, facts.cluster.location, pools, 'at first');
  },
});
