import { inferred } from '../rests.ts';
import { judgeLargest } from './capacity-verdict.ts';
import { defineCheck } from '../check.ts';

/** https://learn.microsoft.com/azure/aks/concepts-network-ip-address-planning */
export const subnetIsLargeEnoughByTheDocumentedFormula = defineCheck({
  id: 'subnet-is-large-enough-by-the-documented-formula',
  title: 'By the documented formula, the subnet is large enough for the pool',
  rests: inferred('https://learn.microsoft.com/azure/aks/concepts-network-ip-address-planning'),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'subnet'],
  run(facts, pool, pools) {
    return judgeLargest(facts, pool, pools, { disputedUnless: 'subnet-is-large-enough' });
  },
});
