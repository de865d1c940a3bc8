import { expect, test } from '@jest/globals';
import { networkSections } from '../../src/report/network-section.ts';
import { sectionText } from '../../src/report/section.ts';
import type { NetworkSummary } from '../../src/run/network-summary.ts';
import { HOSTILE } from './samples.ts';

const NETWORK: NetworkSummary = {
  mode: 'Azure CNI Overlay, Cilium data plane',
  outboundType: 'userDefinedRouting',
  podCidrs: ['10.244.0.0/16', 'fd12::/64'],
  serviceCidrs: ['10.0.0.0/16'],
  dnsServiceIp: '10.0.0.10',
  dnsServers: ['10.9.0.4'],
  subnets: [
    { name: 'snet-a', networkSecurityGroup: 'nsg-a', routeTable: 'rt-a', natGateway: 'nat-a', delegations: ['X/y'] },
    { name: 'snet-b', delegations: [] },
  ],
};

function textOf(network: NetworkSummary): string {
  return networkSections({ network, operation: 'add' }).map(sectionText).join('');
}

test('the table names what a network engineer would look up', () => {
  expect(
    textOf(NETWORK)
      .split('\n')
      .filter((line) => line.startsWith('|')),
  ).toEqual([
    '| Cluster |  |',
    '| --- | --- |',
    '| Mode | Azure CNI Overlay, Cilium data plane |',
    '| Outbound type | `userDefinedRouting` |',
    '| Pod CIDR | `10.244.0.0/16`, `fd12::/64` |',
    '| Service CIDR | `10.0.0.0/16` |',
    '| DNS service IP | `10.0.0.10` |',
    '| DNS servers of the VNet | `10.9.0.4` |',
    '| Subnet | NSG | Route table | NAT gateway | Delegation |',
    '| --- | --- | --- | --- | --- |',
    '| `snet-a` | `nsg-a` | `rt-a` | `nat-a` | `X/y` |',
    '| `snet-b` | none | none | none | none |',
  ]);
});

test('what there is none of is named so', () => {
  const text = textOf({ ...NETWORK, podCidrs: [], dnsServers: [], subnets: [] });
  expect(text).toContain('| Pod CIDR | none: pods take addresses of a subnet |');
  expect(text).toContain('| DNS servers of the VNet | Azure-provided |');
  expect(text).not.toContain('| Subnet |');
});

test('nothing is shown of a cluster that was not read, or of one that is only reconciled', () => {
  expect(networkSections({ operation: 'add' })).toEqual([]);
  expect(networkSections({ network: NETWORK, operation: 'reconcile' })).toEqual([]);
});

test('a hostile name stays in its cell', () => {
  const row =
    textOf({ ...NETWORK, subnets: [{ name: HOSTILE, delegations: [HOSTILE] }] })
      .split('\n')
      .at(-3) ?? '';
  expect(row).not.toMatch(/<img|[\r\0]/);
});
