import { expect, test } from '@jest/globals';
import { subnetIsNotDelegated } from '../../../src/checks/exclusivity/subnet-is-not-delegated.ts';
import { aSubnet, aVnet } from '../../builders.ts';
import { ask } from '../ask.ts';

test.each([
  [[], 'passed'],
  [['Microsoft.ContainerInstance/containerGroups'], 'failed'],
  [['Microsoft.ContainerService/managedClusters'], 'failed'],
])('delegations %j: %s', (delegations, status) => {
  const vnet = aVnet({ subnets: [aSubnet({ delegations })] });
  expect(ask(subnetIsNotDelegated, { facts: { vnet } })).toMatchObject({ status, level: 'error' });
});

test('the delegation is to be removed, never added', () => {
  const vnet = aVnet({ subnets: [aSubnet({ delegations: ['Microsoft.ContainerService/managedClusters'] })] });
  expect(ask(subnetIsNotDelegated, { facts: { vnet } }).fix).toMatch(
    /az network vnet subnet update --ids \S+ --remove delegations/,
  );
});
