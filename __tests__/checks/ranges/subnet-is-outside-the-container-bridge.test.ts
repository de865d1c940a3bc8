import { expect, test } from '@jest/globals';
import { subnetIsOutsideTheContainerBridge } from '../../../src/checks/ranges/subnet-is-outside-the-container-bridge.ts';
import { aCluster, aPoolRequest, aSubnet, aVnet, KUBENET, NODE_SUBNET, subnetId } from '../../builders.ts';
import { ask } from '../ask.ts';

function judged(prefixes: readonly string[], cluster = aCluster(NODE_SUBNET)) {
  const vnet = aVnet({ addressPrefixes: ['10.0.0.0/8'], subnets: [aSubnet({ addressPrefixes: prefixes })] });
  return ask(subnetIsOutsideTheContainerBridge, { facts: { cluster, vnet } });
}

test.each<[readonly string[], string]>([
  [['172.16.255.0/24'], 'passed'],
  [['172.17.0.0/24'], 'failed'],
  [['172.17.255.0/24'], 'failed'],
  [['172.18.0.0/24'], 'passed'],
])('a subnet with %j is %s', (prefixes, status) => {
  expect(judged(prefixes)).toMatchObject({ status, level: 'notice' });
});

test('a cluster may have another range for it', () => {
  const raw = { properties: { networkProfile: { dockerBridgeCidr: '192.168.5.1/24' } } };
  expect(judged(['172.17.0.0/24'], aCluster({ ...KUBENET, raw })).status).toBe('passed');
  expect(judged(['192.168.5.128/25'], aCluster({ ...KUBENET, raw })).status).toBe('failed');
});

test('an unknown subnet is no failure', () => {
  const pools = [aPoolRequest({ subnetId: subnetId('elsewhere') })];
  expect(ask(subnetIsOutsideTheContainerBridge, { pools }).status).toBe('not-applicable');
});
