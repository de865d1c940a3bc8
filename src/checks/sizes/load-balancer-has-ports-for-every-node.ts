import { defineCheck } from '../check.ts';
import { refused } from '../rests.ts';
import { judgeOutboundPorts, promisesPorts } from './outbound-ports.ts';

/** How many nodes AKS counted for the upgrade of a pool without max-surge: https://github.com/jenkins-infra/azure/pull/580 */
export const SURGE_THAT_AKS_COUNTED = '1';

/** https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/create-upgrade-delete/error-code-invalidloadbalancerprofileallocatedoutboundports */
export const loadBalancerHasPortsForEveryNode = defineCheck({
  id: 'load-balancer-has-ports-for-every-node',
  title: 'The load balancer has enough outbound ports for every node',
  rests: refused(
    'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/create-upgrade-delete/error-code-invalidloadbalancerprofileallocatedoutboundports',
  ),
  scope: 'pools',
  needs: ['cluster', 'agentPools', 'publicIpAddresses'],
  when: promisesPorts,
  run(facts, pools) {
    return judgeOutboundPorts(facts, pools, SURGE_THAT_AKS_COUNTED);
  },
});
