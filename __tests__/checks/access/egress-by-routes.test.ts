import { expect, test } from '@jest/globals';
import { outboundAddressesAreAuthorized } from '../../../src/checks/access/outbound-addresses-are-authorized.ts';
import type { Route, VirtualNetwork } from '../../../src/resources/network.ts';
import { aPeering, byId, networkId } from '../../builders.ts';
import { ask } from '../ask.ts';
import { GATEWAY_ID, HALVES, withGateway } from '../nat-gateways.ts';

const CLUSTER = {
  outboundType: 'loadBalancer',
  apiServerAccess: { isPrivate: false, isInVnet: false, authorizedIpRanges: ['1.2.3.4'] },
};
const ADDRESS = { id: networkId('publicIPAddresses', 'ip1'), name: 'ip1', range: '20.0.0.4' };

function judged(routes?: readonly Partial<Route>[], vnet: Partial<VirtualNetwork> = {}, gateway: 'none' | object = {}) {
  const { facts } = withGateway(gateway === 'none' ? 'none' : {}, { cluster: CLUSTER, routes, vnet });
  return ask(outboundAddressesAreAuthorized, { facts: { ...facts, publicIpAddresses: byId(ADDRESS) } });
}

test('a NAT gateway whose address is not authorized fails', () => {
  expect(judged().status).toBe('failed');
});

test('two half routes to an appliance override the NAT gateway, one does not', () => {
  expect(judged(HALVES)).toMatchObject({ status: 'unknown', saw: expect.stringContaining('low and high') });
  expect(judged(HALVES.slice(1)).status).toBe('failed');
});

test('a default route that may come from BGP overrides the NAT gateway', () => {
  const peerings = [aPeering({ usesRemoteGateways: true })];
  expect(judged(undefined, { peerings }).status).toBe('unknown');
  expect(judged(undefined, { peerings: [aPeering()] }).status).toBe('failed');
});

test('a NAT gateway for the whole VNet leaves the address unknown', () => {
  expect(judged(undefined, { defaultNatGatewayId: GATEWAY_ID }, 'none').status).toBe('unknown');
  expect(judged(undefined, {}, 'none').status).toBe('passed');
});
