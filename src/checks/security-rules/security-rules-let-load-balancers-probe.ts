import { inferred } from '../rests.ts';
import { parseRanges } from '../../network/address-range.ts';
import { crossingsFromLoadBalancers } from '../../network/outside-traffic.ts';
import { trafficThrough } from '../../network/traffic.ts';
import { judgeTraffic } from './traffic-verdict.ts';
import { defineCheck } from '../check.ts';

/** https://learn.microsoft.com/azure/load-balancer/load-balancer-custom-probe-overview#probe-source-ip-address */
export const securityRulesLetLoadBalancersProbe = defineCheck({
  id: 'security-rules-let-load-balancers-probe',
  title: 'NSG rules let load balancers probe nodes of the subnet (TCP 30000-32767)',
  rests: inferred(
    'https://learn.microsoft.com/azure/load-balancer/load-balancer-custom-probe-overview#probe-source-ip-address',
  ),
  scope: 'pool',
  needs: ['vnet', 'subnet', 'networkSecurityGroups'],
  run({ vnet, subnet, networkSecurityGroups }) {
    const groups = { groups: networkSecurityGroups, vnet: parseRanges(vnet.addressPrefixes) };
    return judgeTraffic(trafficThrough(groups, crossingsFromLoadBalancers(subnet)), {
      consequence: 'A Service of type LoadBalancer will send no traffic to nodes of this pool.',
      fix: 'Allow the probes before the rule that denies them',
      passed: `No NSG rule denies probes to ${subnet.name}.`,
      opens: 'those-ports',
      partly: 'unknown',
    });
  },
});
