import { breaks } from '../rests.ts';
import { parseRanges } from '../../network/address-range.ts';
import { ipv4Of } from '../../network/subnet-size.ts';
import { crossingsBetween, crossingsToward } from '../../network/outside-traffic.ts';
import { trafficThrough, type Crossing, type Ports, type Traffic } from '../../network/traffic.ts';
import { apiServerPlace, type ApiServerPlace } from '../shared/api-server.ts';
import type { Cluster } from '../../resources/cluster.ts';
import type { Subnet } from '../../resources/network.ts';
import { hasHttpProxy, hasNoEgress, hasOwnRegistry } from './http-proxy.ts';
import { trafficToInternet } from './internet-traffic.ts';
import { judgeTraffic } from './traffic-verdict.ts';
import { defineCheck } from '../check.ts';
import { type Verdict, unknown } from '../verdict.ts';

/** https://learn.microsoft.com/azure/aks/api-server-vnet-integration#network-security-groups: the API server and its tunnel. */
const IN_OWN_SUBNET: Ports = [
  { protocol: 'Tcp', port: 443 },
  { protocol: 'Tcp', port: 4_443 },
];
const AT_PRIVATE_ENDPOINT: Ports = [{ protocol: 'Tcp', port: 443 }];

/** https://learn.microsoft.com/azure/aks/api-server-vnet-integration and https://learn.microsoft.com/azure/aks/private-clusters */
export const securityRulesLetNodesReachTheApiServer = defineCheck({
  id: 'security-rules-let-nodes-reach-the-api-server',
  title: 'Security rules let nodes of the subnet reach the API server',
  rests: breaks('https://learn.microsoft.com/azure/aks/api-server-vnet-integration'),
  scope: 'pool',
  needs: ['cluster', 'vnet', 'subnet', 'networkSecurityGroups', 'routeTable'],
  when: ({ cluster, vnet }) => whyNotHere(cluster, apiServerPlace(cluster, vnet)) ?? true,
  run(facts) {
    const { cluster, vnet, subnet, networkSecurityGroups } = facts;
    const place = apiServerPlace(cluster, vnet);
    if (place.at === 'unknown') return unknown(place.why);
    if (place.at === 'internet') return judge(trafficToInternet(facts), subnet, 'its public address', 'unknown');
    const groups = { groups: networkSecurityGroups, vnet: parseRanges(vnet.addressPrefixes) };
    return judge(
      trafficThrough(groups, crossingsTo(place, subnet)),
      subnet,
      place.subnet.name,
      place.at === 'own-subnet' ? 'passed' : 'unknown',
    );
  },
});

/** The way to a public API server is the way out, of which another check tells; unless everything else goes by a proxy. */
function whyNotHere(cluster: Cluster, place: ApiServerPlace): string | undefined {
  if (place.at !== 'internet') return undefined;
  if (hasNoEgress(cluster)) return `the outbound type of the cluster is ${cluster.outboundType}`;
  return hasHttpProxy(cluster) || hasOwnRegistry(cluster)
    ? undefined
    : 'the API server has a public address; security-rules-let-nodes-reach-the-internet tells of the way out';
}

function crossingsTo(place: Extract<ApiServerPlace, { readonly subnet: Subnet }>, from: Subnet): readonly Crossing[] {
  if (place.at === 'own-subnet') return crossingsBetween(ipv4Part(from), ipv4Part(place.subnet), IN_OWN_SUBNET);
  // Whether groups hold for a private endpoint is a setting of its subnet; that of the nodes holds for them in any case.
  return crossingsToward(
    from,
    place.subnet.name,
    ipv4Of(parseRanges(place.subnet.addressPrefixes)),
    AT_PRIVATE_ENDPOINT,
  );
}

/** The public and the private address of an API server are of IPv4, dual stack or not. https://github.com/Azure/AKS/issues/5526 */
function ipv4Part(subnet: Subnet): Subnet {
  return { ...subnet, addressPrefixes: ipv4Of(parseRanges(subnet.addressPrefixes)).map(({ cidr }) => cidr) };
}

function judge(traffic: Traffic, { name }: Subnet, to: string, partly: 'passed' | 'unknown'): Verdict {
  return judgeTraffic(traffic, {
    consequence: 'No node will register with the cluster (K8SAPIServerConnFail).',
    fix: 'Allow it, before the rule that denies it',
    passed: `No security rule denies it from ${name} to ${to}.`,
    opens: 'those-ports',
    partly,
  });
}
