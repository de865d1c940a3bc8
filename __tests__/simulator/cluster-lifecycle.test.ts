import { describe, expect, test } from '@jest/globals';
import { clientOf, CLUSTER, POOL2_SUBNET, SUBSCRIPTION, VNET } from './client.ts';
import type { Client } from './client.ts';
import type { Json } from '../../simulator/json.ts';

const OWNER = 'caller-owns-the-subscription';
const NEW = CLUSTER.replace(/prod$/, 'new');
const NODES = `/subscriptions/${SUBSCRIPTION}/resourceGroups/MC_rg-prod_new_westeurope`;
const PROFILE = { name: 'system', count: 1, mode: 'System', vmSize: 'Standard_D4ds_v5', vnetSubnetID: POOL2_SUBNET };

function create({ send }: Client, properties: Json = {}, profile: Json = {}): ReturnType<Client['send']> {
  const agentPoolProfiles = [{ ...PROFILE, ...profile }];
  const networkProfile = { networkPlugin: 'azure', networkPluginMode: 'overlay', serviceCidr: '10.200.0.0/16' };
  return send('PUT', NEW, {
    location: 'westeurope',
    identity: { type: 'SystemAssigned' },
    properties: { kubernetesVersion: '', networkProfile, agentPoolProfiles, ...properties },
  });
}

describe('a new cluster', () => {
  test('comes up with its pool in its subnet, and takes another pool', async () => {
    const client = clientOf(OWNER);
    const { status, json, headers } = await create(client);
    expect(status).toBe(201);
    expect(json).not.toHaveProperty('eTag');
    expect(json).toMatchObject({ properties: { provisioningState: 'Creating', kubernetesVersion: '1.34' } });
    client.wait(239);
    expect((await client.get(NEW)).json).toMatchObject({ properties: { provisioningState: 'Creating' } });
    client.wait(1);
    expect((await client.get(headers['azure-asyncoperation'] ?? '')).json).toMatchObject({ status: 'Succeeded' });
    const { json: up } = await client.get(NEW);
    expect(up).toMatchObject({
      identity: { type: 'SystemAssigned' },
      properties: {
        provisioningState: 'Succeeded',
        currentKubernetesVersion: '1.34.1',
        nodeResourceGroup: 'MC_rg-prod_new_westeurope',
        networkProfile: { networkPluginMode: 'overlay', podCidr: '10.244.0.0/16' },
        agentPoolProfiles: [{ name: 'system', provisioningState: 'Succeeded', vnetSubnetID: POOL2_SUBNET }],
      },
    });
    expect((await client.get(NODES)).status).toBe(200);
    await client.send('PUT', `${VNET}/subnets/snet-3`, { properties: { addressPrefix: '10.0.3.0/24' } });
    client.wait(4);
    const pool = { count: 1, vnetSubnetID: `${VNET}/subnets/snet-3` };
    expect((await client.send('PUT', `${NEW}/agentPools/pool2`, { properties: pool })).status).toBe(201);
  });

  test.each<[string, Json, Json, string]>([
    ['no pool', { agentPoolProfiles: [] }, {}, 'InvalidParameter'],
    ['a version that is not offered', { kubernetesVersion: '1.20' }, {}, 'K8sVersionNotSupported'],
    ['a subnet that is not there', {}, { vnetSubnetID: `${VNET}/subnets/none` }, 'InvalidParameter'],
    ['services in its subnet', { networkProfile: {} }, {}, 'ServiceCidrOverlapExistingSubnetsCidr'],
    ['no System pool', {}, { mode: 'User' }, 'InvalidParameter'],
    ['no count', {}, { count: null }, 'InvalidParameter'],
  ])('with %s is refused, and leaves nothing', async (_, properties, profile, code) => {
    const client = clientOf(OWNER);
    const refused = await create(client, properties, profile);
    expect([refused.status, refused.code]).toEqual([400, code]);
    expect((await client.get(NEW)).code).toBe('ResourceNotFound');
    expect((await client.get(NODES)).status).toBe(404);
  });

  test('needs the right to join its subnet', async () => {
    const client = clientOf('default', { roleAssignments: { 'caller-network': null } });
    expect((await create(client)).code).toBe('LinkedAuthorizationFailed');
  });

  test('may be ordered to fail', async () => {
    const client = clientOf(OWNER);
    client.cloud.failOperation({ operation: 'cluster-create', error: { code: 'QuotaExceeded', message: 'No.' } });
    await create(client);
    client.wait(240);
    expect((await client.get(NEW)).json).toMatchObject({ properties: { provisioningState: 'Failed' } });
  });
});

describe('the deletion of a cluster', () => {
  test('takes its nodes and frees its subnet', async () => {
    const client = clientOf(OWNER);
    const begun = await client.send('DELETE', CLUSTER);
    expect(begun.status).toBe(202);
    expect((await client.get(CLUSTER)).json).toMatchObject({ properties: { provisioningState: 'Deleting' } });
    client.wait(180);
    expect((await client.get(begun.headers['azure-asyncoperation'] ?? '')).json).toMatchObject({ status: 'Succeeded' });
    expect((await client.get(CLUSTER)).code).toBe('ResourceNotFound');
    expect((await client.send('DELETE', CLUSTER)).status).toBe(204);
    expect((await client.send('DELETE', `${VNET}/subnets/snet-system`)).status).toBe(202);
  });

  test('overrides what goes on, and says so', async () => {
    const client = clientOf(OWNER);
    const { headers } = await client.putPool('pool2', { count: 1, vnetSubnetID: POOL2_SUBNET });
    await client.send('DELETE', CLUSTER);
    const { json } = await client.get(headers['azure-asyncoperation'] ?? '');
    expect(json).toMatchObject({ status: 'Failed', error: { code: 'AKSOperationPreemptedByDelete' } });
  });

  test('fails while the resource group of the nodes is locked', async () => {
    const client = clientOf(OWNER, {
      locks: {
        keep: {
          level: 'CanNotDelete',
          scope: `/subscriptions/${SUBSCRIPTION}/resourceGroups/MC_rg-prod_prod_westeurope`,
        },
      },
    });
    const begun = await client.send('DELETE', CLUSTER);
    client.wait(180);
    const { json } = await client.get(begun.headers['azure-asyncoperation'] ?? '');
    expect(json).toMatchObject({ status: 'Failed', error: { code: 'ScopeLocked' } });
    expect((await client.get(CLUSTER)).json).toMatchObject({ properties: { provisioningState: 'Failed' } });
  });
});
