import { expect, test } from '@jest/globals';
import { podSubnetHasNoForeignDelegation } from '../../../src/checks/exclusivity/pod-subnet-has-no-foreign-delegation.ts';
import { aPoolRequest, aSubnet, aVnet, subnetId } from '../../builders.ts';
import { ask } from '../ask.ts';

const pools = [aPoolRequest({ podSubnetId: subnetId('pods') })];

test.each([
  [[], 'passed'],
  [['Microsoft.ContainerService/managedClusters'], 'passed'],
  [['microsoft.containerservice/managedclusters'], 'passed'],
  [['Microsoft.ContainerInstance/containerGroups'], 'failed'],
])('a subnet for pods that is delegated to %j: %s', (delegations, status) => {
  const vnet = aVnet({ subnets: [aSubnet({ name: 'pods', delegations })] });
  expect(ask(podSubnetHasNoForeignDelegation, { facts: { vnet }, pools })).toMatchObject({ status, level: 'error' });
});

test('without a subnet for pods there is nothing to ask', () => {
  expect(ask(podSubnetHasNoForeignDelegation).status).toBe('not-applicable');
});
