import { expect, test } from '@jest/globals';
import { natGatewayIsReady } from '../../../src/checks/egress/nat-gateway-is-ready.ts';
import type { NatGateway } from '../../../src/resources/nat-gateways.ts';
import { aPeering } from '../../builders.ts';
import { ask } from '../ask.ts';
import { DEFAULT_ROUTE, withGateway } from '../nat-gateways.ts';

const NONE: Partial<NatGateway> = { publicIpIds: [], publicIpPrefixIds: [] };

test.each<[string, Partial<NatGateway>, string, string]>([
  ['Succeeded', {}, 'userAssignedNATGateway', 'passed'],
  ['Updating', { provisioningState: 'Updating' }, 'userAssignedNATGateway', 'passed'],
  ['Failed', { provisioningState: 'Failed' }, 'userAssignedNATGateway', 'failed'],
  ['Failed, beside a load balancer', { provisioningState: 'Failed' }, 'loadBalancer', 'failed'],
  ['no address, of which an error tells', NONE, 'userAssignedNATGateway', 'passed'],
  ['no address, beside a load balancer', NONE, 'loadBalancer', 'failed'],
])('%s', (_case, gateway, outboundType, status) => {
  const question = withGateway(gateway, { cluster: { outboundType } });
  expect(ask(natGatewayIsReady, question)).toMatchObject({ status, level: 'warning' });
});

test('with a default route of the user nothing leaves by the gateway', () => {
  const question = withGateway({ provisioningState: 'Failed' }, { routes: DEFAULT_ROUTE });
  expect(ask(natGatewayIsReady, question).status).toBe('not-applicable');
});

test('without an address, where a BGP default route may come before it', () => {
  const vnet = { peerings: [aPeering({ usesRemoteGateways: true })] };
  const question = { cluster: { outboundType: 'loadBalancer' }, vnet };
  expect(ask(natGatewayIsReady, withGateway({ publicIpIds: [] }, question)).status).toBe('unknown');
  expect(ask(natGatewayIsReady, withGateway({}, question)).status).toBe('passed');
});
