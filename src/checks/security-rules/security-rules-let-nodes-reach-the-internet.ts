import { breaks } from '../rests.ts';
import type { Cluster } from '../../resources/cluster.ts';
import { hasHttpProxy, hasNoEgress, hasOwnRegistry } from './http-proxy.ts';
import { trafficToInternet } from './internet-traffic.ts';
import { judgeTraffic } from './traffic-verdict.ts';
import { defineCheck } from '../check.ts';

/** https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/vmextensionerror-outboundconnfail */
export const securityRulesLetNodesReachTheInternet = defineCheck({
  id: 'security-rules-let-nodes-reach-the-internet',
  title: 'Security rules let nodes of the subnet fetch what they need from outside (TCP 443)',
  rests: breaks(
    'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/vmextensionerror-outboundconnfail',
  ),
  scope: 'pool',
  needs: ['cluster', 'vnet', 'subnet', 'networkSecurityGroups', 'routeTable'],
  when: ({ cluster }) => whyNodesNeedNoInternet(cluster) ?? true,
  run(facts) {
    return judgeTraffic(trafficToInternet(facts), {
      consequence:
        'No node will come up: it fetches images and reaches the services of Azure from outside (OutboundConnFail).',
      fix: 'Allow it, before the rule that denies it',
      passed: `No security rule denies it to ${facts.subnet.name}.`,
      opens: 'those-ports',
      partly: 'unknown',
    });
  },
});

function whyNodesNeedNoInternet(cluster: Cluster): string | undefined {
  if (hasNoEgress(cluster)) return `the outbound type of the cluster is ${cluster.outboundType}`;
  if (hasHttpProxy(cluster))
    return 'nodes go out by the HTTP proxy of the cluster; security-rules-let-nodes-reach-the-api-server tells of the API server, which goes past it';
  return hasOwnRegistry(cluster) ? 'nodes fetch what they need from a registry of your own' : undefined;
}
