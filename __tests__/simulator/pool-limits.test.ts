import { describe, expect, test } from '@jest/globals';
import type { Json } from '../../simulator/json.ts';
import { clientOf, VNET } from './client.ts';
import { codesOf, FINE, WANTED } from './pool-put.ts';

describe('what a cluster has room for', () => {
  const inSystem = { mode: 'User', vmSize: 'Standard_D4ds_v5', vnetSubnetID: 'vnet-prod/snet-big' };
  const network = {
    virtualNetworks: { 'vnet-prod': { subnets: { 'snet-big': { addressPrefix: '10.0.64.0/18' } } } },
    quotas: { cores: { limit: 50_000 }, standardDDSv5Family: { limit: 50_000 } },
  };

  test('is 5000 nodes in all pools', async () => {
    const pools = Object.fromEntries(
      [1000, 1000, 1000, 1000, 994].map((count, index) => [`big${index}`, { properties: { ...inSystem, count } }]),
    );
    const networkProfile = { networkPluginMode: 'overlay', podCidr: '10.224.0.0/11', podCidrs: ['10.224.0.0/11'] };
    const patch = { clusters: { prod: { properties: { networkProfile }, pools } }, ...network };
    expect((await codesOf(patch, { count: 4 }))[0]).toBe('BadRequest');
    expect(await codesOf(patch, { count: 3 })).toEqual(FINE);
  });

  test('is as many pools as it says', async () => {
    const patch = (maxAgentPools: number): Json => ({ clusters: { prod: { properties: { maxAgentPools } } } });
    expect((await codesOf(patch(1)))[0]).toBe('BadRequest');
    expect(await codesOf(patch(2))).toEqual(FINE);
  });

  test.each([
    [{ count: 397 }, undefined],
    [{ count: 398 }, 'ValidationError'],
    [{ count: 1, enableAutoScaling: true, minCount: 1, maxCount: 397 }, undefined],
    [{ count: 1, enableAutoScaling: true, minCount: 1, maxCount: 398 }, 'ValidationError'],
  ])('is 400 nodes with kubenet: %j beside three: %s', async (counts, code) => {
    const { putPool } = clientOf('kubenet-routes-exhausted');
    expect((await putPool('pool2', { ...WANTED, ...counts })).code).toBe(code);
  });
});

test.each([
  ['Windows2019', '1.32', undefined],
  ['Windows2019', '1.33', 'Windows2019NotSupportedWithOrchestratorVersion'],
  ['Windows2025', '1.31', 'InvalidParameter'],
  ['Windows2025', '1.32', undefined],
  ['Windows2022', '1.33', undefined],
])('%s on Kubernetes %s', async (osSKU, orchestratorVersion, code) => {
  const { putPool } = clientOf('default');
  expect((await putPool('win2', { ...WANTED, osType: 'Windows', osSKU, orchestratorVersion })).code).toBe(code);
});

