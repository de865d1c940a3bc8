import { refused } from '../rests.ts';
import type { Cluster } from '../../resources/cluster.ts';
import { objectOf, textOf } from '../../values/json.ts';
import { INTERNET } from '../../network/party.ts';
import { findSubnet } from '../../network/known-ranges.ts';
import { parseRanges } from '../../network/address-range.ts';
import { looksToInternet } from '../../network/outside-traffic.ts';
import { defaultRouteOf } from '../../network/routes.ts';
import { trafficThrough } from '../../network/traffic.ts';
import { routeTableOf } from '../shared/route-tables.ts';
import { subnetIsUnknown } from '../shared/subnets.ts';
import { judgeTraffic } from './traffic-verdict.ts';
import { defineCheck } from '../check.ts';
import { notApplicable } from '../verdict.ts';

/** https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/vmextensionerror-outboundconnfail */
export const securityRulesLetNodesReachTheInternet = defineCheck({
  id: 'security-rules-let-nodes-reach-the-internet',
  title: 'Security rules let nodes of the subnet fetch what they need from outside (TCP 443)',
  rests: refused(
    'https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/vmextensionerror-outboundconnfail',
  ),
  scope: 'pool',
  needs: ['cluster', 'vnet', 'networkSecurityGroups', 'routeTables'],
  run({ cluster, vnet, networkSecurityGroups, routeTables }, pool) {
    const subnet = findSubnet(vnet, pool.subnetId);
    if (subnet === undefined) return subnetIsUnknown(pool, vnet);
    const reason = whyNodesNeedNoInternet(cluster);
    if (reason !== undefined) return notApplicable(reason);
    const table = routeTableOf(subnet, routeTables);
    // The tag VirtualNetwork holds the prefixes of user-defined routes as well.
    const isRouted = table === 'unread' || defaultRouteOf(table, 4) !== undefined;
    const ranges = [...parseRanges(vnet.addressPrefixes), ...(isRouted ? [INTERNET] : [])];
    return judgeTraffic(trafficThrough({ groups: networkSecurityGroups, vnet: ranges }, looksToInternet(subnet)), {
      consequence:
        'No node will come up: it fetches images and reaches the services of Azure from outside (OutboundConnFail).',
      fix: 'Allow it, before the rule that denies it',
      passed: `No security rule denies it to ${subnet.name}.`,
      opens: 'those-ports',
      partly: 'unknown',
    });
  },
});

/** https://learn.microsoft.com/azure/aks/egress-outboundtype, …/http-proxy and …/network-isolated */
function whyNodesNeedNoInternet({ outboundType, raw }: Cluster): string | undefined {
  if (['none', 'block'].includes(outboundType.toLowerCase()))
    return `the outbound type of the cluster is ${outboundType}`;
  const properties = objectOf(raw['properties']);
  const proxy = objectOf(properties['httpProxyConfig']);
  if (textOf(proxy['httpsProxy']) !== undefined && proxy['enabled'] !== false)
    return 'nodes go out by the HTTP proxy of the cluster';
  const source = textOf(objectOf(properties['bootstrapProfile'])['artifactSource']);
  return source?.toLowerCase() === 'cache' ? 'nodes fetch what they need from a registry of your own' : undefined;
}
