import type { Facts } from '../../facts/facts.ts';
import { parseRange, parseRanges } from '../../network/address-range.ts';
import { crossingsToward } from '../../network/outside-traffic.ts';
import { AZURE_LOAD_BALANCER } from '../../network/party.ts';
import { trafficThrough, type Ports, type Traffic } from '../../network/traffic.ts';
import type { Subnet } from '../../resources/network.ts';

type Asked = Pick<Facts, 'vnet' | 'networkSecurityGroups'> & { readonly subnet: Subnet };

/** Azure's own DNS is among the servers: NSG rules about addresses do not apply to it. https://learn.microsoft.com/azure/virtual-network/what-is-ip-address-168-63-129-16 */
export function usesAzureDns(dnsServers: readonly string[]): boolean {
  return parseRanges(dnsServers).some(({ first, family }) => family === 4 && first === AZURE_LOAD_BALANCER.first);
}

/** What the NSG of the subnet does with queries to each DNS server of the VNet, in their order. */
export function dnsTraffics({ vnet, networkSecurityGroups, subnet }: Asked, ports: Ports): readonly Traffic[] {
  const groups = { groups: networkSecurityGroups, vnet: parseRanges(vnet.addressPrefixes) };
  return vnet.dnsServers.map((server) => {
    const range = parseRange(server);
    return trafficThrough(groups, crossingsToward(subnet, 'the DNS server', range === undefined ? [] : [range], ports));
  });
}

/** Surely no query passes. */
export function isDenied({ obstacles }: Traffic): boolean {
  return obstacles.some(({ isWhollyDenied }) => isWhollyDenied);
}
