import { expect, test } from '@jest/globals';
import { defaultRouteIsInTheTable } from '../../../src/checks/routes/default-route-is-in-the-table.ts';
import type { Route } from '../../../src/resources/network.ts';
import { ask } from '../ask.ts';
import { GATEWAY, userDefinedRouting } from '../user-defined-routing.ts';

test.each<[string, readonly Partial<Route>[] | 'no table', string]>([
  ['a route for all addresses', [{ addressPrefix: '0.0.0.0/0' }], 'passed'],
  ['a shorter route than all', [{ addressPrefix: '0.0.0.0/1' }], 'failed'],
  ['an empty table', [], 'failed'],
  ['no table', 'no table', 'failed'],
])('beside a gateway: %s', (_case, routes, status) => {
  const finding = ask(defaultRouteIsInTheTable, userDefinedRouting(routes, { vnet: GATEWAY }));
  expect(finding).toMatchObject({ status, level: 'warning' });
});

test('what BGP may have told is said in words, with what to do if it has not', () => {
  const { saw, fix } = ask(defaultRouteIsInTheTable, userDefinedRouting('no table', { vnet: GATEWAY }));
  expect(saw).toContain('by BGP, which no resource shows');
  expect(fix).toContain('az network vnet subnet update');
});

test('without a gateway another check tells of it, and other outbound types need none', () => {
  expect(ask(defaultRouteIsInTheTable, userDefinedRouting([])).status).toBe('not-applicable');
  const none = userDefinedRouting([], { vnet: GATEWAY, cluster: { outboundType: 'none' } });
  expect(ask(defaultRouteIsInTheTable, none).status).toBe('not-applicable');
});
