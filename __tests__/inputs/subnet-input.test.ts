import { describe, expect, test } from '@jest/globals';
import { faultsOf, inputsAtFault, poolOf, SUBNET_ID, SUBSCRIPTION } from './said.ts';

const GROUP = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-net`;

describe('a subnet', () => {
  test.each([
    [SUBNET_ID, { form: 'id', id: SUBNET_ID }],
    [SUBNET_ID.toLowerCase(), { form: 'id', id: SUBNET_ID.toLowerCase() }],
    ['snet-pool2', { form: 'names', subnet: 'snet-pool2' }],
    ['s', { form: 'names', subnet: 's' }],
    ['a.b_', { form: 'names', subnet: 'a.b_' }],
    ['vnet-aks/snet-pool2', { form: 'names', vnet: 'vnet-aks', subnet: 'snet-pool2' }],
    [`${'v'.repeat(64)}/${'s'.repeat(80)}`, { form: 'names', vnet: 'v'.repeat(64), subnet: 's'.repeat(80) }],
  ])('%s is read', (said, subnet) => {
    expect(poolOf({ 'vnet-subnet-id': said }).subnet).toEqual(subnet);
    expect(poolOf({ 'vnet-subnet-id': 'other', 'pod-subnet-id': said }).podSubnet).toEqual(subnet);
  });

  test('it is not among the properties, for the cluster may have to be read first', () => {
    expect(poolOf({ 'vnet-subnet-id': SUBNET_ID, 'pod-subnet-id': 'pods' }).given).toEqual({});
  });

  test.each([
    [
      `${GROUP}/providers/Microsoft.Storage/storageAccounts/st1`,
      'a resource of type "Microsoft.Storage/storageAccounts"',
    ],
    [`${GROUP}/providers/Microsoft.Network/virtualNetworks/vnet1`, 'the id of a VNet; add /subnets/SUBNET'],
    [
      `${GROUP}/providers/Microsoft.Network/virtualNetworks/vnet1/virtualNetworkPeerings/p1`,
      'a resource of type "Microsoft.Network/virtualNetworks/virtualNetworkPeerings"',
    ],
    [GROUP, 'the id of a resource group'],
    [`/subscriptions/${SUBSCRIPTION}`, 'the id of a subscription'],
    [`${SUBNET_ID}/`, 'it ends with a slash'],
    [`${GROUP}/providers/Microsoft.Network/virtualNetworks/vnet 1/subnets/s1`, 'it contains a space'],
    [`${GROUP}/providers/Microsoft.Network/virtualNetworks/vnet1/subnets`, 'a name is missing'],
    [`${SUBNET_ID}/ipConfigurations/x`, 'subnets/ipConfigurations'],
    ['/subscriptions/prod/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/vnet1/subnets/s1', 'not a GUID'],
    [`${GROUP}/providers/Microsoft.Network/virtualNetworks/vnet1/subnets/s1-`, '"s1-" is not a valid subnet name'],
    ['/snet', 'not a resource id'],
    [SUBNET_ID.slice(1), 'is not a subnet'],
    ['https://portal.azure.com/#resource', 'is not a subnet'],
    ['vnet1/', '"" is not a valid subnet name'],
    ['v/snet', '"v" is not a valid VNet name'],
    ['-snet', '"-snet" is not a valid subnet name'],
    ['10.0.1.0/24', undefined],
    [`s${'s'.repeat(80)}`, 'is not a valid subnet name'],
    [`${'v'.repeat(65)}/s`, 'is not a valid VNet name'],
    ['snet 2', 'is not a valid subnet name'],
  ])('%s is told apart from one', (said, problem) => {
    if (problem === undefined) {
      // A network and a subnet may have such names; that there are none, the cluster's VNet tells.
      expect(faultsOf({ 'vnet-subnet-id': said })).toEqual([]);
      return;
    }
    const faults = faultsOf({ 'vnet-subnet-id': said });
    expect(faults.join()).toContain(problem);
    expect(faults.join()).toContain('Use SUBNET, VNET/SUBNET, or a full id: /subscriptions/');
    expect(inputsAtFault({ 'pod-subnet-id': said })).toEqual(['pod-subnet-id']);
  });
});
