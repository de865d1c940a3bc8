import { largestDemand } from './support/capacity.ts';
import { judgeDemand } from './support/capacity-verdict.ts';
import { subnetIsUnknown } from './support/subnets.ts';
import { defineCheck, pass } from './check.ts';

/** https://learn.microsoft.com/azure/aks/concepts-network-ip-address-planning */
export const subnetIsLargeEnoughByTheDocumentedFormula = defineCheck({
  id: 'subnet-is-large-enough-by-the-documented-formula',
  title: 'The subnet is large enough for the pool by the formula that Microsoft documents',
  severity: 'warning',
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet'],
  run(facts, pool, pools) {
    const demand = largestDemand(facts, pool, pools);
    if (demand === undefined) return subnetIsUnknown(pool, facts.vnet);
    if (demand === 'nothing new') return pass(`Node pool ${pool.name} is there and asks for no more.`);
    return judgeDemand(facts, pool, demand, 'usable', { disputedUnless: 'subnet-is-large-enough' });
  },
});
