import { refused } from '../rests.ts';
import { judgeLargest } from './capacity-verdict.ts';
import { defineCheck } from '../check.ts';

/** https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/connectivity/insufficientsubnetsize-error-advanced-networking */
export const subnetIsLargeEnough = defineCheck({
  id: 'subnet-is-large-enough',
  title: 'The subnet is large enough for the pool at its largest',
  rests: refused(
    'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/connectivity/insufficientsubnetsize-error-advanced-networking',
  ),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'subnet'],
  run(facts, pool, pools) {
    return judgeLargest(facts, pool, pools, 'undisputed');
  },
});
