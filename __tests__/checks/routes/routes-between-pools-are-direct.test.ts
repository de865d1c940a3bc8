import { expect, test } from '@jest/globals';
import { routesBetweenPoolsAreDirect } from '../../../src/checks/routes/routes-between-pools-are-direct.ts';
import type { Route } from '../../../src/resources/network.ts';
import { ask } from '../ask.ts';
import { withRoutes } from '../tables.ts';

test.each<[string, readonly Partial<Route>[], string]>([
  ['no route', [], 'passed'],
  ['a firewall for the internet', [{ addressPrefix: '0.0.0.0/0' }], 'passed'],
  ['a firewall for a range wider than the VNet', [{ addressPrefix: '10.0.0.0/8' }], 'passed'],
  ['a firewall for the VNet', [{ addressPrefix: '10.1.0.0/16' }], 'failed'],
  ['a firewall for a part of the other subnet', [{ addressPrefix: '10.1.1.0/26' }], 'failed'],
  ['a gateway for the VNet', [{ addressPrefix: '10.1.0.0/16', nextHopType: 'VirtualNetworkGateway' }], 'failed'],
  ['the direct way, said out loud', [{ addressPrefix: '10.1.0.0/16', nextHopType: 'VnetLocal' }], 'passed'],
  ['a way to nowhere, which another check tells of', [{ addressPrefix: '10.1.0.0/16', nextHopType: 'None' }], 'passed'],
])('%s', (_case, routes, status) => {
  expect(ask(routesBetweenPoolsAreDirect, withRoutes(routes))).toMatchObject({ status, level: 'warning' });
});

test('the appliance is named', () => {
  const room = withRoutes([{ addressPrefix: '10.1.0.0/16', nextHopIpAddress: '10.1.9.4' }]);
  expect(ask(routesBetweenPoolsAreDirect, room).saw).toContain('10.1.0.0/16 goes to VirtualAppliance 10.1.9.4');
});
