import { expect, test } from '@jest/globals';
import { podSubnetIsNotDelegatedElsewhere } from '../../../src/checks/exclusivity/pod-subnet-is-not-delegated-elsewhere.ts';
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
  expect(ask(podSubnetIsNotDelegatedElsewhere, { facts: { vnet }, pools })).toMatchObject({ status, level: 'error' });
});

test('without a subnet for pods there is nothing to ask', () => {
  expect(ask(podSubnetIsNotDelegatedElsewhere).status).toBe('not-applicable');
});
