import { expect, test } from '@jest/globals';
import { podCidrOverlapsNoSubnet } from '../../../src/checks/ranges/pod-cidr-overlaps-no-subnet.ts';
import { aCluster, anAgentPool, aPoolRequest, aSubnet, aVnet, KUBENET, NODE_SUBNET, subnetId } from '../../builders.ts';
import { ask } from '../ask.ts';

const podCidrs = ['10.244.0.0/16'];

function judged(range: string, cluster = aCluster({ podCidrs })) {
  const subnets = [aSubnet(), aSubnet({ name: 'data', addressPrefixes: [range] })];
  return ask(podCidrOverlapsNoSubnet, {
    facts: { cluster, vnet: aVnet({ addressPrefixes: ['10.0.0.0/8'], subnets }) },
  });
}

test.each([
  ['10.243.255.0/24', 'passed'],
  ['10.244.0.0/24', 'failed'],
  ['10.244.255.0/24', 'failed'],
  ['10.245.0.0/24', 'passed'],
])('beside another subnet with %s: %s', (range, status) => {
  expect(judged(range)).toMatchObject({ status, level: 'warning' });
});

test('only an overlay and kubenet have a pod CIDR that counts', () => {
  expect(judged('10.244.0.0/24', aCluster({ ...KUBENET, podCidrs })).status).toBe('failed');
  expect(judged('10.244.0.0/24', aCluster({ ...NODE_SUBNET, podCidrs })).status).toBe('not-applicable');
  expect(judged('10.244.0.0/24', aCluster({ podCidrs: [] })).status).toBe('unknown');
});

test('the subnet of a new pool has a check of its own, and that of a pool that exists counts', () => {
  const vnet = aVnet({ addressPrefixes: ['10.0.0.0/8'], subnets: [aSubnet({ addressPrefixes: ['10.244.0.0/24'] })] });
  const facts = { cluster: aCluster({ podCidrs }), vnet };
  expect(ask(podCidrOverlapsNoSubnet, { facts }).status).toBe('passed');
  const existing = anAgentPool({ name: 'pool2', vnetSubnetId: subnetId('subnet2') });
  const pools = [aPoolRequest({ existing })];
  expect(ask(podCidrOverlapsNoSubnet, { facts, pools }).status).toBe('failed');
});
