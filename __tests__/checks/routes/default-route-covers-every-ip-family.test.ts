import { expect, test } from '@jest/globals';
import { defaultRouteCoversEveryIpFamily } from '../../../src/checks/routes/default-route-covers-every-ip-family.ts';
import { ask } from '../ask.ts';
import { userDefinedRouting } from '../user-defined-routing.ts';

const DUAL = { cluster: { ipFamilies: ['IPv4', 'IPv6'] } };

test.each([
  [['0.0.0.0/0', '::/0'], 'passed'],
  [['0.0.0.0/0'], 'failed'],
  [['0.0.0.0/0', '::/1'], 'failed'],
  [['::/0'], 'passed'],
])('a dual-stack cluster with routes for %j is %s', (prefixes, status) => {
  const facts = userDefinedRouting(
    prefixes.map((addressPrefix) => ({ addressPrefix })),
    DUAL,
  );
  expect(ask(defaultRouteCoversEveryIpFamily, facts)).toMatchObject({ status, level: 'warning' });
});

test('the route that is missing is in the command', () => {
  const { saw, fix } = ask(defaultRouteCoversEveryIpFamily, userDefinedRouting([], DUAL));
  expect(saw).toContain('without a route for ::/0');
  expect(fix).toContain('--address-prefix ::/0');
});

test('a cluster with IPv4 alone needs none, and neither does one with a load balancer', () => {
  expect(ask(defaultRouteCoversEveryIpFamily, userDefinedRouting([])).status).toBe('not-applicable');
  const cluster = { ...DUAL.cluster, outboundType: 'loadBalancer' };
  expect(ask(defaultRouteCoversEveryIpFamily, userDefinedRouting([], { cluster })).status).toBe('not-applicable');
});
