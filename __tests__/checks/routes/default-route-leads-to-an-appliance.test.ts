import { expect, test } from '@jest/globals';
import { defaultRouteLeadsToAnAppliance } from '../../../src/checks/routes/default-route-leads-to-an-appliance.ts';
import { ask } from '../ask.ts';
import { userDefinedRouting } from '../user-defined-routing.ts';

test.each([
  ['VirtualAppliance', 'passed'],
  ['virtualappliance', 'passed'],
  ['VirtualNetworkGateway', 'passed'],
  ['Internet', 'failed'],
  ['VnetLocal', 'failed'],
  ['None', 'failed'],
])('a next hop of the type %s is %s', (nextHopType, status) => {
  const facts = userDefinedRouting([{ addressPrefix: '0.0.0.0/0', nextHopType }]);
  expect(ask(defaultRouteLeadsToAnAppliance, facts)).toMatchObject({ status, level: 'error' });
});

test('the route and its table are told, with the command that changes it', () => {
  const facts = userDefinedRouting([{ name: 'out', addressPrefix: '0.0.0.0/0', nextHopType: 'Internet' }]);
  const { saw, fix } = ask(defaultRouteLeadsToAnAppliance, facts);
  expect(saw).toContain('Route table table1 sends 0.0.0.0/0 to Internet (route out)');
  expect(fix).toContain('az network route-table route update');
  expect(fix).toContain('--route-table-name table1 --name out --next-hop-type VirtualAppliance');
});

test('another route than the default one may lead anywhere, and a subnet without one is for another check', () => {
  const routes = [
    { addressPrefix: '0.0.0.0/0', nextHopType: 'VirtualAppliance' },
    { addressPrefix: '20.0.0.0/8', nextHopType: 'Internet' },
  ];
  expect(ask(defaultRouteLeadsToAnAppliance, userDefinedRouting(routes)).status).toBe('passed');
  expect(ask(defaultRouteLeadsToAnAppliance, userDefinedRouting(routes.slice(1))).status).toBe('not-applicable');
  expect(ask(defaultRouteLeadsToAnAppliance, userDefinedRouting('no table')).status).toBe('not-applicable');
});

test('with another outbound type a default route to the internet is in order', () => {
  const cluster = { outboundType: 'loadBalancer' };
  const facts = userDefinedRouting([{ addressPrefix: '0.0.0.0/0', nextHopType: 'Internet' }], { cluster });
  expect(ask(defaultRouteLeadsToAnAppliance, facts).status).toBe('not-applicable');
});
