import { DEFAULT_MAX_SURGE } from '../../network/address-needs.ts';
import { defineCheck } from '../check.ts';
import { inferred } from '../rests.ts';
import { notApplicable } from '../verdict.ts';
import { SURGE_THAT_AKS_COUNTED } from './load-balancer-has-ports-for-every-node.ts';
import { judgeOutboundPorts, promisesPorts } from './outbound-ports.ts';

/** Newer pages name a larger default surge than AKS was seen to count. Whether AKS counts the larger one is not published. */
export const loadBalancerHasPortsForTheDefaultSurge = defineCheck({
  id: 'load-balancer-has-ports-for-the-default-surge',
  title: 'The load balancer has enough outbound ports for an upgrade with the newer default max-surge',
  rests: inferred('https://learn.microsoft.com/rest/api/aks/agent-pools/create-or-update#agentpoolupgradesettings'),
  scope: 'pools',
  needs: ['cluster', 'agentPools', 'publicIpAddresses'],
  when: promisesPorts,
  run(facts, pools) {
    if (judgeOutboundPorts(facts, pools, SURGE_THAT_AKS_COUNTED).status === 'failed')
      return notApplicable('the check load-balancer-has-ports-for-every-node covers it');
    return judgeOutboundPorts(facts, pools, DEFAULT_MAX_SURGE);
  },
});
