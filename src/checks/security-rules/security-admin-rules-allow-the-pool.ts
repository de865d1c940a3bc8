import { breaks } from '../rests.ts';
import type { Facts } from '../../facts/facts.ts';
import { idKey } from '../../values/resource-id.ts';
import { parseRanges } from '../../network/address-range.ts';
import { beneathManager, groupOfManager } from '../../network/admin-rules.ts';
import {
  DNS,
  essentialPodTraffic,
  essentialTraffic,
  trafficBetweenNodes,
  type Place,
  type Question,
} from '../../network/node-traffic.ts';
import { trafficThrough, type Traffic } from '../../network/traffic.ts';
import type { NetworkSecurityGroup, Subnet } from '../../resources/network.ts';
import type { ById, Read } from '../../resources/read.ts';
import { apiServerPlace } from '../shared/api-server.ts';
import { whyNodesNeedNoInternet } from '../shared/outbound-needs.ts';
import { API_SERVER_AND_TUNNEL, crossingsToApiServer } from './api-server-traffic.ts';
import { dnsTraffics, isDenied, usesAzureDns } from './dns-traffic.ts';
import { isEncrypted, WIREGUARD } from './encryption.ts';
import { trafficToInternet } from './internet-traffic.ts';
import { denialsInWords } from './security-words.ts';
import { trafficQuestion } from './traffic-question.ts';
import { doubtsAbout } from './traffic-verdict.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';
import { capitalized } from '../../values/list-text.ts';

/** https://learn.microsoft.com/azure/virtual-network-manager/concept-security-admins: they are evaluated before NSG rules. */
export const securityAdminRulesAllowThePool = defineCheck({
  id: 'security-admin-rules-allow-the-pool',
  title: 'No security admin rule denies traffic that the pool needs',
  rests: breaks('https://learn.microsoft.com/azure/virtual-network-manager/concept-security-admins'),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'networkSecurityGroups', 'routeTable', 'securityAdminRules'],
  when({ securityAdminRules: rules }) {
    if (rules === 'unread') return 'the security admin rules of the VNet could not be read';
    return rules.length > 0 || 'the VNet has no security admin rules';
  },
  run(facts, pool) {
    const rules = facts.securityAdminRules === 'unread' ? [] : facts.securityAdminRules;
    const group = groupOfManager(rules);
    const groups = new Map<string, Read<NetworkSecurityGroup>>([[idKey(group.id), { ok: true, value: group }]]);
    const beneath = (place: Place): Place => ({ ...place, subnet: beneathManager(place.subnet) });
    const asked = trafficQuestion(facts, pool);
    const question: Question = { ...asked, mine: asked.mine.map(beneath), others: asked.others.map(beneath), groups };
    const traffics = [
      essentialTraffic(question),
      essentialPodTraffic(question),
      ...(isEncrypted(facts.cluster) ? [trafficBetweenNodes(question, WIREGUARD)] : []),
      ...outsideTraffics({ ...facts, subnet: beneathManager(facts.subnet), networkSecurityGroups: groups }),
    ];
    const obstacles = traffics.flatMap((traffic) => traffic.obstacles);
    const denied = obstacles.filter(({ isWhollyDenied }) => isWhollyDenied);
    if (denied.length > 0)
      return fail(
        `${capitalized(denialsInWords(denied))}. NSG rules cannot override this.`,
        'Ask the owner of the virtual network manager to add a rule that allows the traffic before the one that denies it, or to exclude this VNet.',
      );
    return (
      doubtsAbout({ obstacles, unread: [] }) ??
      pass(
        `${rules.length === 1 ? '1 security admin rule' : `${rules.length} security admin rules`}: none denies what the pool needs.`,
      )
    );
  },
});

type Outside = Pick<Facts, 'cluster' | 'vnet'> & {
  readonly subnet: Subnet;
  readonly routeTable: Parameters<typeof trafficToInternet>[0]['routeTable'];
  readonly networkSecurityGroups: ById<NetworkSecurityGroup>;
};

/** What nodes need outside the subnets of the pools: the internet, the API server, and a DNS server. */
function outsideTraffics(facts: Outside): readonly Traffic[] {
  const { cluster, vnet, subnet, networkSecurityGroups } = facts;
  const place = apiServerPlace(cluster, vnet);
  const groups = { groups: networkSecurityGroups, vnet: parseRanges(vnet.addressPrefixes) };
  const queries = usesAzureDns(vnet.dnsServers) ? [] : dnsTraffics(facts, DNS);
  const needsInternet = whyNodesNeedNoInternet(cluster) === undefined;
  return [
    ...(needsInternet ? [trafficToInternet(facts)] : []),
    ...(place.at === 'own-subnet' || place.at === 'private-endpoint'
      ? [trafficThrough(groups, crossingsToApiServer(place, subnet, API_SERVER_AND_TUNNEL))]
      : []),
    // One server that answers is enough.
    ...(queries.every(isDenied) ? queries : []),
  ];
}
