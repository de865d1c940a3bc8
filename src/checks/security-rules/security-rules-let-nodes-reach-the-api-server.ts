import { breaks } from '../rests.ts';
import { parseRanges } from '../../network/address-range.ts';
import { trafficThrough, type Traffic } from '../../network/traffic.ts';
import { apiServerPlace, type ApiServerPlace } from '../shared/api-server.ts';
import { hasHttpProxy, hasNoEgress, hasOwnRegistry } from '../shared/outbound-needs.ts';
import type { Cluster } from '../../resources/cluster.ts';
import type { Subnet } from '../../resources/network.ts';
import { API_SERVER_AND_TUNNEL, crossingsToApiServer } from './api-server-traffic.ts';
import { trafficToInternet } from './internet-traffic.ts';
import { judgeTraffic } from './traffic-verdict.ts';
import { defineCheck } from '../check.ts';
import { pass, type Verdict, unknown } from '../verdict.ts';

/** https://learn.microsoft.com/azure/aks/api-server-vnet-integration and https://learn.microsoft.com/azure/aks/private-clusters */
export const securityRulesLetNodesReachTheApiServer = defineCheck({
  id: 'security-rules-let-nodes-reach-the-api-server',
  title: 'NSG rules let nodes of the subnet reach the API server',
  rests: breaks('https://learn.microsoft.com/azure/aks/api-server-vnet-integration'),
  scope: 'pool',
  needs: ['cluster', 'vnet', 'subnet', 'networkSecurityGroups', 'routeTable'],
  when: ({ cluster, vnet }) => whyNotHere(cluster, apiServerPlace(cluster, vnet)) ?? true,
  run(facts) {
    const { cluster, vnet, subnet, networkSecurityGroups } = facts;
    const place = apiServerPlace(cluster, vnet);
    if (place.at === 'internet') return judge(trafficToInternet(facts), subnet, 'the public address of the API server');
    if (place.at === 'unknown') {
      // Before a private endpoint, only the NSG of the caller surely applies.
      const isEndpoint = cluster.apiServerSubnetId === undefined && !cluster.apiServerAccess.isInVnet;
      return isEndpoint && subnet.networkSecurityGroupId === undefined
        ? pass(`Subnet ${subnet.name} has no NSG.`)
        : unknown(place.why);
    }
    const groups = { groups: networkSecurityGroups, vnet: parseRanges(vnet.addressPrefixes) };
    const crossings = crossingsToApiServer(place, subnet, API_SERVER_AND_TUNNEL);
    return judge(trafficThrough(groups, crossings), subnet, place.subnet.name);
  },
});

/** The path to a public API server is the path to the internet, which another check covers, unless everything else uses a proxy. */
function whyNotHere(cluster: Cluster, place: ApiServerPlace): string | undefined {
  if (place.at !== 'internet') return undefined;
  if (hasNoEgress(cluster)) return `the cluster's outbound type is ${cluster.outboundType}`;
  return hasHttpProxy(cluster) || hasOwnRegistry(cluster)
    ? undefined
    : 'the API server has a public address; security-rules-let-nodes-reach-the-internet covers this';
}

function judge(traffic: Traffic, { name }: Subnet, to: string): Verdict {
  return judgeTraffic(traffic, {
    consequence: 'Nodes cannot register with the cluster (K8SAPIServerConnFail).',
    fix: 'Allow the traffic before the rule that denies it',
    passed: `No NSG rule denies traffic from ${name} to ${to}.`,
    opens: 'those-ports',
    partly: 'unknown',
  });
}
