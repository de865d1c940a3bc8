import { describe, expect, test } from '@jest/globals';
import { clientOf, CLUSTER, SUBSCRIPTION, VNET } from './client.ts';
import type { Client } from './client.ts';

const OWNER = 'caller-owns-the-subscription';
const IN_SUBSCRIPTION = `/subscriptions/${SUBSCRIPTION}`;
const groupPath = (name: string): string => `${IN_SUBSCRIPTION}/resourceGroups/${name}`;

async function namesOf(client: Client, path: string): Promise<unknown[]> {
  const { json } = await client.get(path);
  return (json['value'] as { name: string }[]).map(({ name }) => name);
}

/** The status of the deletion's last poll, once its time is over. */
async function deleted(client: Client, name: string): Promise<{ status: number; code: unknown }> {
  const begun = await client.send('DELETE', groupPath(name));
  expect([begun.status, begun.headers['retry-after']]).toEqual([202, '15']);
  const url = begun.headers['location'] ?? '';
  expect((await client.get(url)).status).toBe(202);
  client.wait(1000);
  return client.get(url);
}

describe('a resource group', () => {
  test('is there by what lies in it, and by its cluster when it holds the nodes', async () => {
    const client = clientOf('default');
    expect(await namesOf(client, `${IN_SUBSCRIPTION}/resourceGroups`)).toEqual([
      'MC_rg-prod_prod_westeurope',
      'rg-net',
      'rg-prod',
    ]);
    const { json } = await client.get(groupPath('mc_rg-prod_prod_westeurope'));
    expect(json['managedBy']).toBe(
      `/subscriptions/${SUBSCRIPTION}/resourcegroups/rg-prod/providers/Microsoft.ContainerService/managedClusters/prod`,
    );
  });

  test('exists or not', async () => {
    const { send } = clientOf('default');
    expect((await send('HEAD', groupPath('RG-PROD'))).status).toBe(204);
    expect((await send('HEAD', groupPath('rg-none'))).status).toBe(404);
  });

  test('is made once, keeps its place, and takes other tags', async () => {
    const { send } = clientOf(OWNER);
    const made = await send('PUT', groupPath('rg-new'), { location: 'West Europe', tags: { a: '1' } });
    expect([made.status, made.json]).toEqual([
      201,
      {
        id: groupPath('rg-new'),
        name: 'rg-new',
        type: 'Microsoft.Resources/resourceGroups',
        location: 'westeurope',
        tags: { a: '1' },
        properties: { provisioningState: 'Succeeded' },
      },
    ]);
    const again = await send('PUT', groupPath('rg-new'), { location: 'westeurope', tags: { b: '2' } });
    expect([again.status, again.json['tags']]).toEqual([200, { b: '2' }]);
    const moved = await send('PUT', groupPath('rg-new'), { location: 'eastus' });
    expect([moved.status, moved.code]).toEqual([409, 'InvalidResourceGroupLocation']);
  });

  test('cannot be made without the right', async () => {
    const { send } = clientOf('default');
    const refused = await send('PUT', groupPath('rg-new'), { location: 'westeurope' });
    expect([refused.status, refused.code]).toEqual([403, 'AuthorizationFailed']);
  });

  test('a list holds what the caller may read', async () => {
    const scope = groupPath('rg-net');
    const reader = clientOf('default', { roleAssignments: { 'caller-reads': { scope }, 'caller-cluster': null } });
    expect(await namesOf(reader, `${IN_SUBSCRIPTION}/resourceGroups`)).toEqual(['rg-net']);
    expect(await namesOf(reader, `${IN_SUBSCRIPTION}/providers/Microsoft.Network/virtualNetworks`)).toEqual([
      'vnet-prod',
    ]);
    expect(await namesOf(reader, `${IN_SUBSCRIPTION}/providers/Microsoft.ContainerService/managedClusters`)).toEqual(
      [],
    );
  });
});

describe('the deletion of a resource group', () => {
  test('takes the cluster with its nodes, and all that is in it', async () => {
    const client = clientOf(OWNER);
    expect((await deleted(client, 'rg-prod')).status).toBe(200);
    expect(await namesOf(client, `${IN_SUBSCRIPTION}/resourceGroups`)).toEqual(['rg-net']);
    expect((await client.get(CLUSTER)).code).toBe('ResourceGroupNotFound');
    expect((await deleted(client, 'rg-net')).status).toBe(200);
    expect(client.cloud.network.virtualNetworks).toEqual([]);
  });

  test('is rolled back while a cluster elsewhere has nodes in its VNet', async () => {
    const client = clientOf(OWNER);
    const { status, code } = await deleted(client, 'rg-net');
    expect([status, code]).toEqual([409, 'ResourceGroupDeletionBlocked']);
    expect((await client.get(VNET)).status).toBe(200);
  });

  test('is refused while something in it is locked', async () => {
    const locks = { keep: { level: 'CanNotDelete', scope: `${VNET}/subnets/snet-pool2` } };
    const { send } = clientOf(OWNER, { locks });
    const refused = await send('DELETE', groupPath('rg-net'));
    expect([refused.status, refused.code]).toEqual([409, 'ScopeLocked']);
  });

  test('that was asked for twice is one', async () => {
    const { send } = clientOf(OWNER);
    const [first, second] = [await send('DELETE', groupPath('rg-net')), await send('DELETE', groupPath('rg-net'))];
    expect(second.headers['location']).toBe(first.headers['location']);
  });

  test('lets nothing new come in', async () => {
    const { send } = clientOf(OWNER);
    await send('DELETE', groupPath('rg-net'));
    const inside = await send('PUT', `${VNET}/subnets/snet-new`, { properties: { addressPrefix: '10.0.3.0/24' } });
    expect([inside.status, inside.code]).toEqual([409, 'ResourceGroupBeingDeleted']);
    expect((await send('PUT', groupPath('rg-net'), { location: 'westeurope' })).code).toBe('ResourceGroupBeingDeleted');
    expect((await send('PUT', groupPath('rg-new'), { location: 'westeurope' })).status).toBe(201);
  });

  test('of the nodes of a cluster is not played', async () => {
    const { send } = clientOf(OWNER);
    expect((await send('DELETE', groupPath('MC_rg-prod_prod_westeurope'))).code).toBe('NotSimulated');
  });
});
