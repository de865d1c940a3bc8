import { inferred } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { notApplicable } from '../verdict.ts';
import { judgeVcpus } from './vcpu-demand.ts';

/** https://learn.microsoft.com/azure/virtual-machines/quotas */
export const vcpuQuotaSufficesForGrowth = defineCheck({
  id: 'vcpu-quota-suffices-for-growth',
  title: 'The vCPU quotas cover the maximum number of nodes and an upgrade',
  rests: inferred('https://learn.microsoft.com/azure/virtual-machines/quotas'),
  scope: 'pools',
  needs: ['cluster', 'computeSkus', 'computeUsages'],
  run(facts, pools) {
    const { location } = facts.cluster;
    if (judgeVcpus(facts, location, pools, 'at first').status === 'failed')
      return notApplicable('the check vcpu-quota-suffices covers it');
    return judgeVcpus(facts, location, pools, 'at most');
  },
});
