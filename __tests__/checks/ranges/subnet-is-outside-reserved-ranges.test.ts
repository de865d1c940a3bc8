import { expect, test } from '@jest/globals';
import { subnetIsOutsideReservedRanges } from '../../../src/checks/ranges/subnet-is-outside-reserved-ranges.ts';
import { aCluster, aPoolRequest, aSubnet, aVnet, KUBENET, NODE_SUBNET, subnetId } from '../../builders.ts';
import { ask } from '../ask.ts';

function judged(prefixes: readonly string[], cluster = aCluster(NODE_SUBNET)) {
  const vnet = aVnet({ addressPrefixes: ['10.0.0.0/8'], subnets: [aSubnet({ addressPrefixes: prefixes })] });
  return ask(subnetIsOutsideReservedRanges, { facts: { cluster, vnet } });
}

test.each<[readonly string[], string]>([
  [['169.253.255.0/24'], 'passed'],
  [['169.254.0.0/24'], 'failed'],
  [['192.0.2.128/25'], 'failed'],
  [['192.0.3.0/24'], 'passed'],
  [['172.29.255.0/24'], 'passed'],
  [['172.30.0.0/24'], 'failed'],
  [['172.31.255.0/24'], 'failed'],
  [['172.32.0.0/24'], 'passed'],
])('a subnet with %j is %s', (prefixes, status) => {
  expect(judged(prefixes)).toMatchObject({ status, level: 'warning' });
});

test('which ranges are reserved is told', () => {
  expect(judged(['172.31.255.0/24'], aCluster(KUBENET)).saw).toContain('172.31.255.0/24 overlaps 172.31.0.0/16');
});

test('an unknown subnet is no failure', () => {
  const pools = [aPoolRequest({ subnetId: subnetId('elsewhere') })];
  expect(ask(subnetIsOutsideReservedRanges, { pools }).status).toBe('not-applicable');
});
