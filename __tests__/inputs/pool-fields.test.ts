import { describe, expect, test } from '@jest/globals';
import { parsePool } from '../../src/inputs/pool-input.ts';
import { poolOf } from './said.ts';

const NETWORK = '/subscriptions/00000000-0000-4000-8000-000000000001/resourceGroups/rg1/providers/Microsoft.Network';
const ASG = `${NETWORK}/applicationSecurityGroups/asg1`;

describe('a field that is said', () => {
  // The JSON fields are those of the PUT that az sends for the flag of the same name.
  test.each([
    ['node-count', '7', { count: 7 }],
    ['node-count', '0', { count: 0 }],
    ['node-count', '1000', { count: 1000 }],
    ['node-vm-size', 'Standard_D4s_v5', { vmSize: 'Standard_D4s_v5' }],
    ['node-vm-size', 'Standard_M8-2ms', { vmSize: 'Standard_M8-2ms' }],
    ['kubernetes-version', '1.33.5', { orchestratorVersion: '1.33.5' }],
    ['kubernetes-version', '1.30', { orchestratorVersion: '1.30' }],
    ['os-type', 'linux', { osType: 'Linux' }],
    ['os-type', 'WINDOWS', { osType: 'Windows' }],
    ['os-sku', 'azurelinux', { osSKU: 'AzureLinux' }],
    ['os-sku', 'AzureContainerLinux', { osSKU: 'AzureContainerLinux' }],
    ['mode', 'system', { mode: 'System' }],
    ['mode', 'Gateway', { mode: 'Gateway' }],
    ['max-pods', '10', { maxPods: 10 }],
    ['max-pods', '250', { maxPods: 250 }],
    ['zones', '1 3', { availabilityZones: ['1', '3'] }],
    ['zones', '4 auto', { availabilityZones: ['4', 'auto'] }],
    ['os-sku', 'Ubuntu2604', { osSKU: 'Ubuntu2604' }],
    ['os-sku', 'flatcar', { osSKU: 'Flatcar' }],
    ['mode', 'Worker', { mode: 'Worker' }],
    ['zones', '1,2,3', { availabilityZones: ['1', '2', '3'] }],
    ['labels', 'a=b,c=d', { nodeLabels: { a: 'b', c: 'd' } }],
    ['labels', 'a=b c=d\ne=', { nodeLabels: { a: 'b', c: 'd', e: '' } }],
    ['labels', 'example.com/team=web_1.x', { nodeLabels: { 'example.com/team': 'web_1.x' } }],
    ['tags', 't=1,owner=Team A', { tags: { t: '1', owner: 'Team A' } }],
    ['tags', 'a b = c = d \n\nu=', { tags: { 'a b': 'c = d', 'u': '' } }],
    ['node-taints', 'a=b:NoSchedule', { nodeTaints: ['a=b:NoSchedule'] }],
    ['node-taints', 'a:noexecute x/y=:PreferNoSchedule', { nodeTaints: ['a:NoExecute', 'x/y=:PreferNoSchedule'] }],
    ['node-taints', 'a=b:NoSchedule,a=b:NoExecute', { nodeTaints: ['a=b:NoSchedule', 'a=b:NoExecute'] }],
    ['node-osdisk-size', '0', { osDiskSizeGB: 0 }],
    ['node-osdisk-size', '30', { osDiskSizeGB: 30 }],
    ['node-osdisk-size', '2048', { osDiskSizeGB: 2048 }],
    ['node-osdisk-type', 'ephemeral', { osDiskType: 'Ephemeral' }],
    ['max-surge', '33%', { upgradeSettings: { maxSurge: '33%' } }],
    ['max-surge', '1%', { upgradeSettings: { maxSurge: '1%' } }],
    ['max-surge', '100%', { upgradeSettings: { maxSurge: '100%' } }],
    ['max-surge', '5', { upgradeSettings: { maxSurge: '5' } }],
    ['pod-ip-allocation-mode', 'staticblock', { podIPAllocationMode: 'StaticBlock' }],
    ['max-unavailable', '1', { upgradeSettings: { maxUnavailable: '1' } }],
    ['max-unavailable', '10%', { upgradeSettings: { maxUnavailable: '10%' } }],
    ['drain-timeout', '1440', { upgradeSettings: { drainTimeoutInMinutes: 1440 } }],
    ['node-soak-duration', '30', { upgradeSettings: { nodeSoakDurationInMinutes: 30 } }],
    ['asg-ids', `${ASG},${ASG}2`, { networkProfile: { applicationSecurityGroups: [ASG, `${ASG}2`] } }],
    ['priority', 'spot', { scaleSetPriority: 'Spot' }],
    ['scale-down-mode', 'deallocate', { scaleDownMode: 'Deallocate' }],
    ['enable-cluster-autoscaler', 'false', { enableAutoScaling: false }],
    ['enable-encryption-at-host', 'true', { enableEncryptionAtHost: true }],
    ['enable-fips-image', 'TRUE', { enableFIPS: true }],
    ['enable-node-public-ip', 'False', { enableNodePublicIP: false }],
    ['properties', '{"podIPAllocationMode": "StaticBlock"}', { podIPAllocationMode: 'StaticBlock' }],
  ])('%s: %j is %j and nothing else', (input, said, given) => {
    expect(poolOf({ [input]: said, ...(said === 'WINDOWS' ? { name: 'npwin' } : {}) }).given).toEqual(given);
  });

  test('several inputs go into one body, each path with the input that said it', () => {
    const said = {
      'max-surge': '10%',
      'enable-cluster-autoscaler': 'true',
      'min-count': '1',
      'max-count': '5',
      'properties': 'upgradeSettings: {drainTimeoutInMinutes: 45}\nkubeletConfig: {allowedUnsafeSysctls: [net.*]}',
    };
    expect(poolOf(said)).toMatchObject({
      given: {
        upgradeSettings: { maxSurge: '10%', drainTimeoutInMinutes: 45 },
        enableAutoScaling: true,
        minCount: 1,
        maxCount: 5,
        kubeletConfig: { allowedUnsafeSysctls: ['net.*'] },
      },
    });
  });

  test('settings of an upgrade stand beside one another, from inputs and from properties', () => {
    const said = {
      'max-surge': '0',
      'max-unavailable': '2',
      'drain-timeout': '5',
      'properties': 'upgradeSettings: {undrainableNodeBehavior: Cordon}',
    };
    expect(poolOf(said).given).toEqual({
      upgradeSettings: {
        maxSurge: '0',
        maxUnavailable: '2',
        drainTimeoutInMinutes: 5,
        undrainableNodeBehavior: 'Cordon',
      },
    });
  });

  test('a gateway pool has the size of its prefix, nodes with public addresses the prefix that these come from', () => {
    expect(poolOf({ 'mode': 'Gateway', 'gateway-prefix-size': '30' }).given).toEqual({
      mode: 'Gateway',
      gatewayProfile: { publicIPPrefixSize: 30 },
    });
    const prefix = `${NETWORK}/publicIPPrefixes/prefix1`;
    expect(poolOf({ 'enable-node-public-ip': 'true', 'node-public-ip-prefix-id': prefix }).given).toEqual({
      enableNodePublicIP: true,
      nodePublicIPPrefixID: prefix,
    });
  });

  test('the label that AKS gives Spot nodes may be written down for a Spot pool', () => {
    const label = 'kubernetes.azure.com/scalesetpriority=spot';
    expect(poolOf({ priority: 'Spot', labels: label }).given).toMatchObject({
      nodeLabels: { 'kubernetes.azure.com/scalesetpriority': 'spot' },
    });
  });

  test('a spot pool has its policy and its price', () => {
    expect(poolOf({ 'priority': 'Spot', 'eviction-policy': 'deallocate', 'spot-max-price': '0.25' }).given).toEqual({
      scaleSetPriority: 'Spot',
      scaleSetEvictionPolicy: 'Deallocate',
      spotMaxPrice: 0.25,
    });
  });

  test.each([
    ['-1', -1],
    ['0.00001', 0.00001],
    ['1000', 1000],
  ])('a spot price of %s is fine', (said, price) => {
    expect(poolOf({ 'priority': 'Spot', 'spot-max-price': said }).given['spotMaxPrice']).toBe(price);
  });
});

