import { expect, test } from '@jest/globals';
import { natGatewayHasAnAddress } from '../../../src/checks/egress/nat-gateway-has-an-address.ts';
import type { NatGateway } from '../../../src/resources/nat-gateways.ts';
import { aPeering, networkId } from '../../builders.ts';
import { ask } from '../ask.ts';
import { DEFAULT_ROUTE, HALVES, withGateway } from '../nat-gateways.ts';

const NONE: Partial<NatGateway> = { publicIpIds: [], publicIpPrefixIds: [] };

test.each<[string, Partial<NatGateway>, string]>([
  ['one address', {}, 'passed'],
  ['a prefix alone', { publicIpIds: [], publicIpPrefixIds: [networkId('publicIPAddresses', 'prefix1')] }, 'passed'],
  ['neither', NONE, 'failed'],
])('%s', (_case, gateway, status) => {
  expect(ask(natGatewayHasAnAddress, withGateway(gateway))).toMatchObject({ status, level: 'error' });
});

test('the fix gives the gateway an address', () => {
  expect(ask(natGatewayHasAnAddress, withGateway(NONE)).fix).toContain(
    'az network nat gateway update --subscription 00000000-0000-4000-8000-000000000001 --resource-group rg1 --name gateway1 --public-ip-addresses',
  );
});

test('a route that leads everything out comes before the gateway', () => {
  for (const routes of [DEFAULT_ROUTE, HALVES])
    expect(ask(natGatewayHasAnAddress, withGateway(NONE, { routes })).status).toBe('not-applicable');
  expect(ask(natGatewayHasAnAddress, withGateway(NONE, { routes: HALVES.slice(1) })).status).toBe('failed');
});

test('a subnet without a gateway, another outbound type, and a gateway that could not be read', () => {
  expect(ask(natGatewayHasAnAddress, withGateway('none')).status).toBe('not-applicable');
  const balanced = withGateway(NONE, { cluster: { outboundType: 'loadBalancer' } });
  expect(ask(natGatewayHasAnAddress, balanced).status).toBe('not-applicable');
  const { facts } = withGateway({});
  expect(ask(natGatewayHasAnAddress, { facts: { ...facts, natGateways: new Map() } }).status).toBe('unknown');
});

test('a route to the internet does not come before the gateway', () => {
  const routes = [{ ...DEFAULT_ROUTE[0], nextHopType: 'Internet' }];
  expect(ask(natGatewayHasAnAddress, withGateway(NONE, { routes })).status).toBe('failed');
});

test('a BGP default route may come before it', () => {
  const vnet = { peerings: [aPeering({ usesRemoteGateways: true })] };
  expect(ask(natGatewayHasAnAddress, withGateway(NONE, { vnet })).status).toBe('unknown');
  expect(ask(natGatewayHasAnAddress, withGateway({}, { vnet })).status).toBe('passed');
  // A default route in the table wins over it, and one to the internet leaves by the gateway.
  const routes = [{ ...DEFAULT_ROUTE[0], nextHopType: 'Internet' }];
  expect(ask(natGatewayHasAnAddress, withGateway(NONE, { vnet, routes })).status).toBe('failed');
});
