import { largestDemand } from './support/capacity.ts';
import { judgeDemand } from './support/capacity-verdict.ts';
import { subnetIsUnknown } from './support/subnets.ts';
import { defineCheck, pass } from './check.ts';

/** https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/connectivity/insufficientsubnetsize-error-advanced-networking */
export const subnetIsLargeEnough = defineCheck({
  id: 'subnet-is-large-enough',
  title: 'The subnet is large enough for the pool at its largest',
  severity: 'error',
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet'],
  run(facts, pool, pools) {
    const demand = largestDemand(facts, pool, pools);
    if (demand === undefined) return subnetIsUnknown(pool, facts.vnet);
    if (demand === 'nothing new') return pass(`Node pool ${pool.name} is there and asks for no more.`);
    return judgeDemand(facts, pool, demand, 'usable', 'undisputed');
  },
});