describe('values typed by YAML', () => {
  const least = { 'name': 'pool2', 'vnet-subnet-id': 'snet' };

  test('they mean the same as text', () => {
    const typed = {
      ...least,
      'node-count': 5,
      'enable-fips-image': true,
      'zones': [1, '2'],
      'labels': { a: 'b', n: 1, t: true },
      'node-taints': ['a=b:NoSchedule'],
      'tags': { note: 'commas, are fine' },
      'max-surge': 2,
      'max-pods': null,
      'properties': { upgradeSettings: { nodeSoakDurationInMinutes: 5 } },
    };
    expect(parsePool(typed)).toMatchObject({
      ok: true,
      pool: {
        given: {
          count: 5,
          enableFIPS: true,
          availabilityZones: ['1', '2'],
          nodeLabels: { a: 'b', n: '1', t: 'true' },
          nodeTaints: ['a=b:NoSchedule'],
          tags: { note: 'commas, are fine' },
          upgradeSettings: { maxSurge: '2', nodeSoakDurationInMinutes: 5 },
        },
      },
    });
  });

  test('a version without quotes is a fault, for 1.30 has become 1.3', () => {
    const parsed = parsePool({ ...least, 'kubernetes-version': 1.3 });
    expect(parsed).toMatchObject({ ok: false, faults: [{ input: 'kubernetes-version' }] });
    expect(JSON.stringify(parsed)).toContain('Put the version in quotes');
  });

  test.each([
    ['labels', { a: null }, '"a" is empty. Use text, a number, or a boolean, or "" for an empty value.'],
    [
      'tags',
      { a: 'x', b: { c: 1 } },
      '"b" is "{\\"c\\":1}". Use text, a number, or a boolean, or "" for an empty value.',
    ],
    ['labels', ['a=b'], '"[\\"a=b\\"]" is not a mapping. Use key=value pairs, or a YAML mapping.'],
    ['zones', [1, [2]], 'Item 2 is "[2]". Use text or a number.'],
    ['node-taints', ['a=b:NoSchedule', null], 'Item 2 is empty. Use text or a number.'],
    ['asg-ids', { a: {} }, '"{\\"a\\":{}}" is not a list. Use text separated by commas, or a YAML list.'],
  ])('%s: %j is told by what is wrong in it', (input, said, problem) => {
    expect(parsePool({ ...least, [input]: said })).toEqual({ ok: false, faults: [{ input, problem }] });
  });

  test.each([
    ['node-count', [1]],
    ['node-count', 2.5],
    ['zones', { a: 1 }],
    ['labels', ['a=b']],
    ['properties', [1]],
    ['nodecount', 3],
    ['vmSize', 'x'],
  ])('%s: %j is a fault', (input, said) => {
    expect(parsePool({ ...least, [input]: said })).toMatchObject({ ok: false, faults: [{ input }] });
  });
});
