import { expect, test } from '@jest/globals';
import { parseLoadBalancerProfile } from '../../src/resources/cluster-profiles.ts';
import type { JsonObject } from '../../src/values/json.ts';

const DUAL_STACK = ['IPv4', 'IPv6'];

/** Ids as AKS names them: addresses that it manages have no meaning in their names, but for IPv6. */
const addresses = (...names: readonly string[]): JsonObject => ({
  effectiveOutboundIPs: names.map((id) => ({ id })),
});

test.each([
  ['no word of families', undefined, addresses('a', 'b'), 2],
  ['IPv4 alone', ['IPv4'], { ...addresses('a', 'b'), outboundIPs: { publicIPs: [] } }, 2],
  ['dual-stack', DUAL_STACK, { ...addresses('a', 'b-ipv6'), managedOutboundIPs: { count: 1, countIPv6: 1 } }, 1],
  // In the midst of an update the list lags behind what is asked for, and stands in any order.
  ['a change to four', DUAL_STACK, { ...addresses('b-ipv6', 'a'), managedOutboundIPs: { count: 1, countIPv6: 4 } }, 1],
  ['dual stack by default', DUAL_STACK, { ...addresses('a', 'b-ipv6'), managedOutboundIPs: {} }, 1],
  ['addresses of your own', DUAL_STACK, { ...addresses('a', 'b'), outboundIPs: { publicIPs: [] } }, undefined],
  ['prefixes of your own', DUAL_STACK, { ...addresses('a', 'b'), managedOutboundIPs: null }, undefined],
])('IPv4 addresses of a load balancer with %s', (_case, ipFamilies, loadBalancerProfile, count) => {
  expect(parseLoadBalancerProfile({ ipFamilies, loadBalancerProfile }).outboundIpv4Count).toBe(count);
});
