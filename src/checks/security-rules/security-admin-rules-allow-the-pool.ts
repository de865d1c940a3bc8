import { breaks } from '../rests.ts';
import { idKey } from '../../values/resource-id.ts';
import { beneathManager, groupOfManager } from '../../network/admin-rules.ts';
import { essentialPodTraffic, essentialTraffic, type Place, type Question } from '../../network/node-traffic.ts';
import type { NetworkSecurityGroup } from '../../resources/network.ts';
import type { Read } from '../../resources/read.ts';
import { hasHttpProxy, hasNoEgress, hasOwnRegistry } from './http-proxy.ts';
import { trafficToInternet } from './internet-traffic.ts';
import { denialsInWords } from './security-words.ts';
import { trafficQuestion } from './traffic-question.ts';
import { doubtsAbout } from './traffic-verdict.ts';
import { defineCheck } from '../check.ts';
import { fail, pass } from '../verdict.ts';

/** https://learn.microsoft.com/azure/virtual-network-manager/concept-security-admins: they come before security groups. */
export const securityAdminRulesAllowThePool = defineCheck({
  id: 'security-admin-rules-allow-the-pool',
  title: 'No security admin rule of a virtual network manager denies what the pool needs',
  rests: breaks('https://learn.microsoft.com/azure/virtual-network-manager/concept-security-admins'),
  scope: 'pool',
  needs: ['cluster', 'agentPools', 'vnet', 'subnet', 'networkSecurityGroups', 'routeTable', 'securityAdminRules'],
  when({ securityAdminRules: rules }) {
    if (rules === 'unread')
      return 'whether a virtual network manager has rules for the virtual network was not to be read';
    return rules.length > 0 || 'no virtual network manager has rules for the virtual network';
  },
  run(facts, pool) {
    const rules = facts.securityAdminRules === 'unread' ? [] : facts.securityAdminRules;
    const group = groupOfManager(rules);
    const groups = new Map<string, Read<NetworkSecurityGroup>>([[idKey(group.id), { ok: true, value: group }]]);
    const beneath = (place: Place): Place => ({ ...place, subnet: beneathManager(place.subnet) });
    const asked = trafficQuestion(facts, pool);
    const question: Question = { ...asked, mine: asked.mine.map(beneath), others: asked.others.map(beneath), groups };
    const { cluster, subnet } = facts;
    const needsInternet = !hasNoEgress(cluster) && !hasHttpProxy(cluster) && !hasOwnRegistry(cluster);
    const traffics = [
      essentialTraffic(question),
      essentialPodTraffic(question),
      ...(needsInternet
        ? [trafficToInternet({ ...facts, subnet: beneathManager(subnet), networkSecurityGroups: groups })]
        : []),
    ];
    const obstacles = traffics.flatMap((traffic) => traffic.obstacles);
    const denied = obstacles.filter(({ isWhollyDenied }) => isWhollyDenied);
    if (denied.length > 0)
      return fail(
        `${denialsInWords(denied)}. No rule of a security group comes before that.`,
        'Ask those who run the virtual network manager for a rule that allows it before the one that denies it, or to leave this virtual network out.',
      );
    return (
      doubtsAbout({ obstacles, unread: [] }) ??
      pass(`${rules.length} security admin rules deny nothing that the pool needs.`)
    );
  },
});
