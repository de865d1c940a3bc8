import { expect, test } from '@jest/globals';
import { apiServerLetsTheNodesIn } from '../../src/checks/api-server-lets-the-nodes-in.ts';
import { aCluster, aRoute, aRouteTable, aSubnet, aVnet, byId, networkId } from '../builders.ts';
import { ask } from './ask.ts';

const GATEWAY = {
  id: networkId('natGateways', 'nat1'),
  name: 'nat1',
  provisioningState: 'Succeeded',
  publicIpIds: [networkId('publicIPAddresses', 'ip1')],
  publicIpPrefixIds: [networkId('publicIPAddresses', 'prefix1')],
};
const PREFIX = { id: networkId('publicIPAddresses', 'prefix1'), name: 'prefix1', range: '20.0.1.0/30' };
const cluster = (authorizedIpRanges: readonly string[], isInVnet = false): ReturnType<typeof aCluster> =>
  aCluster({ apiServerAccess: { isPrivate: false, isInVnet, authorizedIpRanges } });
const facts = (authorizedIpRanges: readonly string[], range = '20.0.0.4'): Parameters<typeof ask>[1] => ({
  facts: {
    cluster: cluster(authorizedIpRanges),
    vnet: aVnet({ subnets: [aSubnet({ natGatewayId: GATEWAY.id })] }),
    natGateways: byId(GATEWAY),
    publicIpAddresses: byId({ id: networkId('publicIPAddresses', 'ip1'), name: 'ip1', range }, PREFIX),
  },
});

// 20.0.0.0/30 ends with 20.0.0.3; the prefix 20.0.1.0/30 has four addresses.
test.each([
  [['20.0.0.4', '20.0.1.0/30'], 'passed'],
  [['20.0.0.4/32', '20.0.1.0/24'], 'passed'],
  [['20.0.0.0/30', '20.0.1.0/30'], 'failed'],
  [['20.0.0.4', '20.0.1.0/31'], 'failed'],
  [['1.2.3.4'], 'failed'],
])('a NAT gateway with 20.0.0.4 and 20.0.1.0/30, and authorised ranges %j: %s', (ranges, status) => {
  expect(ask(apiServerLetsTheNodesIn, facts(ranges))).toMatchObject({ status, level: 'error' });
});

test('the command keeps the ranges that are there and adds what is missing', () => {
  expect(ask(apiServerLetsTheNodesIn, facts(['1.2.3.4', '20.0.1.0/30'])).fix).toContain(
    '--api-server-authorized-ip-ranges 1.2.3.4,20.0.1.0/30,20.0.0.4/32',
  );
});

test('the load balancer of the cluster is let in by AKS itself', () => {
  expect(ask(apiServerLetsTheNodesIn, { facts: { cluster: cluster(['1.2.3.4']) } }).status).toBe('passed');
});

test('an API server in the virtual network asks for no public address', () => {
  expect(ask(apiServerLetsTheNodesIn, { facts: { cluster: cluster(['1.2.3.4'], true) } }).status).toBe('passed');
});

test('behind an appliance the address is not known', () => {
  const table = aRouteTable([aRoute()]);
  const vnet = aVnet({ subnets: [aSubnet({ natGatewayId: GATEWAY.id, routeTableId: table.id })] });
  const finding = ask(apiServerLetsTheNodesIn, {
    facts: { cluster: cluster(['1.2.3.4']), vnet, routeTables: byId(table), natGateways: byId(GATEWAY) },
  });
  expect(finding).toMatchObject({ status: 'skipped', saw: expect.stringContaining('VirtualAppliance') });
});
