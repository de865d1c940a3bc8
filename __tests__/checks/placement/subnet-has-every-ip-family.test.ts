import { expect, test } from '@jest/globals';
import { subnetHasEveryIpFamily } from '../../../src/checks/placement/subnet-has-every-ip-family.ts';
import { aCluster, aSubnet, aVnet } from '../../builders.ts';
import { ask } from '../ask.ts';

test.each([
  [['IPv4'], ['10.1.2.0/24'], 'not-applicable'],
  [[], ['10.1.2.0/24'], 'not-applicable'],
  [['IPv4', 'IPv6'], ['10.1.2.0/24'], 'failed'],
  [['IPv4', 'IPv6'], ['10.1.2.0/24', 'fd00:1::/64'], 'passed'],
])('families %j, subnet %j: %s', (ipFamilies, addressPrefixes, status) => {
  const finding = ask(subnetHasEveryIpFamily, {
    facts: { cluster: aCluster({ ipFamilies }), vnet: aVnet({ subnets: [aSubnet({ addressPrefixes })] }) },
  });
  expect(finding).toMatchObject({ status, level: 'error' });
});
