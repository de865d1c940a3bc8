import { expect, test } from '@jest/globals';
import { defaultRouteExists } from '../../../src/checks/routes/default-route-exists.ts';
import { defaultRouteIsInTheTable } from '../../../src/checks/routes/default-route-is-in-the-table.ts';
import { aPeering, aSubnet, networkId } from '../../builders.ts';
import { ask } from '../ask.ts';
import { HALVES } from '../nat-gateways.ts';
import { GATEWAY, userDefinedRouting } from '../user-defined-routing.ts';

test('two halves carry outbound traffic, and do not stand for the route that AKS asks for', () => {
  const { status, level, saw } = ask(defaultRouteExists, userDefinedRouting(HALVES));
  expect({ status, level }).toEqual({ status: 'failed', level: 'error' });
  expect(saw).toContain('carry outbound traffic');
  expect(saw).not.toContain('Nodes will not start');
  expect(saw).toContain('RouteTableMissingDefaultRouteError');
});

test('so does a NAT gateway on the subnet', () => {
  const question = userDefinedRouting('no table');
  const subnets = [aSubnet({ natGatewayId: networkId('natGateways', 'gateway1') })];
  const vnet = { ...question.facts.vnet, subnets } as NonNullable<typeof question.facts.vnet>;
  const { status, saw } = ask(defaultRouteExists, { facts: { ...question.facts, vnet } });
  expect(status).toBe('failed');
  expect(saw).toContain('NAT gateway gateway1 carries outbound traffic');
  expect(saw).not.toContain('Nodes will not start');
});

test('so does a NAT gateway that serves the whole VNet', () => {
  const vnet = { defaultNatGatewayId: networkId('natGateways', 'whole') };
  const { status, saw } = ask(defaultRouteExists, userDefinedRouting('no table', { vnet }));
  expect(status).toBe('failed');
  expect(saw).toContain('NAT gateway whole carries outbound traffic');
});

test('without any of them nodes do not start', () => {
  const { saw } = ask(defaultRouteExists, userDefinedRouting('no table'));
  expect(saw).toContain('Nodes will not start');
  expect(saw).toContain('ExistingRouteTableNotAssociatedWithSubnet');
});

test('a gateway that may tell of one makes it a warning about the next update of the cluster', () => {
  for (const vnet of [GATEWAY, { peerings: [aPeering({ usesRemoteGateways: true })] }]) {
    const question = userDefinedRouting('no table', { vnet });
    expect(ask(defaultRouteExists, question).status).toBe('not-applicable');
    const { status, level, saw } = ask(defaultRouteIsInTheTable, question);
    expect({ status, level }).toEqual({ status: 'failed', level: 'warning' });
    expect(saw).toContain('may reject the next cluster update');
  }
});

test('a gateway behind a peering that is not connected tells nothing', () => {
  const peerings = [aPeering({ usesRemoteGateways: true, state: 'Disconnected' })];
  expect(ask(defaultRouteExists, userDefinedRouting('no table', { vnet: { peerings } })).status).toBe('failed');
});
