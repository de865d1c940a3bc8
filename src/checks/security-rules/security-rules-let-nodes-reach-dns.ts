import { breaks } from '../rests.ts';
import { parseRange, parseRanges } from '../../network/address-range.ts';
import { DNS } from '../../network/node-traffic.ts';
import { crossingsToward } from '../../network/outside-traffic.ts';
import { AZURE_LOAD_BALANCER } from '../../network/party.ts';
import { trafficThrough } from '../../network/traffic.ts';
import { judgeTraffic } from './traffic-verdict.ts';
import { defineCheck } from '../check.ts';
import { pass, unknown } from '../verdict.ts';

/** https://learn.microsoft.com/azure/virtual-network/virtual-networks-name-resolution-for-vms-and-role-instances */
export const securityRulesLetNodesReachDns = defineCheck({
  id: 'security-rules-let-nodes-reach-dns',
  title: "Security rules let nodes of the subnet ask the virtual network's DNS servers (TCP and UDP 53)",
  rests: breaks(
    'https://learn.microsoft.com/azure/virtual-network/virtual-networks-name-resolution-for-vms-and-role-instances',
  ),
  scope: 'pool',
  needs: ['vnet', 'subnet', 'networkSecurityGroups'],
  when: ({ vnet }) => vnet.dnsServers.length > 0 || `virtual network ${vnet.name} uses the DNS of Azure`,
  run({ vnet, subnet, networkSecurityGroups }) {
    const servers = parseRanges(vnet.dnsServers);
    if (servers.length === 0) return unknown(`no server of ${vnet.name} is an address: ${vnet.dnsServers.join(', ')}`);
    // Azure's own is reached whatever the rules about addresses say.
    if (servers.some(({ first, family }) => family === 4 && first === AZURE_LOAD_BALANCER.first))
      return pass(`Among the servers of ${vnet.name} is Azure's own.`);
    const groups = { groups: networkSecurityGroups, vnet: parseRanges(vnet.addressPrefixes) };
    const traffics = vnet.dnsServers.map((server) => {
      const range = parseRange(server);
      return trafficThrough(groups, crossingsToward(subnet, 'DNS server', range === undefined ? [] : [range], DNS));
    });
    const isDenied = traffics.map(({ obstacles }) => obstacles.some((obstacle) => obstacle.isWhollyDenied));
    const denied = vnet.dnsServers.filter((_, index) => isDenied[index] === true);
    // One server that answers is enough; a resolver asks the next.
    const deciding =
      denied.length < traffics.length ? traffics.filter((_, index) => isDenied[index] !== true) : traffics;
    const verdict = judgeTraffic(
      {
        obstacles: deciding.flatMap(({ obstacles }) => obstacles),
        unread: [...new Set(deciding.flatMap(({ unread }) => unread))],
      },
      {
        consequence:
          'No node will come up: it finds neither the API server nor a registry by name (K8SAPIServerDNSLookupFail).',
        fix: 'Allow it, before the rule that denies it',
        passed: `No security rule denies it to ${vnet.dnsServers.filter((server) => !denied.includes(server)).join(', ')}.`,
        opens: 'those-ports',
        partly: 'passed',
      },
    );
    return denied.length > 0 && verdict.status === 'passed'
      ? pass(`${verdict.saw} It is denied to ${denied.join(', ')}.`)
      : verdict;
  },
});
