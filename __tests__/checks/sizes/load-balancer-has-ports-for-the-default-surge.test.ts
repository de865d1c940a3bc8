import { expect, test } from '@jest/globals';
import { loadBalancerHasPortsForTheDefaultSurge } from '../../../src/checks/sizes/load-balancer-has-ports-for-the-default-surge.ts';
import { aCluster, aPoolRequest } from '../../builders.ts';
import { ask } from '../ask.ts';

const loadBalancer = { allocatedOutboundPorts: 8000, outboundIpIds: ['a', 'b'], outboundIpv4Count: 2 };
const facts = { cluster: aCluster({ loadBalancer }) };

// Two addresses have 128 000 ports: 16 nodes. Three of the system pool and one for its upgrade; 10 % of 11 are two nodes, of 10 one.
test.each([
  [10, undefined, 'passed'],
  [11, undefined, 'failed'],
  [11, '1', 'passed'],
  // With one node for an upgrade 17 are too many already, and the error tells.
  [12, undefined, 'not-applicable'],
])('%i nodes with max-surge %s: %s', (count, maxSurge, status) => {
  const pools = [aPoolRequest({ wanted: { count, maxSurge } })];
  expect(ask(loadBalancerHasPortsForTheDefaultSurge, { facts, pools })).toMatchObject({ status, level: 'warning' });
});

test('ports that are spread make no question', () => {
  const spread = aCluster({ loadBalancer: { ...loadBalancer, allocatedOutboundPorts: 0 } });
  expect(ask(loadBalancerHasPortsForTheDefaultSurge, { facts: { cluster: spread } }).status).toBe('not-applicable');
});
