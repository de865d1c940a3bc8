import { describe, expect, test } from '@jest/globals';
import { clientOf, CLUSTER, POOL2_SUBNET } from './client.ts';

const WANTED = { count: 1, vnetSubnetID: POOL2_SUBNET };
const GROUP = '/subscriptions/2f6c1d9a-4b7e-4c35-8f21-6d0b9e3a7c54/resourceGroups/rg-prod';
const PLACEMENT = `${GROUP}/providers/Microsoft.Compute/proximityPlacementGroups/near`;

describe('a new pool', () => {
  test.each([
    ['without a count', { count: null }, 'InvalidParameter', 'agentPoolProfile.count is missing (null)'],
    [
      'without a count though it is autoscaled',
      { count: null, enableAutoScaling: true, minCount: 1, maxCount: 3 },
      'InvalidParameter',
      'agentPoolProfile.count is missing (null)',
    ],
    [
      "with a label of AKS's own",
      { nodeLabels: { 'kubernetes.azure.com/team': 'a' } },
      'BadRequest',
      "The 'kubernetes.azure.com' prefix is preserved",
    ],
    [
      "with a label of Kubernetes' own",
      { nodeLabels: { 'node-role.kubernetes.io/app': 'a' } },
      'BadRequest',
      'must begin with an allowed prefix',
    ],
    [
      'in a placement group that is not there',
      { proximityPlacementGroupID: PLACEMENT },
      'InvalidParameter',
      'proximityPlacementGroupID is invalid',
    ],
    [
      "without a subnet beside pools in subnets of one's own",
      { vnetSubnetID: null },
      'InvalidParameter',
      'agent pool system is using a custom subnet',
    ],
  ])('%s is refused', async (_, properties, code, words) => {
    const { putPool, cloud } = clientOf('default');
    const refused = await putPool('pool2', { ...WANTED, ...properties });
    expect([refused.status, refused.code]).toEqual([400, code]);
    expect(refused.message).toContain(words);
    expect(cloud.hasPool('pool2')).toBe(false);
  });

  test.each([
    ['a count of zero', { count: 0 }],
    ['a label of its user', { nodeLabels: { 'team': 'a', 'contoso.com/team': 'a' } }],
    [
      'labels that a kubelet may set',
      { nodeLabels: { 'node.kubernetes.io/a': 'b', 'x.kubelet.kubernetes.io/a': 'b' } },
    ],
    ['a label of a name that only ends alike', { nodeLabels: { 'notkubernetes.io/a': 'b' } }],
    [
      'the label that clients send along with Spot nodes',
      { scaleSetPriority: 'Spot', nodeLabels: { 'kubernetes.azure.com/scalesetpriority': 'spot' } },
    ],
  ])('with %s is taken', async (_, properties) => {
    expect((await clientOf('default').putPool('pool2', { ...WANTED, ...properties })).status).toBe(201);
  });

  test('in a placement group that is there is taken', async () => {
    const { putPool } = clientOf('default', { proximityPlacementGroups: { near: { resourceGroup: 'rg-prod' } } });
    expect((await putPool('pool2', { ...WANTED, proximityPlacementGroupID: PLACEMENT })).status).toBe(201);
  });

  test('without a subnet is taken where AKS manages the VNet', async () => {
    expect((await clientOf('managed-vnet').putPool('pool2', { count: 1 })).status).toBe(201);
  });
});

describe('an existing pool', () => {
  test.each([
    ['1.32', 400],
    ['1.33.4', 400],
    ['1.33', 200],
    ['1.33.5', 200],
  ])('on 1.33.5 that is to go to %s answers %i', async (orchestratorVersion, status) => {
    const { putPool } = clientOf('default');
    expect((await putPool('system', { orchestratorVersion })).status).toBe(status);
  });

  test('keeps its count when the PUT has none, and its labels', async () => {
    const nodeLabels = { 'kubernetes.azure.com/mode': 'system' };
    const { putPool, cloud } = clientOf('default', {
      clusters: { prod: { pools: { system: { properties: { nodeLabels } } } } },
    });
    expect((await putPool('system', { nodeLabels, tags: { a: '1' } })).status).toBe(200);
    expect(cloud.pool('system').properties['count']).toBe(3);
  });
});

describe('operations', () => {
  test('a canceled one carries an error', async () => {
    const { putPool, send, get } = clientOf('default');
    const { headers } = await putPool('pool2', WANTED);
    await send('POST', `${CLUSTER}/agentPools/pool2/abort`);
    const { json } = await get(headers['azure-asyncoperation'] ?? '');
    expect(json).toMatchObject({ status: 'Canceled', error: { code: 'OperationCanceled' } });
  });

  test('one reads with NotLatestOperation beside its progress by an order, and succeeds without', async () => {
    const { putPool, get, wait, cloud } = clientOf('default');
    cloud.remarkOnOperation({ operation: 'pool-create' });
    const { headers } = await putPool('pool2', WANTED);
    const url = headers['azure-asyncoperation'] ?? '';
    expect((await get(url)).json).toMatchObject({ error: { code: 'NotLatestOperation' } });
    wait(221);
    const { json } = await get(url);
    expect(json).toMatchObject({ status: 'Succeeded' });
    expect(json).not.toHaveProperty('error');
  });

  test('one may read so beside Succeeded too', async () => {
    const operationRemarks = [{ operation: 'pool-create', untilTheEnd: true }];
    const { putPool, get, wait } = clientOf('default', { operationRemarks });
    const { headers } = await putPool('pool2', WANTED);
    wait(221);
    const { json } = await get(headers['azure-asyncoperation'] ?? '');
    expect(json).toMatchObject({ status: 'Succeeded', error: { code: 'NotLatestOperation' } });
  });
});
