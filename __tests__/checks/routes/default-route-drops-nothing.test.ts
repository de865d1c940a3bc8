import { expect, test } from '@jest/globals';
import { defaultRouteDropsNothing } from '../../../src/checks/routes/default-route-drops-nothing.ts';
import type { Route } from '../../../src/resources/network.ts';
import { ask } from '../ask.ts';
import { HALVES } from '../nat-gateways.ts';
import { GATEWAY, userDefinedRouting } from '../user-defined-routing.ts';

const NONE = { nextHopType: 'None' };
const DROPPED = { ...NONE, addressPrefix: '0.0.0.0/0' };
const LOAD_BALANCER = { cluster: { outboundType: 'loadBalancer' } };

test.each<[string, readonly Partial<Route>[], string]>([
  ['no route', [], 'passed'],
  ['everything dropped', [DROPPED], 'failed'],
  ['everything dropped, in other letters', [{ ...DROPPED, nextHopType: 'none' }], 'failed'],
  ['everything dropped in halves', HALVES.map((half) => ({ ...half, ...NONE })), 'failed'],
  ['one half dropped', [{ ...NONE, addressPrefix: '0.0.0.0/1' }], 'passed'],
  ['everything to a firewall', [{ addressPrefix: '0.0.0.0/0', nextHopIpAddress: '10.1.0.4' }], 'passed'],
  ['a private range dropped', [{ ...NONE, addressPrefix: '10.0.0.0/8' }], 'passed'],
  ['everything dropped but Azure', [DROPPED, { addressPrefix: 'AzureCloud', nextHopType: 'Internet' }], 'unknown'],
  [
    'everything dropped but a public range',
    [DROPPED, { addressPrefix: '20.0.0.0/8', nextHopType: 'Internet' }],
    'unknown',
  ],
  ['everything dropped but a private range', [DROPPED, { addressPrefix: '10.9.0.0/16' }], 'failed'],
])('%s', (_case, routes, status) => {
  expect(ask(defaultRouteDropsNothing, userDefinedRouting(routes, LOAD_BALANCER))).toMatchObject({
    status,
    level: 'error',
  });
});

test('route and table are named, with the command that deletes it', () => {
  const { saw, fix } = ask(defaultRouteDropsNothing, userDefinedRouting([DROPPED], LOAD_BALANCER));
  expect(saw).toContain(
    'Route table table1 of subnet subnet2 drops outbound traffic: route r0 sends 0.0.0.0/0 to None.',
  );
  expect(fix).toContain('az network route-table route delete');
  expect(fix).toContain('--route-table-name table1 --name r0');
});

test('BGP routes with longer prefixes may carry what nodes need', () => {
  const question = userDefinedRouting([DROPPED], { ...LOAD_BALANCER, vnet: GATEWAY });
  expect(ask(defaultRouteDropsNothing, question).status).toBe('unknown');
});

test.each(['userDefinedRouting', 'none', 'block'])('outbound type %s is not about it', (outboundType) => {
  const question = userDefinedRouting([DROPPED], { cluster: { outboundType } });
  expect(ask(defaultRouteDropsNothing, question).status).toBe('not-applicable');
});
