import { refused } from '../rests.ts';
import { judgePresent } from './capacity-verdict.ts';
import { defineCheck } from '../check.ts';

/** https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/subnetisfull-error */
export const subnetHasFreeAddresses = defineCheck({
  id: 'subnet-has-free-addresses',
  title: 'The subnet has enough free addresses for the first nodes',
  rests: refused('https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/subnetisfull-error'),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'usages'],
  run(facts, pool, pools) {
    return judgePresent(facts, pool, pools, 'undisputed');
  },
});
