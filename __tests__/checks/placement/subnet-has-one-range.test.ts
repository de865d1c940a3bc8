import { expect, test } from '@jest/globals';
import { subnetHasOneRange } from '../../../src/checks/placement/subnet-has-one-range.ts';
import { aCluster, aSubnet, aVnet, NODE_SUBNET } from '../../builders.ts';
import { ask } from '../ask.ts';

test.each([
  [['10.1.2.0/24'], 'passed'],
  [['10.1.2.0/24', 'fd00:1::/64'], 'passed'],
  [['10.1.2.0/24', '10.1.9.0/24'], 'failed'],
])('in an overlay, a subnet with %j: %s', (addressPrefixes, status) => {
  const vnet = aVnet({ subnets: [aSubnet({ addressPrefixes })] });
  expect(ask(subnetHasOneRange, { facts: { vnet } })).toMatchObject({ status, level: 'notice' });
});

test('where pods have addresses of the subnet what Azure supports is told', () => {
  const vnet = aVnet({ subnets: [aSubnet({ addressPrefixes: ['10.1.2.0/24', '10.1.9.0/24'] })] });
  const { status, saw } = ask(subnetHasOneRange, { facts: { vnet, cluster: aCluster(NODE_SUBNET) } });
  expect(status).toBe('failed');
  expect(saw).toContain('one IPv4 address per network interface');
});
