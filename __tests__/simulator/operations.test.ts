import { describe, expect, test } from '@jest/globals';
import { clientOf, CLUSTER, POOL2_SUBNET, VNET, operationUrl } from './client.ts';
import type { Answer } from './client.ts';

const WANTED = { count: 3, mode: 'User', vnetSubnetID: POOL2_SUBNET };
const POOL3 = { ...WANTED, vnetSubnetID: `${VNET}/subnets/snet-pool3` };

describe('operations that fail', () => {
  test('a subnet whose addresses are taken lets the pool begin and fail, and the pool stays', async () => {
    const { putPool, get, wait, cloud } = clientOf('full-subnet');
    const put = await putPool('pool2', WANTED);
    expect(put.status).toBe(201);
    wait(221);
    const { json } = await get(operationUrl(put));
    expect(json).toMatchObject({ status: 'Failed', error: { code: 'SubnetIsFull' } });
    expect(JSON.stringify(json)).toContain(
      'Subnet snet-pool2 with address prefix 10.0.2.0/24 does not have enough capacity for 93 IP addresses.',
    );
    expect(cloud.pool('pool2')).toMatchObject({ provisioningState: 'Failed', nodes: 0 });
    cloud.subnet('vnet-prod/snet-pool2').occupied = 0;
    expect((await putPool('pool2', WANTED)).status).toBe(200);
    wait(221);
    expect(cloud.pool('pool2')).toMatchObject({ provisioningState: 'Succeeded', nodes: 3 });
  });

  test('a VNet that is being updated makes the pool fail in the operation', async () => {
    const { putPool, get, wait } = clientOf('updating-vnet');
    const put = await putPool('pool2', WANTED);
    wait(10);
    const { json } = await get(operationUrl(put));
    expect(json).toMatchObject({ status: 'Failed', error: { code: 'SetVNetOwnershipFailed' } });
    expect(JSON.stringify(json)).toContain(`Virtual network ${VNET} is in Updating state.`);
  });

  test('two pools that are made at once in one VNet race for it; one after the other they do not', async () => {
    const { putPool, wait, cloud } = clientOf('two-free-subnets');
    await putPool('pool2', WANTED);
    wait(2);
    await putPool('pool3', POOL3);
    wait(221);
    expect(cloud.pool('pool2').provisioningState).toBe('Succeeded');
    expect(cloud.pool('pool3')).toMatchObject({
      provisioningState: 'Failed',
      error: { code: 'SetVNetOwnershipFailed' },
    });
    await putPool('pool3', POOL3);
    wait(221);
    expect(cloud.pool('pool3').provisioningState).toBe('Succeeded');
  });

  test('an operation fails when it was ordered to, once', async () => {
    const { putPool, wait, cloud, get } = clientOf('default');
    const error = { code: 'VMExtensionProvisioningError', message: 'Unable to establish outbound connection.' };
    cloud.failOperation({ operation: 'pool-create', afterSeconds: 100, error });
    const put = await putPool('pool2', WANTED);
    wait(100);
    expect((await get(operationUrl(put))).json).toMatchObject({ status: 'Failed', error });
    expect((await get(`${CLUSTER}/agentPools/pool2`)).json['properties']).toMatchObject({
      provisioningState: 'Failed',
      status: { provisioningError: error },
    });
    await putPool('pool2', WANTED);
    wait(221);
    expect(cloud.pool('pool2').provisioningState).toBe('Succeeded');
  });
});