describe('a size', () => {
  const sku = (vCPUs: number, capabilities: Json = {}): Json => ({
    skus: { Standard_X: { family: 'standardXFamily', vCPUs, memoryGB: 8, capabilities } },
  });

  test('has two vCPUs at least', async () => {
    expect((await codesOf(sku(1), { vmSize: 'Standard_X' }))[0]).toBe('VMSizeNotSupported');
    expect(await codesOf(sku(2), { vmSize: 'Standard_X' })).toEqual(FINE);
  });

  test.each([
    ['EphemeralOSDiskSupported', { osDiskType: 'Ephemeral' }],
    ['EncryptionAtHostSupported', { enableEncryptionAtHost: true }],
    ['LowPriorityCapable', { scaleSetPriority: 'Spot' }],
  ])('without %s is refused to a pool that needs it', async (capability, properties) => {
    const without = sku(4, { [capability]: 'False' });
    expect((await codesOf(without, { vmSize: 'Standard_X', ...properties }))[0]).toBe('BadRequest');
    expect(await codesOf(without, { vmSize: 'Standard_X' })).toEqual(FINE);
    expect(await codesOf(sku(4), { vmSize: 'Standard_X', ...properties })).toEqual(FINE);
  });

  test('of the series DCsv2 does not go into an overlay, one of DCsv3 does', async () => {
    const sizes = {
      skus: {
        Standard_DC4s_v2: { family: 'standardDCSv2Family', vCPUs: 4, memoryGB: 16 },
        Standard_DC4s_v3: { family: 'standardDCSv3Family', vCPUs: 4, memoryGB: 32 },
      },
    };
    expect((await codesOf(sizes, { vmSize: 'Standard_DC4s_v2' }, 'overlay'))[0]).toBe('BadRequest');
    expect(await codesOf(sizes, { vmSize: 'Standard_DC4s_v3' }, 'overlay')).toEqual(FINE);
    expect(await codesOf(sizes, { vmSize: 'Standard_DC4s_v2' })).toEqual(FINE);
  });

  test('of Arm64 runs no Windows', async () => {
    const { putPool } = clientOf('default');
    const windows = { ...WANTED, osType: 'Windows' };
    expect((await putPool('win2', { ...windows, vmSize: 'Standard_D4pds_v5' })).code).toBe('BadRequest');
    expect((await putPool('win2', windows)).code).toBeUndefined();
  });
});

describe('a gateway pool', () => {
  const gateway = { mode: 'Gateway', count: 2, gatewayProfile: { publicIPPrefixSize: 31 } };
  const profile = (networkProfile: Json): Json => ({ clusters: { prod: { properties: { networkProfile } } } });

  test('needs the static egress gateway, and IPv4 alone', async () => {
    const on = { staticEgressGatewayProfile: { enabled: true } };
    expect((await codesOf({}, gateway))[0]).toBe('BadRequest');
    expect(await codesOf(profile(on), gateway)).toEqual(FINE);
    expect((await codesOf(profile({ ...on, ipFamilies: ['IPv4', 'IPv6'] }), gateway))[0]).toBe('BadRequest');
  });
});

// https://github.com/Azure/AKS/issues/4599
test.each([
  [1, 'StaticEgressGatewayInvalidGatewayNodeCount'],
  [2, undefined],
  [3, 'StaticEgressGatewayInvalidGatewayNodeCount'],
])('a gateway pool of %i nodes with a /31: %s', async (count, code) => {
  const networkProfile = { staticEgressGatewayProfile: { enabled: true } };
  const gateway = { mode: 'Gateway', count, gatewayProfile: { publicIPPrefixSize: 31 } };
  expect((await codesOf({ clusters: { prod: { properties: { networkProfile } } } }, gateway))[0]).toBe(code);
});

describe('static blocks of pod addresses', () => {
  const podSubnetID = (name: string): Json => ({ podSubnetID: `${VNET}/subnets/${name}` });
  const blocks = { podIPAllocationMode: 'StaticBlock' };

  test('do not go into a subnet with single addresses', async () => {
    expect((await codesOf({}, { ...podSubnetID('snet-pods'), ...blocks }, 'pod-subnet'))[0]).toBe('InvalidParameter');
    expect(await codesOf({}, podSubnetID('snet-pods'), 'pod-subnet')).toEqual(FINE);
    expect(await codesOf({}, { ...podSubnetID('snet-pods2'), ...blocks }, 'pod-subnet')).toEqual(FINE);
  });

  test.each([
    ['1.27.9', 'InvalidParameter'],
    ['1.28.0', undefined],
  ])('on Kubernetes %s', async (version, code) => {
    const properties = { kubernetesVersion: version, currentKubernetesVersion: version };
    const patch = { clusters: { prod: { properties } } };
    expect(await codesOf(patch, { ...podSubnetID('snet-pods2'), ...blocks }, 'pod-subnet')).toEqual([code, undefined]);
  });
});
