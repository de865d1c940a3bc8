import { expect, test } from '@jest/globals';
import { clientOf, CLUSTER, POOL2_SUBNET, SUBSCRIPTION, operationUrl } from './client.ts';

const POOL2 = `${CLUSTER}/agentPools/pool2`;
const WANTED = { count: 3, mode: 'User', vnetSubnetID: POOL2_SUBNET };

test('a new pool is answered with 201, and its operation ends in Succeeded after 221 seconds', async () => {
  const { putPool, get, wait } = clientOf('default');
  const put = await putPool('pool2', WANTED, { 'if-none-match': '*' });
  expect(put.status).toBe(201);
  expect(put.headers).not.toHaveProperty('retry-after');
  expect(put.headers).not.toHaveProperty('location');
  const url = operationUrl(put);
  const status = async (): Promise<unknown> => (await get(url)).json['status'];
  expect(await status()).toBe('CreatingAgentPool');
  wait(20);
  expect(await status()).toBe('CreatingAgentPool: 0/3 nodes completed');
  wait(200);
  expect(await status()).toBe('CreatingAgentPool: 1/3 nodes completed');
  wait(1);
  const done = await get(url);
  expect(done.json).toEqual({
    name: expect.stringMatching(/^[0-9a-f-]{36}$/),
    status: 'Succeeded',
    startTime: '2026-09-18T15:50:00.000Z',
    endTime: '2026-09-18T15:53:41.000Z',
  });
  const pool = await get(POOL2);
  expect(pool.json['properties']).toMatchObject({ provisioningState: 'Succeeded', vnetSubnetID: POOL2_SUBNET });
});

test('the answer to a create has the properties, the defaults and the order of a recorded one', async () => {
  const { putPool } = clientOf('default');
  const { json, text } = await putPool('pool2', { ...WANTED, nodeLabels: {}, nodeTaints: [], availabilityZones: null });
  expect(text.startsWith('{\n "id": ')).toBe(true);
  expect(json['id']).toBe(
    `/subscriptions/${SUBSCRIPTION}/resourcegroups/rg-prod/providers/Microsoft.ContainerService/managedClusters/prod/agentPools/pool2`,
  );
  expect(json['type']).toBe('Microsoft.ContainerService/managedClusters/agentPools');
  expect(Object.entries(json['properties'] as object)).toEqual(
    Object.entries({
      count: 3,
      vmSize: 'Standard_D4ds_v5',
      osDiskSizeGB: 128,
      osDiskType: 'Managed',
      kubeletDiskType: 'OS',
      vnetSubnetID: POOL2_SUBNET,
      maxPods: 30,
      type: 'VirtualMachineScaleSets',
      enableAutoScaling: false,
      scaleDownMode: 'Delete',
      provisioningState: 'Creating',
      powerState: { code: 'Running' },
      orchestratorVersion: '1.33',
      currentOrchestratorVersion: '1.33.5',
      enableNodePublicIP: false,
      mode: 'User',
      osType: 'Linux',
      osSKU: 'Ubuntu',
      nodeImageVersion: 'AKSUbuntu-2204gen2containerd-202610.13.0',
      upgradeSettings: { maxSurge: '10%', maxUnavailable: '0' },
      enableFIPS: false,
      securityProfile: { sshAccess: 'LocalUser', enableVTPM: false, enableSecureBoot: false },
      eTag: expect.stringMatching(/^[0-9a-f-]{36}$/),
    }),
  );
});

test('the URL of an operation is over three kilobytes long, and good as it was given alone', async () => {
  const { putPool, get } = clientOf('default');
  const url = operationUrl(await putPool('pool2', WANTED));
  expect(url.length).toBeGreaterThan(3072);
  expect(new URL(url).searchParams.get('api-version')).toBe('2025-03-01');
  expect((await get(url)).status).toBe(200);
  expect((await get(url.replace('2025-03-01', '2026-05-01'))).status).toBe(403);
  expect((await get(url.replace(/&h=./, '&h=-'))).status).toBe(403);
  expect((await get(url.replace('&t=', '&T='))).status).toBe(403);
});

test('the nodes of a flat cluster take an address each, and one for each pod', async () => {
  const { putPool, wait, get } = clientOf('default');
  const used = async (): Promise<unknown> => {
    const { json } = await get(`${POOL2_SUBNET.replace(/\/subnets.*/, '')}/usages`);
    return (json['value'] as { currentValue: number }[])[1]?.currentValue;
  };
  await putPool('pool2', WANTED);
  expect(await used()).toBe(0);
  wait(221);
  expect(await used()).toBe(3 * (30 + 1));
});
