import { expect, test } from '@jest/globals';
import { subnetIsOutsideThePodCidr } from '../../../src/checks/ranges/subnet-is-outside-the-pod-cidr.ts';
import { aCluster, aPoolRequest, aSubnet, aVnet, KUBENET, NODE_SUBNET, subnetId } from '../../builders.ts';
import { ask } from '../ask.ts';

function judged(prefixes: readonly string[], cluster = aCluster({ podCidrs: ['10.244.0.0/16'] })) {
  const vnet = aVnet({ addressPrefixes: ['10.0.0.0/8'], subnets: [aSubnet({ addressPrefixes: prefixes })] });
  return ask(subnetIsOutsideThePodCidr, { facts: { cluster, vnet } });
}

test.each<[readonly string[], string]>([
  [['10.243.255.0/24'], 'passed'],
  [['10.244.0.0/24'], 'failed'],
  [['10.244.255.0/24'], 'failed'],
  [['10.245.0.0/24'], 'passed'],
  [['10.240.0.0/12'], 'failed'],
])('a subnet with %j is %s', (prefixes, status) => {
  expect(judged(prefixes)).toMatchObject({ status, level: 'error' });
});

test('only an overlay and kubenet have a pod range that counts', () => {
  const podCidrs = ['10.244.0.0/16'];
  expect(judged(['10.244.0.0/24'], aCluster({ ...KUBENET, podCidrs })).status).toBe('failed');
  expect(judged(['10.244.0.0/24'], aCluster({ ...NODE_SUBNET, podCidrs })).status).toBe('not-applicable');
  expect(judged(['10.244.0.0/24'], aCluster({ podCidrs: [] })).status).toBe('unknown');
});

test('an unknown subnet is no failure', () => {
  const pools = [aPoolRequest({ subnetId: subnetId('elsewhere') })];
  expect(ask(subnetIsOutsideThePodCidr, { pools }).status).toBe('not-applicable');
});
