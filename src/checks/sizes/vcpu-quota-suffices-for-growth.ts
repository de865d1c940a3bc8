import { inferred } from '../rests.ts';
import { defineCheck } from '../check.ts';
import { judgeVcpus } from './vcpu-demand.ts';

/** https://learn.microsoft.com/azure/virtual-machines/quotas */
export const vcpuQuotaSufficesForGrowth = defineCheck({
  id: 'vcpu-quota-suffices-for-growth',
  title: 'The quotas for vCPUs suffice for every node that the autoscaler and an upgrade may add',
  rests: inferred('https://learn.microsoft.com/azure/virtual-machines/quotas'),
  scope: 'pools',
  needs: ['cluster', 'computeSkus', 'computeUsages'],
  run(facts, pools) {
    return judgeVcpus(facts, facts.cluster.location, pools, 'at most');
  },
});
