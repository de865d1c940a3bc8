import { expect, test } from '@jest/globals';
import { subnetIsInAKnownVnetRange } from '../../../src/checks/ranges/subnet-is-in-a-known-vnet-range.ts';
import { anAgentPool, aSubnet, aVnet, subnetId } from '../../builders.ts';
import { ask } from '../ask.ts';

const EXPANDED = aVnet({
  addressPrefixes: ['10.1.0.0/16', '10.2.0.0/16'],
  subnets: [
    aSubnet({ name: 'subnet1', addressPrefixes: ['10.1.1.0/24'] }),
    aSubnet({ addressPrefixes: ['10.2.0.0/24'] }),
  ],
});
const NEW_POOL = anAgentPool({ name: 'pool2', vnetSubnetId: subnetId('subnet2') });

test('a subnet in the range of the other pools passes', () => {
  expect(ask(subnetIsInAKnownVnetRange).status).toBe('passed');
});

test('a subnet in a range without a pool is a warning that names allow-reconcile', () => {
  const finding = ask(subnetIsInAKnownVnetRange, { facts: { vnet: EXPANDED } });
  expect(finding).toMatchObject({ status: 'failed', level: 'warning', healedBy: 'reconcile-before' });
  expect(finding.saw).toContain(
    'Subnet subnet2 (10.2.0.0/24) is outside the VNet ranges that the cluster uses (10.1.0.0/16)',
  );
  expect(finding.fix).toContain('allow-reconcile');
});

test.each([
  ['Succeeded', 'passed'],
  ['Failed', 'failed'],
  ['Creating', 'failed'],
])('the pool itself makes the range known when it is %s: %s', (provisioningState, status) => {
  const agentPools = [anAgentPool(), { ...NEW_POOL, provisioningState }];
  expect(ask(subnetIsInAKnownVnetRange, { facts: { vnet: EXPANDED, agentPools } }).status).toBe(status);
});

test('nothing in Azure would show that a reconcile healed it', () => {
  const finding = ask(subnetIsInAKnownVnetRange, { facts: { vnet: EXPANDED } });
  expect(finding.status).toBe('failed');
  expect(finding.isHealingVisible).toBeUndefined();
});

test('nothing is said where no pool that works lies in the VNet', () => {
  const agentPools = [anAgentPool({ provisioningState: 'Failed' })];
  expect(ask(subnetIsInAKnownVnetRange, { facts: { vnet: EXPANDED, agentPools } }).status).toBe('not-applicable');
});
