import { expect, test } from '@jest/globals';
import { peeredVnetsAreOutsideTheClusterCidrs } from '../../../src/checks/ranges/peered-vnets-are-outside-the-cluster-cidrs.ts';
import { aCluster, aPeering, aVnet, NODE_SUBNET } from '../../builders.ts';
import { ask } from '../ask.ts';

function judged(remote: readonly string[], state = 'Connected', cluster = aCluster()) {
  const vnet = aVnet({ peerings: [aPeering({ name: 'hub', state, remoteAddressPrefixes: remote })] });
  return ask(peeredVnetsAreOutsideTheClusterCidrs, { facts: { cluster, vnet } });
}

// The services have 10.0.0.0/16, the pods of the overlay 10.244.0.0/16.
test.each([
  ['10.2.0.0/16', 'passed'],
  ['10.0.255.0/24', 'failed'],
  ['10.243.0.0/16', 'passed'],
  ['10.244.0.0/24', 'failed'],
  ['10.0.0.0/8', 'failed'],
  ['fd00::/48', 'passed'],
])('a peer with %s is %s', (remote, status) => {
  expect(judged([remote])).toMatchObject({ status, level: 'warning' });
});

test('the peering and both ranges are told', () => {
  expect(judged(['10.0.255.0/24']).saw).toContain('peering hub with hub1: 10.0.255.0/24 overlaps 10.0.0.0/16');
});

test('a pod range counts only where pods have one', () => {
  expect(judged(['10.244.0.0/24'], 'Connected', aCluster({ ...NODE_SUBNET, podCidrs: ['10.244.0.0/16'] })).status).toBe(
    'passed',
  );
});

test('a peering that was cut, and none at all', () => {
  expect(judged(['10.0.255.0/24'], 'Disconnected').status).toBe('not-applicable');
  expect(ask(peeredVnetsAreOutsideTheClusterCidrs).status).toBe('not-applicable');
});
