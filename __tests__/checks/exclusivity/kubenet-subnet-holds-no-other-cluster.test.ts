import { expect, test } from '@jest/globals';
import { kubenetSubnetHoldsNoOtherCluster } from '../../../src/checks/exclusivity/kubenet-subnet-holds-no-other-cluster.ts';
import { aCluster, aSubnet, aVnet, KUBENET, SUBSCRIPTION } from '../../builders.ts';
import { ask } from '../ask.ts';

const nic = (group: string): string =>
  `/subscriptions/${SUBSCRIPTION}/resourceGroups/${group}/PROVIDERS/MICROSOFT.COMPUTE/VIRTUALMACHINESCALESETS/VMSS/VIRTUALMACHINES/0/NETWORKINTERFACES/NIC/ipConfigurations/IP`;
const vnetWith = (group: string): ReturnType<typeof aVnet> =>
  aVnet({ subnets: [aSubnet({ ipConfigurationIds: [nic(group)] })] });

test.each([
  ['MC_RG1_CLUSTER1_WESTEUROPE', 'passed'],
  ['MC_RG9_CLUSTER9_WESTEUROPE', 'failed'],
  ['GROUP9', 'passed'],
])('with kubenet, an address of %s in the subnet: %s', (group, status) => {
  const facts = { cluster: aCluster(KUBENET), vnet: vnetWith(group) };
  expect(ask(kubenetSubnetHoldsNoOtherCluster, { facts })).toMatchObject({ status, level: 'error' });
});

test('without kubenet it is not asked', () => {
  const facts = { vnet: vnetWith('MC_RG9_CLUSTER9_WESTEUROPE') };
  expect(ask(kubenetSubnetHoldsNoOtherCluster, { facts }).status).toBe('not-applicable');
});

test('a cluster with a node resource group of another name is known by its scale sets', () => {
  const vnet = (scaleSet: string): ReturnType<typeof aVnet> => {
    const id = nic('GROUP9').replace('/VMSS/', `/${scaleSet}/`);
    return aVnet({ subnets: [aSubnet({ ipConfigurationIds: [id] })] });
  };
  const judged = (scaleSet: string) =>
    ask(kubenetSubnetHoldsNoOtherCluster, { facts: { cluster: aCluster(KUBENET), vnet: vnet(scaleSet) } }).status;
  expect(judged('AKS-POOL1-12345678-VMSS')).toBe('failed');
  expect(judged('aks-pool1-1234567-vmss')).toBe('passed');
});
