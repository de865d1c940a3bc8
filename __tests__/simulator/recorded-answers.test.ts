import { describe, expect, test } from '@jest/globals';
import { clientOf, CLUSTER, POOL2_SUBNET, VNET } from './client.ts';

/** What recordings of Azure show, each as a test of its own. */
const WANTED = { count: 3, mode: 'User', vnetSubnetID: POOL2_SUBNET };

describe('the PUT of a cluster', () => {
  test('leaves as it is what is null', async () => {
    const { send, get } = clientOf('default');
    const before = (await get(CLUSTER)).json['properties'] as Record<string, unknown>;
    const properties = { identityProfile: null, networkProfile: { ipFamilies: null, serviceCidrs: null } };
    const answer = await send('PUT', CLUSTER, { location: 'westeurope', properties });
    expect(answer.status).toBe(200);
    expect(answer.json['properties']).toMatchObject({
      identityProfile: before['identityProfile'],
      networkProfile: before['networkProfile'],
    });
  });
});

describe('a pool', () => {
  test('that is stopped reads Stopping, then has no nodes; that is started reads Starting and has its count again', async () => {
    const { putPool, wait, cloud } = clientOf('pool-exists');
    const stop = await putPool('pool2', { powerState: { code: 'Stopped' } });
    expect([stop.status, stop.json['properties']]).toEqual([
      200,
      expect.objectContaining({ provisioningState: 'Stopping', powerState: { code: 'Stopped' } }),
    ]);
    wait(10);
    expect([cloud.pool('pool2').provisioningState, cloud.pool('pool2').nodes]).toEqual(['Succeeded', 0]);
    const start = await putPool('pool2', { powerState: { code: 'Running' } });
    expect(start.json['properties']).toMatchObject({ provisioningState: 'Starting' });
    wait(221);
    expect(cloud.pool('pool2').nodes).toBe(3);
  });

  test('keeps a version that is not offered any more when its PUT names it', async () => {
    const old = { orchestratorVersion: '1.30.9', currentOrchestratorVersion: '1.30.9' };
    const { putPool, wait } = clientOf('pool-exists', {
      clusters: {
        prod: {
          properties: { kubernetesVersion: '1.32.9', currentKubernetesVersion: '1.32.9' },
          pools: { pool2: { properties: old }, system: { properties: old } },
        },
      },
    });
    expect((await putPool('pool2', { orchestratorVersion: '1.30.9', nodeLabels: { a: 'b' } })).status).toBe(200);
    wait(10);
    expect((await putPool('pool2', { orchestratorVersion: '1.30.8' })).code).toBe('AgentPoolK8sVersionNotSupported');
  });

  test('comes in the list of pools by its name, in the cluster as it was made', async () => {
    const { putPool, get } = clientOf('default');
    await putPool('pool2', WANTED);
    const names = (of: unknown): unknown[] => (of as { name: string }[]).map(({ name }) => name);
    expect(names((await get(`${CLUSTER}/agentPools`)).json['value'])).toEqual(['pool2', 'system']);
    const { agentPoolProfiles } = (await get(CLUSTER)).json['properties'] as Record<string, unknown>;
    expect(names(agentPoolProfiles)).toEqual(['system', 'pool2']);
  });

  test('that is not there is answered with who asked, as every answer about pools', async () => {
    const { get } = clientOf('default');
    expect((await get(`${CLUSTER}/agentPools/pool2`)).headers).toHaveProperty('x-ms-operation-identifier');
  });
});

test('a cluster has its group in small letters in its id, and its type with a capital', async () => {
  const { json } = await clientOf('default').get(CLUSTER);
  expect(json).toMatchObject({
    id: CLUSTER.replace('resourceGroups', 'resourcegroups'),
    type: 'Microsoft.ContainerService/ManagedClusters',
  });
});

test.each([
  ['default', 30],
  ['overlay', 250],
  ['kubenet', 110],
])('a pool for which nothing is said gets, in %s, %i pods for each node', async (scenario, maxPods) => {
  const { json } = await clientOf(scenario).putPool('pool2', { ...WANTED, count: 1 });
  expect(json['properties']).toMatchObject({
    maxPods,
    osDiskSizeGB: 128,
    osDiskType: 'Managed',
    scaleDownMode: 'Delete',
  });
});

describe('the network provider', () => {
  test('answers about a subnet that is not there with details, of which there are none', async () => {
    const { json } = await clientOf('default').get(`${VNET}/subnets/none`);
    expect(json).toEqual({ error: { code: 'NotFound', message: expect.any(String), details: [] } });
  });

  test('says how long to wait, with the change and while it goes on, and not at its end', async () => {
    const { send, get, wait } = clientOf('default');
    const put = await send('PUT', `${VNET}/subnets/snet-new`, { properties: { addressPrefix: '10.0.9.0/24' } });
    expect(put.headers).toMatchObject({ 'azure-asyncnotification': 'Enabled', 'retry-after': '3' });
    const url = put.headers['azure-asyncoperation'] ?? '';
    const running = await get(url);
    expect([running.json, running.headers['retry-after']]).toEqual([{ status: 'InProgress' }, '10']);
    wait(4);
    const done = await get(url);
    expect([done.json, done.headers['retry-after']]).toEqual([{ status: 'Succeeded' }, undefined]);
  });
});
