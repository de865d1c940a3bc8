import { inferred } from '../rests.ts';
import { judgePresent } from './capacity-verdict.ts';
import { defineCheck } from '../check.ts';

/** https://learn.microsoft.com/azure/aks/concepts-network-ip-address-planning */
export const subnetHasFreeAddressesByTheDocumentedFormula = defineCheck({
  id: 'subnet-has-free-addresses-by-the-documented-formula',
  title: 'By the documented formula, the subnet has enough free addresses for the first nodes',
  rests: inferred('https://learn.microsoft.com/azure/aks/concepts-network-ip-address-planning'),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'usages'],
  run(facts, pool, pools) {
    return judgePresent(facts, pool, pools, { disputedUnless: 'subnet-has-free-addresses' });
  },
});
