import { expect, test } from '@jest/globals';
import { defaultRouteExists } from '../../../src/checks/routes/default-route-exists.ts';
import type { Route } from '../../../src/resources/network.ts';
import { aPeering, aPoolRequest, networkId, subnetId, unread } from '../../builders.ts';
import { idKey } from '../../../src/values/resource-id.ts';
import { ask } from '../ask.ts';
import { GATEWAY, userDefinedRouting } from '../user-defined-routing.ts';

test.each<[string, readonly Partial<Route>[] | 'no table', string]>([
  ['a route for all addresses', [{ addressPrefix: '0.0.0.0/0' }], 'passed'],
  [
    'halves of all addresses, which AKS does not take',
    [{ addressPrefix: '0.0.0.0/1' }, { addressPrefix: '128.0.0.0/1' }],
    'failed',
  ],
  ['a route for IPv6 alone', [{ addressPrefix: '::/0' }], 'failed'],
  ['an empty table', [], 'failed'],
  ['no table', 'no table', 'failed'],
])('%s', (_case, routes, status) => {
  expect(ask(defaultRouteExists, userDefinedRouting(routes))).toMatchObject({ status, level: 'error' });
});

test('without a table that of the other pools is to be attached', () => {
  const { saw, fix } = ask(defaultRouteExists, userDefinedRouting('no table'));
  expect(saw).toContain('Subnet subnet2 has no route table');
  expect(fix).toContain(
    `az network vnet subnet update --ids ${subnetId('subnet2')} --route-table ${networkId('routeTables', 'table1')}`,
  );
});

test('with a table the route is to be added to it', () => {
  const { saw, fix } = ask(defaultRouteExists, userDefinedRouting([]));
  expect(saw).toContain('route table table1, without a route for 0.0.0.0/0');
  expect(fix).toContain(
    '--route-table-name table1 --name default --address-prefix 0.0.0.0/0 --next-hop-type VirtualAppliance',
  );
});

test('where a gateway may tell one by BGP another check tells of it', () => {
  const remote = { peerings: [aPeering({ usesRemoteGateways: true })] };
  expect(ask(defaultRouteExists, userDefinedRouting([], { vnet: GATEWAY })).status).toBe('not-applicable');
  expect(ask(defaultRouteExists, userDefinedRouting('no table', { vnet: GATEWAY })).status).toBe('not-applicable');
  expect(ask(defaultRouteExists, userDefinedRouting([], { vnet: remote })).status).toBe('not-applicable');
  expect(ask(defaultRouteExists, userDefinedRouting([], { vnet: { peerings: [aPeering()] } })).status).toBe('failed');
});

test('a table that takes no routes of gateways leaves no doubt', () => {
  const table = { isPropagated: false };
  expect(ask(defaultRouteExists, userDefinedRouting([], { vnet: GATEWAY, table })).status).toBe('failed');
});

test('another outbound type, an unknown subnet, a table that could not be read', () => {
  expect(ask(defaultRouteExists, userDefinedRouting([], { cluster: { outboundType: 'loadBalancer' } })).status).toBe(
    'not-applicable',
  );
  const pools = [aPoolRequest({ subnetId: subnetId('elsewhere') })];
  expect(ask(defaultRouteExists, { ...userDefinedRouting([]), pools }).status).toBe('not-applicable');
  const routeTables = new Map([[idKey(networkId('routeTables', 'table1')), unread('forbidden')]]);
  const { facts } = userDefinedRouting([]);
  expect(ask(defaultRouteExists, { facts: { ...facts, routeTables } }).status).toBe('unknown');
});
