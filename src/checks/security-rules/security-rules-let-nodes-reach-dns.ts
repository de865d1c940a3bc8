import { breaks } from '../rests.ts';
import { parseRanges } from '../../network/address-range.ts';
import { DNS, DNS_OVER_TCP } from '../../network/node-traffic.ts';
import { dnsTraffics, isDenied, usesAzureDns } from './dns-traffic.ts';
import { judgeTraffic } from './traffic-verdict.ts';
import { listText } from '../../values/list-text.ts';
import { defineCheck } from '../check.ts';
import { pass, unknown } from '../verdict.ts';

/** https://learn.microsoft.com/azure/virtual-network/virtual-networks-name-resolution-for-vms-and-role-instances */
export const securityRulesLetNodesReachDns = defineCheck({
  id: 'security-rules-let-nodes-reach-dns',
  title: 'NSG rules let nodes of the subnet reach a DNS server of the VNet (UDP 53)',
  rests: breaks(
    'https://learn.microsoft.com/azure/virtual-network/virtual-networks-name-resolution-for-vms-and-role-instances',
  ),
  scope: 'pool',
  needs: ['vnet', 'subnet', 'networkSecurityGroups'],
  when: ({ vnet }) => vnet.dnsServers.length > 0 || `VNet ${vnet.name} uses Azure DNS`,
  run(facts) {
    const { name, dnsServers } = facts.vnet;
    if (parseRanges(dnsServers).length === 0)
      return unknown(`the DNS servers of VNet ${name} are no addresses: ${listText(dnsServers)}`);
    if (usesAzureDns(dnsServers)) return pass(`The DNS servers of VNet ${name} include Azure DNS.`);
    const traffics = dnsTraffics(facts, DNS);
    const denied = dnsServers.filter((_, index) => traffics[index] !== undefined && isDenied(traffics[index]));
    // One server that answers is enough: a resolver tries the next one.
    const deciding = denied.length < traffics.length ? traffics.filter((traffic) => !isDenied(traffic)) : traffics;
    const verdict = judgeTraffic(
      {
        obstacles: deciding.flatMap(({ obstacles }) => obstacles),
        unread: [...new Set(deciding.flatMap(({ unread }) => unread))],
      },
      {
        consequence: 'Nodes cannot resolve the API server or a registry, and cannot start (K8SAPIServerDNSLookupFail).',
        fix: 'Allow UDP 53 before the rule that denies it',
        passed: `No NSG rule denies UDP 53 to ${listText(dnsServers.filter((server) => !denied.includes(server)))}.`,
        opens: 'those-ports',
        partly: 'passed',
      },
    );
    if (verdict.status !== 'passed') return verdict;
    const others = denied.length > 0 ? ` Denied to ${listText(denied)}.` : '';
    const long = dnsTraffics(facts, DNS_OVER_TCP).every(isDenied) ? ' TCP 53, for long answers, is denied.' : '';
    return pass(`${verdict.saw}${others}${long}`);
  },
});
