import { expect, test } from '@jest/globals';
import { outboundAddressesAreAuthorized } from '../../../src/checks/access/outbound-addresses-are-authorized.ts';
import type { Facts } from '../../../src/facts/facts.ts';
import { aCluster, aRoute, aRouteTable, aSubnet, aVnet, byId, networkId } from '../../builders.ts';
import { ask } from '../ask.ts';
import { aPoolWith } from '../pools.ts';

const GATEWAY = {
  id: networkId('natGateways', 'nat1'),
  name: 'nat1',
  provisioningState: 'Succeeded',
  publicIpIds: [networkId('publicIPAddresses', 'ip1')],
  publicIpPrefixIds: [networkId('publicIPAddresses', 'prefix1')],
};
const ADDRESS = { id: networkId('publicIPAddresses', 'ip1'), name: 'ip1', range: '20.0.0.4' };
const PREFIX = { id: networkId('publicIPAddresses', 'prefix1'), name: 'prefix1', range: '20.0.1.0/30' };
const cluster = (authorizedIpRanges: readonly string[]): ReturnType<typeof aCluster> =>
  aCluster({ apiServerAccess: { isPrivate: false, isInVnet: false, authorizedIpRanges } });
const facts = (authorizedIpRanges: readonly string[], range = ADDRESS.range): { facts: Partial<Facts> } => ({
  facts: {
    cluster: cluster(authorizedIpRanges),
    vnet: aVnet({ subnets: [aSubnet({ natGatewayId: GATEWAY.id })] }),
    natGateways: byId(GATEWAY),
    publicIpAddresses: byId({ ...ADDRESS, range }, PREFIX),
  },
});

// 20.0.0.0/30 ends with 20.0.0.3; the prefix 20.0.1.0/30 has four addresses.
test.each([
  [['20.0.0.4', '20.0.1.0/30'], 'passed'],
  [['20.0.0.4/32', '20.0.1.0/24'], 'passed'],
  [['20.0.0.0/30', '20.0.1.0/30'], 'failed'],
  [['20.0.0.4', '20.0.1.0/31'], 'failed'],
  [['1.2.3.4'], 'failed'],
  // The addresses behind a service tag are not known, so it may cover them.
  [['AzureCloud'], 'unknown'],
  [['20.0.0.4', 'AzureCloud'], 'unknown'],
  [['AzureCloud', '20.0.0.4', '20.0.1.0/30'], 'passed'],
])('a NAT gateway with 20.0.0.4 and 20.0.1.0/30, and authorized ranges %j: %s', (ranges, status) => {
  expect(ask(outboundAddressesAreAuthorized, facts(ranges))).toMatchObject({ status, level: 'error' });
});

test('the command keeps the listed ranges and adds the missing ones', () => {
  expect(ask(outboundAddressesAreAuthorized, facts(['1.2.3.4', '20.0.1.0/30'])).fix).toContain(
    '--api-server-authorized-ip-ranges 1.2.3.4,20.0.1.0/30,20.0.0.4/32',
  );
});

test('a service tag that may cover the addresses is named', () => {
  expect(ask(outboundAddressesAreAuthorized, facts(['1.2.3.4', 'AzureCloud'])).saw).toBe(
    'NAT gateway nat1 uses 20.0.0.4/32 and 20.0.1.0/30; this action does not know which addresses service tag AzureCloud covers',
  );
});

// A public API server has an IPv4 address, so no client reaches it from an IPv6 address.
test.each([
  [['20.0.0.4', '20.0.1.0/30'], 'passed', undefined],
  [['20.0.0.4'], 'failed', '--api-server-authorized-ip-ranges 20.0.0.4,20.0.1.0/30'],
])('beside them 2603:1020::/124, and authorized ranges %j: %s', (ranges, status, command) => {
  const prefix6 = { id: networkId('publicIPAddresses', 'prefix6'), name: 'prefix6', range: '2603:1020::/124' };
  const gateway = { ...GATEWAY, publicIpPrefixIds: [PREFIX.id, prefix6.id] };
  const finding = ask(outboundAddressesAreAuthorized, {
    facts: { ...facts(ranges).facts, natGateways: byId(gateway), publicIpAddresses: byId(ADDRESS, PREFIX, prefix6) },
  });
  expect(finding.status).toBe(status);
  expect(finding.fix?.match(/--api-server-authorized-ip-ranges \S+?(?=`| |$)/)?.[0]).toBe(command);
});

test('a NAT gateway without an IPv4 address is not judged', () => {
  const finding = ask(outboundAddressesAreAuthorized, {
    facts: {
      ...facts(['1.2.3.4']).facts,
      natGateways: byId({ ...GATEWAY, publicIpPrefixIds: [] }),
      publicIpAddresses: byId({ ...ADDRESS, range: '2603:1020::4' }),
    },
  });
  expect(finding).toMatchObject({ status: 'not-applicable', saw: 'NAT gateway nat1 has no IPv4 address' });
});

test('AKS authorizes the load balancer of the cluster', () => {
  expect(ask(outboundAddressesAreAuthorized, { facts: { cluster: cluster(['1.2.3.4']) } }).status).toBe('passed');
});

// A NAT gateway that the list does not cover, which would fail a public API server.
test.each([
  ['in the VNet', { isPrivate: false, isInVnet: true }],
  ['behind a private endpoint', { isPrivate: true, isInVnet: false }],
])('an API server %s needs no authorized address', (_case, place) => {
  const apiServerAccess = { ...place, authorizedIpRanges: ['1.2.3.4'] };
  const question = { facts: { ...facts(['1.2.3.4']).facts, cluster: aCluster({ apiServerAccess }) } };
  expect(ask(outboundAddressesAreAuthorized, question).status).toBe('not-applicable');
});

test('a load balancer passes although its address was not read, with and without a route table', () => {
  const table = aRouteTable([]);
  const vnet = aVnet({ subnets: [aSubnet({ routeTableId: table.id })] });
  const question = { facts: { cluster: cluster(['1.2.3.4']), vnet, routeTables: byId(table) } };
  expect(ask(outboundAddressesAreAuthorized, question).status).toBe('passed');
});

test('behind an appliance the address is not known', () => {
  const table = aRouteTable([aRoute()]);
  const vnet = aVnet({ subnets: [aSubnet({ natGatewayId: GATEWAY.id, routeTableId: table.id })] });
  const finding = ask(outboundAddressesAreAuthorized, {
    facts: { cluster: cluster(['1.2.3.4']), vnet, routeTables: byId(table), natGateways: byId(GATEWAY) },
  });
  expect(finding).toMatchObject({ status: 'unknown', saw: expect.stringContaining('VirtualAppliance') });
});

test.each([
  ['without a NAT gateway another check tells of them', aVnet(), 'not-applicable'],
  ['a NAT gateway goes before them', facts(['1.2.3.4']).facts.vnet, 'failed'],
])('nodes with public addresses: %s', (_case, vnet, status) => {
  const pools = [aPoolWith({ enableNodePublicIP: true })];
  const around = facts(['1.2.3.4']).facts;
  expect(ask(outboundAddressesAreAuthorized, { facts: { ...around, vnet }, pools }).status).toBe(status);
});
