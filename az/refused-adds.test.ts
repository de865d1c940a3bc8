import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { addOf, CLUSTER, OF_PROD, subnetId, VNET } from './names.ts';
import { printedBy } from './printed.ts';
import { openSignedIn } from './session.ts';
import type { Session } from './session.ts';

const PUT_POOL2 = 'PUT /managedClusters/prod/agentPools/pool2';

/** Subnets that carry no pool, each for a reason of its own. */
const SUBNETS = {
  'snet-small': { addressPrefix: '10.0.3.0/28' },
  'snet-delegated': { addressPrefix: '10.0.4.0/24', delegations: ['Microsoft.ContainerInstance/containerGroups'] },
  'snet-expanded': { addressPrefix: '10.1.2.0/24' },
  'snet-pods': { addressPrefix: '10.0.5.0/24' },
};
const PATCH = {
  clusters: { prod: { rememberedVnetRanges: ['10.0.0.0/16'] } },
  virtualNetworks: {
    'vnet-prod': { addressPrefixes: ['10.0.0.0/16', '10.1.0.0/16'], subnets: SUBNETS },
    'vnet-other': {
      resourceGroup: 'rg-net',
      addressPrefixes: ['10.8.0.0/16'],
      subnets: { 'snet-other': { addressPrefix: '10.8.1.0/24' } },
    },
  },
};
const STORAGE = `${VNET.split('/providers/')[0] ?? ''}/providers/Microsoft.Storage/storageAccounts/st`;
const POOL2 = subnetId('snet-pool2');

describe('az sends what AKS then refuses', () => {
  let session: Session;

  beforeAll(async () => {
    session = await openSignedIn('default', PATCH);
  });
  afterAll(async () => {
    expect([...session.cloud.cluster().pools.keys()]).toEqual(['system']);
    await session.close();
  });

  test.each([
    // 3 nodes x (1 + 30) addresses against the 11 of a /28.
    ['a subnet that is too small', addOf(subnetId('snet-small'), '--node-count 3'), 'InsufficientSubnetSize'],
    // 9 x 31 = 279 against 251; the limit, 8 nodes, is added elsewhere.
    ['one node too many for the subnet', addOf(POOL2, '--node-count 9'), 'InsufficientSubnetSize'],
    ['a delegated subnet', addOf(subnetId('snet-delegated')), 'SubnetIsDelegated'],
    ['a range that the cluster does not know', addOf(subnetId('snet-expanded')), 'InvalidParameter'],
    ['a subnet of another VNet', addOf(subnetId('snet-other', VNET.replace('prod', 'other'))), 'InvalidParameter'],
    ['a subnet that is not there', addOf(subnetId('snet-none')), 'InvalidParameter'],
    ['a VNet as the subnet', addOf(VNET), 'InvalidParameter'],
    ['a storage account as the subnet', addOf(STORAGE), 'InvalidParameter'],
    [
      'a pod subnet beside pools without one',
      addOf(POOL2, `--pod-subnet-id ${subnetId('snet-pods')}`),
      'InvalidParameter',
    ],
    ['too many nodes', addOf(POOL2, '--node-count 1001'), 'InvalidParameter'],
    ['fewer than none', addOf(POOL2, '--node-count -1'), 'InvalidParameter'],
    ['too few pods for a node', addOf(POOL2, '--max-pods 9'), 'InvalidParameter'],
    ['too many pods for a node', addOf(POOL2, '--max-pods 251'), 'InvalidParameter'],
    ['a System pool of Windows', addOf(POOL2, '--mode System --os-type Windows'), 'InvalidParameter'],
    ['a System pool of Spot nodes', addOf(POOL2, '--mode System --priority Spot'), 'InvalidParameter'],
    ['a Kubernetes version that there is not', addOf(POOL2, '-k 1.29.0'), 'AgentPoolK8sVersionNotSupported'],
    ['a Kubernetes version ahead of the control plane', addOf(POOL2, '-k 1.34.1'), 'NodePoolMcVersionIncompatible'],
  ])('%s', async (_what, command, code) => {
    const name = / -n (\w+)/.exec(command)?.[1] ?? '';
    expect(printedBy(await session.az(command))).toEqual({
      exit: 1,
      code,
      lastRequest: `PUT /managedClusters/prod/agentPools/${name} 400`,
    });
  });

  test.each([
    ['a capital in the name', 'Pool2'],
    ['a digit in front', '2pool'],
  ])('%s, which az lets through', async (_what, name) => {
    const command = addOf(POOL2).replace('-n pool2', `-n ${name}`);
    expect(printedBy(await session.az(command))).toMatchObject({ exit: 1, code: 'InvalidParameter' });
  });

  test('seven letters for a Windows pool, which may have six', async () => {
    const command = addOf(POOL2, '--os-type Windows').replace('-n pool2', '-n windows');
    expect(printedBy(await session.az(command))).toMatchObject({ exit: 1, code: 'InvalidParameter' });
  });

  test('the message is printed as it came, with its target', async () => {
    const { stderr } = await session.az(addOf(subnetId('snet-delegated')));
    expect(stderr).toContain(
      `ERROR: (SubnetIsDelegated) AgentPoolProfile subnet with id ${subnetId('snet-delegated')} cannot be used`,
    );
    expect(stderr).toContain('Target: agentPoolProfile.vnetSubnetID');
  });

  test('a cluster that is not there ends az with 3', async () => {
    const command = addOf(POOL2).replace('--cluster-name prod', '--cluster-name none');
    expect(printedBy(await session.az(command))).toEqual({
      exit: 3,
      code: 'ResourceNotFound',
      lastRequest: 'GET /managedClusters/none/agentPools 404',
    });
  });

  test('what az refuses itself is not sent', async () => {
    const { code, wire } = await session.az(addOf('snet-pool2'));
    expect([code, wire]).toEqual([1, []]);
    const unknown = await session.az(addOf(POOL2, '--os-sku Unknown'));
    expect([unknown.code, unknown.wire]).toEqual([2, []]);
  });

  test('az rest: If-None-Match and If-Match that do not hold are refused with 412', async () => {
    const url = `${CLUSTER}/agentPools/system?api-version=2026-05-01`;
    const put = async (header: string): Promise<unknown> => {
      const { code, stderr, wire } = await session.az(
        'rest --method put --url',
        url,
        '--body',
        '{}',
        '--headers',
        header,
      );
      return [code, /PreconditionFailed/.test(stderr), wire];
    };
    const refused = [1, true, ['PUT /managedClusters/prod/agentPools/system 412']];
    expect(await put('If-None-Match=*')).toEqual(refused);
    expect(await put('If-Match=0a0b0c0d-0000-4000-a000-000000000000')).toEqual(refused);
  });

  test('az rest: what is fixed when a pool is made is not changed', async () => {
    const url = `${CLUSTER}/agentPools/system?api-version=2026-05-01`;
    const body = '{"properties":{"vmSize":"Standard_D8ds_v5"}}';
    const { code, stderr } = await session.az('rest --method put --url', url, '--body', body);
    expect([code, stderr]).toEqual([1, expect.stringContaining('PropertyChangeNotAllowed')]);
  });

  test('nodepool delete of the last System pool', async () => {
    expect(printedBy(await session.az(`aks nodepool delete ${OF_PROD} -n system`))).toEqual({
      exit: 1,
      code: 'InvalidParameter',
      lastRequest: 'DELETE /managedClusters/prod/agentPools/system 400',
    });
  });

  test('nodepool update that makes the last System pool one of User', async () => {
    const command = `aks nodepool update ${OF_PROD} -n system --mode User`;
    expect(printedBy(await session.az(command))).toMatchObject({ exit: 1, code: 'InvalidParameter' });
  });
});

