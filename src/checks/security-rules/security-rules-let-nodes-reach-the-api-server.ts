import { refused } from '../rests.ts';
import { parseRanges } from '../../network/address-range.ts';
import { findSubnet } from '../../network/known-ranges.ts';
import { looksBetween, looksToward } from '../../network/outside-traffic.ts';
import { trafficThrough, type Ports } from '../../network/traffic.ts';
import { apiServerPlace } from '../shared/api-server.ts';
import { subnetIsUnknown } from '../shared/subnets.ts';
import { judgeTraffic } from './traffic-verdict.ts';
import { defineCheck } from '../check.ts';
import { notApplicable, unknown } from '../verdict.ts';

/** https://learn.microsoft.com/azure/aks/api-server-vnet-integration#network-security-groups: the API server and its tunnel. */
const IN_OWN_SUBNET: Ports = [
  { protocol: 'Tcp', port: 443 },
  { protocol: 'Tcp', port: 4_443 },
];
const AT_PRIVATE_ENDPOINT: Ports = [{ protocol: 'Tcp', port: 443 }];

/** https://learn.microsoft.com/azure/aks/api-server-vnet-integration and https://learn.microsoft.com/azure/aks/private-clusters */
export const securityRulesLetNodesReachTheApiServer = defineCheck({
  id: 'security-rules-let-nodes-reach-the-api-server',
  title: 'Security rules let nodes of the subnet reach the API server in the virtual network',
  rests: refused('https://learn.microsoft.com/azure/aks/api-server-vnet-integration'),
  scope: 'pool',
  needs: ['cluster', 'vnet', 'networkSecurityGroups'],
  run({ cluster, vnet, networkSecurityGroups }, pool) {
    const subnet = findSubnet(vnet, pool.subnetId);
    if (subnet === undefined) return subnetIsUnknown(pool, vnet);
    const place = apiServerPlace(cluster, vnet);
    if (place.at === 'unknown') return unknown(place.why);
    if (place.at === 'internet') return notApplicable('the API server has a public address');
    const isOwn = place.at === 'own-subnet';
    const looks = isOwn
      ? looksBetween(subnet, place.subnet, IN_OWN_SUBNET)
      : // Whether groups hold for a private endpoint is a setting of its subnet; that of the nodes holds for them in any case.
        looksToward(subnet, place.subnet.name, parseRanges(place.subnet.addressPrefixes), AT_PRIVATE_ENDPOINT);
    const groups = { groups: networkSecurityGroups, vnet: parseRanges(vnet.addressPrefixes) };
    return judgeTraffic(trafficThrough(groups, looks), {
      consequence: 'No node will register with the cluster (K8SAPIServerConnFail).',
      fix: 'Allow it, before the rule that denies it',
      passed: `No security rule denies it from ${subnet.name} to ${place.subnet.name}.`,
      opens: 'those-ports',
      partly: isOwn ? 'passed' : 'unknown',
    });
  },
});
