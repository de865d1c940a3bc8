import { expect, test } from '@jest/globals';
import { vnetIsOutsideTheServiceCidr } from '../../../src/checks/ranges/vnet-is-outside-the-service-cidr.ts';
import { aCluster, aSubnet, aVnet, KUBENET, NODE_SUBNET } from '../../builders.ts';
import { ask } from '../ask.ts';

function judged(ranges: readonly string[], cluster = aCluster({ serviceCidrs: ['10.244.0.0/16'] })) {
  return ask(vnetIsOutsideTheServiceCidr, { facts: { cluster, vnet: aVnet({ addressPrefixes: ranges }) } });
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

test('every network mode has services', () => {
  const serviceCidrs = ['10.244.0.0/16'];
  for (const mode of [KUBENET, NODE_SUBNET])
    expect(judged(['10.0.0.0/8'], aCluster({ ...mode, serviceCidrs })).status).toBe('failed');
  expect(judged(['10.0.0.0/8'], aCluster({ serviceCidrs: [] })).status).toBe('unknown');
});

test('where a subnet lies in it, another check tells of that', () => {
  const subnets = [aSubnet({ addressPrefixes: ['10.244.3.0/24'] })];
  const facts = {
    cluster: aCluster({ serviceCidrs: ['10.244.0.0/16'] }),
    vnet: aVnet({ addressPrefixes: ['10.0.0.0/8'], subnets }),
  };
  expect(ask(vnetIsOutsideTheServiceCidr, { facts }).status).toBe('not-applicable');
});

test.each([
  ['1.32.9', 'cannot be changed'],
  ['1.33.0', 'can be extended'],
  ['1.34', 'can be extended'],
])('on Kubernetes %s the service CIDR %s', (currentKubernetesVersion, words) => {
  const cluster = aCluster({ serviceCidrs: ['10.244.0.0/16'], currentKubernetesVersion });
  expect(judged(['10.0.0.0/8'], cluster).fix).toContain(words);
});
