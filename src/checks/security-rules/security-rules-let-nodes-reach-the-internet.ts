import { breaks } from '../rests.ts';
import { whyNodesNeedNoInternet } from '../shared/outbound-needs.ts';
import { trafficToInternet } from './internet-traffic.ts';
import { judgeTraffic } from './traffic-verdict.ts';
import { defineCheck } from '../check.ts';

/** https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/vmextensionerror-outboundconnfail */
export const securityRulesLetNodesReachTheInternet = defineCheck({
  id: 'security-rules-let-nodes-reach-the-internet',
  title: 'NSG rules let nodes of the subnet reach the internet (TCP 443)',
  rests: breaks(
    'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/vmextensionerror-outboundconnfail',
  ),
  scope: 'pool',
  needs: ['cluster', 'vnet', 'subnet', 'networkSecurityGroups', 'routeTable'],
  when: ({ cluster }) => whyNodesNeedNoInternet(cluster) ?? true,
  run(facts) {
    return judgeTraffic(trafficToInternet(facts), {
      consequence: 'Nodes cannot download images or reach Azure services, and cannot start (OutboundConnFail).',
      fix: 'Allow TCP 443 before the rule that denies it',
      passed: `No NSG rule denies TCP 443 from ${facts.subnet.name} to the internet.`,
      opens: 'those-ports',
      partly: 'unknown',
    });
  },
});
