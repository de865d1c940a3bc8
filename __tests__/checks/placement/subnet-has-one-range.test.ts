import { expect, test } from '@jest/globals';
import { subnetHasOneRange } from '../../../src/checks/placement/subnet-has-one-range.ts';
import { aSubnet, aVnet } from '../../builders.ts';
import { ask } from '../ask.ts';

test.each([
  [['10.1.2.0/24'], 'passed'],
  [['10.1.2.0/24', 'fd00:1::/64'], 'passed'],
  [['10.1.2.0/24', '10.1.9.0/24'], 'failed'],
])('a subnet with %j: %s', (addressPrefixes, status) => {
  const vnet = aVnet({ subnets: [aSubnet({ addressPrefixes })] });
  expect(ask(subnetHasOneRange, { facts: { vnet } })).toMatchObject({ status, level: 'notice' });
});