describe('the cluster as it is makes AKS refuse', () => {
  let session: Session;

  afterEach(async () => {
    await session.close();
  });

  const podCidr = { networkProfile: { podCidr: '10.244.0.0/22', podCidrs: ['10.244.0.0/22'] } };
  const apiServer = { apiServerAccessProfile: { subnetId: POOL2 } };

  test.each([
    ['managed-vnet', {}, 400, 'InvalidParameter'],
    ['stopped-cluster', {}, 400, 'OperationNotAllowed'],
    ['failed-cluster', {}, 400, 'OperationNotAllowed'],
    ['busy-cluster', {}, 409, 'OperationNotAllowed'],
    ['basic-load-balancer', {}, 400, 'BadRequest'],
    ['availability-set', {}, 400, 'BadRequest'],
    ['no-system-pool', {}, 400, 'InvalidParameter'],
    ['no-join-right', {}, 403, 'LinkedAuthorizationFailed'],
    ['pod-subnet', {}, 400, 'InvalidParameter'],
    // 3 + 3 nodes of 256 addresses each against the 1024 of a /22.
    ['overlay', { clusters: { prod: { properties: podCidr } } }, 400, 'InsufficientSubnetSize'],
    ['default', { clusters: { prod: { properties: apiServer } } }, 400, 'InvalidParameter'],
    [
      'default',
      { clusters: { prod: { properties: { networkProfile: { outboundType: 'userAssignedNATGateway' } } } } },
      400,
      'SubnetNotAssociatedWithNATGateway',
    ],
  ])('%s %j: %i %s', async (scenario, patch, status, code) => {
    session = await openSignedIn(scenario, patch);
    expect(printedBy(await session.az(addOf(POOL2, '--node-count 3')))).toEqual({
      exit: 1,
      code,
      lastRequest: `${PUT_POOL2} ${status}`,
    });
  });

  test.each([
    ['kubenet', {}, 'AzureCNIOnlyForWindows'],
    ['default', { clusters: { prod: { properties: { windowsProfile: null } } } }, 'BadRequest'],
  ])('Windows nodes in %s %j: %s', async (scenario, patch, code) => {
    session = await openSignedIn(scenario, patch);
    const command = addOf(POOL2, '--os-type Windows').replace('-n pool2', '-n win2');
    expect(printedBy(await session.az(command))).toMatchObject({ exit: 1, code });
  });

  test.each([
    ['pool-creating', 409],
    ['pool-deleting', 409],
    ['pool-stopped', 400],
  ])('a scale of the pool in %s: %i', async (scenario, status) => {
    session = await openSignedIn(scenario);
    const command = `aks nodepool scale ${OF_PROD} -n pool2 --node-count 4`;
    expect(printedBy(await session.az(command))).toEqual({
      exit: 1,
      code: 'OperationNotAllowed',
      lastRequest: `${PUT_POOL2} ${status}`,
    });
  });

  test('rights to read alone: the PUT is refused by ARM', async () => {
    session = await openSignedIn('default', { roleAssignments: { 'caller-cluster': { role: 'Reader' } } });
    const answer = await session.az(addOf(POOL2));
    expect(printedBy(answer)).toEqual({ exit: 1, code: 'AuthorizationFailed', lastRequest: `${PUT_POOL2} 403` });
    expect(answer.stderr).toContain("'Microsoft.ContainerService/managedClusters/agentPools/write'");
  });
});