describe('an update of the cluster', () => {
  test('refreshes the ranges of the VNet, which no operation on a pool does', async () => {
    const { putPool, putClusterUnchanged, wait, cloud } = clientOf('expanded-vnet');
    const outside = { ...WANTED, vnetSubnetID: `${VNET}/subnets/snet-expanded` };
    const refused = await putPool('pool2', outside);
    expect(refused.status).toBe(400);
    expect(refused.message).toContain('10.1.2.0/24');
    await putPool('system', { nodeLabels: { team: 'platform' } });
    wait(10);
    expect((await putPool('pool2', outside)).status).toBe(400);
    const put = await putClusterUnchanged();
    expect(put.status).toBe(200);
    expect(put.json['properties']).toMatchObject({ provisioningState: 'Updating' });
    wait(60);
    expect(cloud.cluster().rememberedVnetRanges).toEqual(['10.0.0.0/16', '10.1.0.0/16']);
    expect((await putPool('pool2', outside)).status).toBe(201);
  });

  test('heals a Failed cluster, and one with its location alone is enough', async () => {
    const { putPool, send, wait, cloud } = clientOf('failed-cluster');
    expect((await putPool('pool2', WANTED)).code).toBe('OperationNotAllowed');
    expect((await send('PUT', CLUSTER, { location: 'westeurope' })).status).toBe(200);
    wait(60);
    expect(cloud.cluster().provisioningState).toBe('Succeeded');
    expect((await putPool('pool2', WANTED)).status).toBe(201);
  });

  test('does not heal a cluster that stays Failed', async () => {
    const { putClusterUnchanged, wait, cloud } = clientOf('failed-cluster', {
      clusters: { prod: { staysFailed: true } },
    });
    await putClusterUnchanged();
    wait(60);
    expect(cloud.cluster().provisioningState).toBe('Failed');
  });

  test('retries the pools that failed', async () => {
    const { putClusterUnchanged, wait, cloud } = clientOf('pool-failed');
    await putClusterUnchanged();
    wait(60);
    expect(cloud.pool('pool2')).toMatchObject({ provisioningState: 'Succeeded', nodes: 3 });
  });

  test('goes on with an upgrade that stopped', async () => {
    const { putClusterUnchanged, wait, cloud } = clientOf('upgrade-pending');
    expect((await putClusterUnchanged()).json['properties']).toMatchObject({ provisioningState: 'Upgrading' });
    wait(60);
    expect(cloud.pool('system').properties['currentOrchestratorVersion']).toBe('1.34.1');
  });

  test('neither adds pools nor removes them, and omitting them changes nothing', async () => {
    const { get, send, cloud, wait } = clientOf('pool-exists');
    const { json } = await get(CLUSTER);
    const properties = json['properties'] as { agentPoolProfiles: { name: string }[] };
    const put = async (agentPoolProfiles: unknown): Promise<Answer> =>
      send('PUT', CLUSTER, { ...json, properties: { ...properties, agentPoolProfiles } });
    const more = await put([...properties.agentPoolProfiles, { name: 'pool3' }]);
    expect([more.status, more.code]).toEqual([400, 'BadRequest']);
    expect(more.message).toContain('A new agent pool was introduced.');
    expect((await put(properties.agentPoolProfiles.slice(1))).status).toBe(400);
    expect((await put(undefined)).status).toBe(200);
    wait(60);
    expect([...cloud.cluster().pools.keys()]).toEqual(['system', 'pool2']);
  });

  test('is refused for a secret, and for a service CIDR over any subnet', async () => {
    const { send } = clientOf('default');
    const secret = { location: 'westeurope', properties: { servicePrincipalProfile: { secret: 'x' } } };
    expect((await send('PUT', CLUSTER, secret)).code).toBe('PropertyChangeNotAllowed');
    const overlap = await clientOf('service-cidr-overlap').putClusterUnchanged();
    expect(overlap.message).toBe(
      'The specified service CIDR 10.0.200.0/24 is conflicted with an existing subnet CIDR 10.0.200.0/26',
    );
  });

  test('keeps the properties that nobody knows', async () => {
    const { get, putClusterUnchanged, wait } = clientOf('unknown-properties');
    const before = (await get(CLUSTER)).json;
    await putClusterUnchanged();
    wait(60);
    const after = (await get(CLUSTER)).json;
    expect(after['extendedZone']).toEqual(before['extendedZone']);
    expect(after['properties']).toMatchObject({
      simulatedFeature: { mode: 'Fast', levels: [1, 2] },
      networkProfile: { simulatedOption: 'Enabled' },
      agentPoolProfiles: [{ simulatedNodeFeature: { mode: 'Quiet' }, upgradeSettings: { simulatedPause: 'PT5M' } }],
    });
  });
});
