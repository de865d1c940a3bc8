import type { Outcome } from '../run/outcome.ts';
import type { NetworkSummary, SubnetSummary } from '../run/network-summary.ts';
import { tableHead, tableRow, type Section } from './section.ts';
import { code, markdown } from './text.ts';

/** What a network engineer would otherwise look up: of the cluster, and of the subnets that the pools of the run lie in. */
export function networkSections({ network, operation }: Pick<Outcome, 'network' | 'operation'>): readonly Section[] {
  if (network === undefined || operation === 'reconcile') return [];
  const { subnets } = network;
  return [
    {
      head: `#### Network\n\n${tableHead(['Cluster', ''])}`,
      rows: clusterRows(network),
      foot: '',
    },
    ...(subnets.length === 0
      ? []
      : [
          {
            head: tableHead(['Subnet', 'NSG', 'Route table', 'NAT gateway', 'Delegation']),
            rows: subnets.map(subnetRow),
            foot: '',
          },
        ]),
  ];
}

function clusterRows(network: NetworkSummary): readonly string[] {
  const { mode, outboundType, podCidrs, serviceCidrs, dnsServiceIp, dnsServers } = network;
  return [
    tableRow(['Mode', markdown(mode)]),
    tableRow(['Outbound type', code(outboundType)]),
    tableRow(['Pod CIDR', podCidrs.length === 0 ? 'none: pods take addresses of a subnet' : codes(podCidrs)]),
    tableRow(['Service CIDR', serviceCidrs.length === 0 ? 'none' : codes(serviceCidrs)]),
    ...(dnsServiceIp === undefined ? [] : [tableRow(['DNS service IP', code(dnsServiceIp)])]),
    ...(dnsServers === undefined
      ? []
      : [tableRow(['DNS servers of the VNet', dnsServers.length === 0 ? 'Azure-provided' : codes(dnsServers)])]),
  ];
}

function subnetRow({ name, networkSecurityGroup, routeTable, natGateway, delegations }: SubnetSummary): string {
  const cells = [networkSecurityGroup, routeTable, natGateway].map((value) =>
    value === undefined ? 'none' : code(value),
  );
  return tableRow([code(name), ...cells, delegations.length === 0 ? 'none' : codes(delegations)]);
}

function codes(values: readonly string[]): string {
  return values.map(code).join(', ');
}
