import { expect, test } from '@jest/globals';
import { vnetIsOutsideThePodCidr } from '../../../src/checks/ranges/vnet-is-outside-the-pod-cidr.ts';
import { aCluster, aSubnet, aVnet, KUBENET, NODE_SUBNET } from '../../builders.ts';
import { ask } from '../ask.ts';

function judged(ranges: readonly string[], cluster = aCluster({ podCidrs: ['10.244.0.0/16'] })) {
  return ask(vnetIsOutsideThePodCidr, { facts: { cluster, vnet: aVnet({ addressPrefixes: ranges }) } });
}

test.each<[readonly string[], string]>([
  [['10.243.0.0/16'], 'passed'],
  [['10.244.255.0/24'], 'failed'],
  [['10.0.0.0/8'], 'failed'],
  [['10.243.0.0/16', '10.245.0.0/16'], 'passed'],
  [['10.243.0.0/16', '10.244.0.0/24'], 'failed'],
])('a virtual network with %j is %s', (ranges, status) => {
  expect(judged(ranges)).toMatchObject({ status, level: 'notice' });
});

test('both ranges are told', () => {
  const finding = judged(['10.0.0.0/8']);
  expect(finding.saw).toContain('10.0.0.0/8 overlaps 10.244.0.0/16');
  expect(finding.fix).toContain('Do not create a subnet in 10.244.0.0/16');
});

test('only an overlay and kubenet have a pod range that counts', () => {
  const podCidrs = ['10.244.0.0/16'];
  expect(judged(['10.0.0.0/8'], aCluster({ ...KUBENET, podCidrs })).status).toBe('failed');
  expect(judged(['10.0.0.0/8'], aCluster({ ...NODE_SUBNET, podCidrs })).status).toBe('not-applicable');
});

test('where a subnet overlaps the pod CIDR, another check tells of that', () => {
  const subnets = [aSubnet({ addressPrefixes: ['10.244.3.0/24'] })];
  const facts = {
    cluster: aCluster({ podCidrs: ['10.244.0.0/16'] }),
    vnet: aVnet({ addressPrefixes: ['10.0.0.0/8'], subnets }),
  };
  expect(ask(vnetIsOutsideThePodCidr, { facts }).status).toBe('not-applicable');
});
