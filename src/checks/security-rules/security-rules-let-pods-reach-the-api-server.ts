import { inferred } from '../rests.ts';
import { parseRanges } from '../../network/address-range.ts';
import { trafficThrough } from '../../network/traffic.ts';
import { apiServerPlace } from '../shared/api-server.ts';
import { API_SERVER, crossingsToApiServer } from './api-server-traffic.ts';
import { judgeTraffic } from './traffic-verdict.ts';
import { defineCheck } from '../check.ts';
import { unknown } from '../verdict.ts';

/**
 * Pods that call the Kubernetes API do so from their own subnet. Toward a public address, sources dispute whether the node subnet or the
 * pod subnet decides. https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-pod-subnet
 */
export const securityRulesLetPodsReachTheApiServer = defineCheck({
  id: 'security-rules-let-pods-reach-the-api-server',
  title: 'NSG rules let pods in the pod subnet reach the API server (TCP 443)',
  rests: inferred('https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-pod-subnet'),
  scope: 'pool',
  needs: ['cluster', 'vnet', 'podSubnet', 'networkSecurityGroups'],
  when: ({ cluster, vnet }) => apiServerPlace(cluster, vnet).at !== 'internet' || 'the API server has a public address',
  run({ cluster, vnet, podSubnet, networkSecurityGroups }) {
    const place = apiServerPlace(cluster, vnet);
    if (place.at === 'unknown') return unknown(place.why);
    if (place.at === 'internet') return unknown('the API server has no known subnet');
    const groups = { groups: networkSecurityGroups, vnet: parseRanges(vnet.addressPrefixes) };
    return judgeTraffic(trafficThrough(groups, crossingsToApiServer(place, podSubnet, API_SERVER)), {
      consequence: 'Pods of the pool cannot call the Kubernetes API.',
      fix: 'Allow TCP 443 before the rule that denies it',
      passed: `No NSG rule denies TCP 443 from ${podSubnet.name} to ${place.subnet.name}.`,
      opens: 'those-ports',
      partly: 'unknown',
    });
  },
});
