import { presentDemand } from './support/capacity.ts';
import { judgeDemand } from './support/capacity-verdict.ts';
import { defineCheck, pass, skip } from './check.ts';

/** https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/subnetisfull-error */
export const subnetHasFreeAddresses = defineCheck({
  id: 'subnet-has-free-addresses',
  title: 'The subnet has free addresses for the nodes that the pool begins with',
  severity: 'error',
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'usages'],
  run(facts, pool, pools) {
    const demand = presentDemand(facts, pool, pools);
    if (demand === undefined) return skip(`Azure does not say how full the subnet of node pool ${pool.name} is`);
    if (demand === 'nothing new')
      return pass(`The nodes that node pool ${pool.name} begins with have their addresses.`);
    return judgeDemand(facts, pool, demand, 'free', 'undisputed');
  },
});
