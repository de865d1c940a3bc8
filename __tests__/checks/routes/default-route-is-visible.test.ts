import { expect, test } from '@jest/globals';
import { defaultRouteIsVisible } from '../../../src/checks/routes/default-route-is-visible.ts';
import type { Route } from '../../../src/resources/network.ts';
import { ask } from '../ask.ts';
import { GATEWAY, userDefinedRouting } from '../user-defined-routing.ts';

test.each<[string, readonly Partial<Route>[] | 'no table', string]>([
  ['a route for all addresses', [{ addressPrefix: '0.0.0.0/0' }], 'passed'],
  ['a shorter route than all', [{ addressPrefix: '0.0.0.0/1' }], 'failed'],
  ['an empty table', [], 'failed'],
  ['no table', 'no table', 'failed'],
])('beside a gateway: %s', (_case, routes, status) => {
  const finding = ask(defaultRouteIsVisible, userDefinedRouting(routes, { vnet: GATEWAY }));
  expect(finding).toMatchObject({ status, level: 'warning' });
});

test('what BGP may have told is said in words, with what to do if it has not', () => {
  const { saw, fix } = ask(defaultRouteIsVisible, userDefinedRouting('no table', { vnet: GATEWAY }));
  expect(saw).toContain('by BGP, which nobody can see from here');
  expect(fix).toContain('az network vnet subnet update');
});

test('without a gateway another check tells of it, and other outbound types need none', () => {
  expect(ask(defaultRouteIsVisible, userDefinedRouting([])).status).toBe('not-applicable');
  const none = userDefinedRouting([], { vnet: GATEWAY, cluster: { outboundType: 'none' } });
  expect(ask(defaultRouteIsVisible, none).status).toBe('not-applicable');
});
