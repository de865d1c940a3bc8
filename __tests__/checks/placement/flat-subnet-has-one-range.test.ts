import { expect, test } from '@jest/globals';
import { flatSubnetHasOneRange } from '../../../src/checks/placement/flat-subnet-has-one-range.ts';
import { aCluster, aSubnet, aVnet, NODE_SUBNET } from '../../builders.ts';
import { ask } from '../ask.ts';

test.each([
  [['10.1.2.0/24'], 'passed'],
  [['10.1.2.0/24', 'fd00:1::/64'], 'passed'],
  [['10.1.2.0/24', '10.1.9.0/24'], 'failed'],
])('where pods have addresses of the subnet, one with %j: %s', (addressPrefixes, status) => {
  const vnet = aVnet({ subnets: [aSubnet({ addressPrefixes })] });
  const finding = ask(flatSubnetHasOneRange, { facts: { vnet, cluster: aCluster(NODE_SUBNET) } });
  expect(finding).toMatchObject({ status, level: 'warning' });
});

test('in an overlay a node takes one address, and the question does not arise', () => {
  const vnet = aVnet({ subnets: [aSubnet({ addressPrefixes: ['10.1.2.0/24', '10.1.9.0/24'] })] });
  expect(ask(flatSubnetHasOneRange, { facts: { vnet } }).status).toBe('not-applicable');
});
