import { expect, test } from '@jest/globals';
import { subnetHasEveryIpFamily } from '../../../src/checks/placement/subnet-has-every-ip-family.ts';
import { aCluster, anAgentPool, aPoolRequest, aSubnet, aVnet, subnetId } from '../../builders.ts';
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

const DUAL = { cluster: aCluster({ ipFamilies: ['IPv4', 'IPv6'] }) };

test('the fix has a /64 that is free', () => {
  const subnets = [aSubnet(), aSubnet({ name: 'subnet1', addressPrefixes: ['10.1.1.0/24', 'fd00:1::/64'] })];
  const vnet = aVnet({ addressPrefixes: ['10.1.0.0/16', 'fd00:1::/48'], subnets });
  const { fix } = ask(subnetHasEveryIpFamily, { facts: { ...DUAL, vnet } });
  expect(fix).toContain('fd00:1:0:1::/64 is free in VNet vnet1');
  expect(fix).toContain('--address-prefixes 10.1.2.0/24 fd00:1:0:1::/64');
});

test('a VNet without an IPv6 range is to be given one first', () => {
  const { fix } = ask(subnetHasEveryIpFamily, { facts: DUAL });
  expect(fix).toContain('az network vnet update');
  expect(fix).toContain('--address-prefixes 10.1.0.0/16 fd00:db8:deca::/48');
});

test('a pool that exists as asked for is not asked about', () => {
  const existing = anAgentPool({ name: 'pool2', vnetSubnetId: subnetId('subnet2') });
  expect(ask(subnetHasEveryIpFamily, { facts: DUAL, pools: [aPoolRequest({ existing })] }).status).toBe(
    'not-applicable',
  );
});
