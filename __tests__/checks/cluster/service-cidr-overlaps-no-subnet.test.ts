import { expect, test } from '@jest/globals';
import { serviceCidrOverlapsNoSubnet } from '../../../src/checks/cluster/service-cidr-overlaps-no-subnet.ts';
import { aCluster, aSubnet, aVnet } from '../../builders.ts';
import { ask } from '../ask.ts';

// The service CIDR 10.1.64.0/18 goes from 10.1.64.0 to 10.1.127.255.
test.each([
  [['10.1.63.0/24'], 'passed'],
  [['10.1.64.0/24'], 'failed'],
  [['10.1.127.0/24'], 'failed'],
  [['10.1.128.0/24'], 'passed'],
  [['10.1.2.0/24', '10.1.100.0/28'], 'failed'],
  [['fd00::/64'], 'passed'],
])('another subnet with %j and service CIDR 10.1.64.0/18: %s', (addressPrefixes, status) => {
  const vnet = aVnet({ subnets: [aSubnet(), aSubnet({ name: 'others', addressPrefixes })] });
  const finding = ask(serviceCidrOverlapsNoSubnet, {
    facts: { vnet, cluster: aCluster({ serviceCidrs: ['10.1.64.0/18'] }) },
  });
  expect(finding).toMatchObject({ status, level: 'warning', guards: 'reconcile' });
});

test('the subnet of the pool has a check that stops, so this one is silent', () => {
  const vnet = aVnet({ subnets: [aSubnet({ addressPrefixes: ['10.0.5.0/24'] })] });
  expect(ask(serviceCidrOverlapsNoSubnet, { facts: { vnet } }).status).toBe('passed');
  expect(ask(serviceCidrOverlapsNoSubnet, { facts: { vnet }, operation: 'reconcile', pools: [] }).status).toBe(
    'failed',
  );
});

test('an IPv6 service CIDR counts too', () => {
  const vnet = aVnet({ subnets: [aSubnet({ name: 'others', addressPrefixes: ['10.1.2.0/24', 'fd00:1::/64'] })] });
  const cluster = aCluster({ serviceCidrs: ['10.0.0.0/16', 'fd00:1::/108'] });
  expect(ask(serviceCidrOverlapsNoSubnet, { facts: { vnet, cluster } }).status).toBe('failed');
});

test('it is asked for a reconcile too, and names the subnet', () => {
  const vnet = aVnet({ subnets: [aSubnet({ name: 'billing', addressPrefixes: ['10.0.5.0/24'] })] });
  const finding = ask(serviceCidrOverlapsNoSubnet, { facts: { vnet }, operation: 'reconcile', pools: [] });
  expect(finding.saw).toContain('billing (10.0.5.0/24)');
  expect(finding.fix).toContain('az network vnet subnet delete --ids');
});
