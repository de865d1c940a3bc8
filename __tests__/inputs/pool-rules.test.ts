import { describe, expect, test } from '@jest/globals';
import { faultsOf, inputsAtFault, SUBNET_ID } from './said.ts';

const SCALED = { 'enable-cluster-autoscaler': 'true', 'min-count': '2', 'max-count': '5' };
/** One machine. */
const MACHINES =
  'type: VirtualMachines\nvirtualMachinesProfile: {scale: {manual: [{size: Standard_D4s_v5, count: 1}]}}';

describe('what contradicts each other', () => {
  test.each<[string, Record<string, string>, string]>([
    ['a Windows pool with seven characters', { 'name': 'win2022', 'os-type': 'Windows' }, 'name'],
    ['a system pool of Windows', { 'name': 'win1', 'os-type': 'Windows', 'mode': 'System' }, 'mode'],
    ['a gateway pool of Windows', { 'name': 'win1', 'os-type': 'Windows', 'mode': 'Gateway' }, 'mode'],
    ['a Windows image without os-type', { 'os-sku': 'Windows2022' }, 'os-sku'],
    ['a Linux image on Windows', { 'name': 'win1', 'os-type': 'Windows', 'os-sku': 'Ubuntu' }, 'os-sku'],
    ['a system pool of spot nodes', { mode: 'System', priority: 'Spot' }, 'priority'],
    ['an eviction policy without spot', { 'eviction-policy': 'Delete' }, 'eviction-policy'],
    ['an eviction policy with regular', { 'eviction-policy': 'Delete', 'priority': 'Regular' }, 'eviction-policy'],
    ['a spot price without spot', { 'spot-max-price': '-1' }, 'spot-max-price'],
    ['a minimum above the maximum', { ...SCALED, 'min-count': '6' }, 'min-count'],
    ['a count below the minimum', { ...SCALED, 'node-count': '1' }, 'node-count'],
    ['a count above the maximum', { ...SCALED, 'node-count': '6' }, 'node-count'],
    ['the autoscaler without a minimum', { ...SCALED, 'min-count': '' }, 'min-count'],
    ['the autoscaler without a maximum', { ...SCALED, 'max-count': '' }, 'max-count'],
    ['a minimum without the autoscaler', { 'min-count': '1' }, 'min-count'],
    ['a maximum with the autoscaler off', { 'enable-cluster-autoscaler': 'false', 'max-count': '1' }, 'max-count'],
    ['a count beside machines', { 'properties': MACHINES, 'node-count': '5' }, 'node-count'],
    ['a size beside machines', { 'properties': MACHINES, 'node-vm-size': 'Standard_D4s_v5' }, 'node-vm-size'],
    ['an autoscaler beside machines', { ...SCALED, properties: MACHINES }, 'enable-cluster-autoscaler'],
    ['29 pods on one machine', { 'properties': MACHINES, 'max-pods': '29' }, 'max-pods'],
    ['a system pool without nodes', { 'mode': 'System', 'node-count': '0' }, 'node-count'],
    ['a system pool that may shrink to nothing', { ...SCALED, 'mode': 'System', 'min-count': '0' }, 'min-count'],
    ['29 pods on one node', { 'max-pods': '29', 'node-count': '1' }, 'max-pods'],
    ['28 pods on two nodes', { 'max-pods': '14', 'node-count': '2' }, 'max-pods'],
    ['28 pods on the fewest nodes', { ...SCALED, 'max-pods': '14' }, 'max-pods'],
    ['28 pods on the two nodes of a gateway', { 'mode': 'Gateway', 'max-pods': '14' }, 'max-pods'],
    ['an upgrade without a spare node', { 'max-surge': '0' }, 'max-surge'],
    ['one name for both subnets', { 'pod-subnet-id': 'SNET-POOL2' }, 'pod-subnet-id'],
    [
      'one id for both subnets',
      { 'vnet-subnet-id': SUBNET_ID, 'pod-subnet-id': SUBNET_ID.toUpperCase() },
      'pod-subnet-id',
    ],
  ])('%s', (_, said, input) => {
    expect(inputsAtFault(said)).toEqual([input]);
  });

  test.each<[string, Record<string, string>]>([
    [
      'a Windows pool with six characters',
      { 'name': 'win202', 'os-type': 'Windows', 'mode': 'User', 'os-sku': 'windows2025' },
    ],
    ['a Linux pool with twelve characters', { name: 'p23456789012' }],
    ['machines alone', { properties: MACHINES }],
    ['machines without an autoscaler', { 'properties': MACHINES, 'enable-cluster-autoscaler': 'false' }],
    ['a count beside the type alone', { 'properties': 'type: VirtualMachines', 'node-count': '5' }],
    ['a system pool with one node', { 'mode': 'System', 'node-count': '1' }],
    ['a user pool without nodes', { 'node-count': '0', 'max-pods': '10' }],
    ['a user pool that may shrink to nothing', { ...SCALED, 'min-count': '0' }],
    ['a count at the minimum', { ...SCALED, 'node-count': '2' }],
    ['a count at the maximum', { ...SCALED, 'node-count': '5' }],
    ['one number for both limits', { ...SCALED, 'min-count': '5' }],
    ['the autoscaler off', { 'enable-cluster-autoscaler': 'false' }],
    ['30 pods on one node', { 'max-pods': '30', 'node-count': '1' }],
    ['30 pods on the three nodes of the default', { 'max-pods': '10' }],
    ['30 pods on the two nodes of a gateway', { 'mode': 'Gateway', 'max-pods': '15' }],
    [
      'no surge with nodes that may be away',
      { 'max-surge': '0', 'properties': 'upgradeSettings: {maxUnavailable: 1}' },
    ],
    ['two subnets', { 'pod-subnet-id': 'snet-pods' }],
    [
      'one name in the VNet of the cluster and in one called cluster',
      { 'vnet-subnet-id': 'cluster/snet', 'pod-subnet-id': 'snet' },
    ],
    ['one name in two virtual networks', { 'vnet-subnet-id': 'vnet1/snet', 'pod-subnet-id': 'vnet2/snet' }],
  ])('fine: %s', (_, said) => {
    expect(faultsOf(said)).toEqual([]);
  });

  test('what rests on a mode that cannot be read is not told', () => {
    expect(inputsAtFault({ 'mode': 'Gate way', 'max-pods': '14' })).toEqual(['mode']);
  });

  test('a count outside of crossed limits is not told twice', () => {
    expect(inputsAtFault({ ...SCALED, 'min-count': '6', 'node-count': '9' })).toEqual(['min-count']);
  });

  test('an input that cannot be read contradicts nothing', () => {
    expect(
      inputsAtFault({ ...SCALED, 'enable-cluster-autoscaler': 'yes', 'mode': 'Sys tem', 'priority': 'Spot' }),
    ).toEqual(['mode', 'enable-cluster-autoscaler']);
  });

  test('the numbers are said', () => {
    expect(faultsOf({ 'max-pods': '14', 'node-count': '2' })).toEqual([
      'max-pods: 14 pods per node on 2 nodes make 28 pods; AKS requires room for 30 in a pool. Set max-pods to 15 or more, or add nodes.',
    ]);
  });
});
