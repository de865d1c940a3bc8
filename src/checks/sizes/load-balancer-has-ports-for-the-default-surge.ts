import { DEFAULT_MAX_SURGE } from '../../network/address-needs.ts';
import { defineCheck } from '../check.ts';
import { inferred } from '../rests.ts';
import { notApplicable } from '../verdict.ts';
import { SURGE_THAT_AKS_COUNTED } from './load-balancer-has-ports-for-every-node.ts';
import { judgeOutboundPorts, promisesPorts } from './outbound-ports.ts';

/** Newer pages name another surge for a pool that says none than AKS was seen to count; whether it counts that one is not known. */
export const loadBalancerHasPortsForTheDefaultSurge = defineCheck({
  id: 'load-balancer-has-ports-for-the-default-surge',
  title: 'The load balancer has outbound ports for an upgrade by the newer default of max-surge',
  rests: inferred('https://learn.microsoft.com/rest/api/aks/agent-pools/create-or-update#agentpoolupgradesettings'),
  scope: 'pools',
  needs: ['cluster', 'agentPools', 'publicIpAddresses'],
  when: promisesPorts,
  run(facts, pools) {
    if (judgeOutboundPorts(facts, pools, SURGE_THAT_AKS_COUNTED).status === 'failed')
      return notApplicable(
        'the ports do not suffice for fewer nodes either, of which load-balancer-has-ports-for-every-node tells',
      );
    return judgeOutboundPorts(facts, pools, DEFAULT_MAX_SURGE);
  },
});
