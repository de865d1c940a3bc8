import { describe, expect, test } from '@jest/globals';
import { clientOf, CLUSTER, SUBSCRIPTION, VNET } from './client.ts';
import type { Client } from './client.ts';

const IN_SUBSCRIPTION = `/subscriptions/${SUBSCRIPTION}`;
const NETWORK = `${IN_SUBSCRIPTION}/resourceGroups/rg-net/providers/Microsoft.Network`;

async function namesOf({ get }: Client, path: string): Promise<string[]> {
  const { status, json } = await get(path);
  expect(status).toBe(200);
  return (json['value'] as { name: string }[]).map(({ name }) => name);
}

describe('lists of a subscription and of a group', () => {
  test.each([
    ['Microsoft.ContainerService/managedClusters', 'rg-prod', ['prod']],
    ['Microsoft.Network/virtualNetworks', 'rg-net', ['vnet-prod']],
    ['Microsoft.Network/networkSecurityGroups', 'rg-net', ['nsg-nodes']],
    ['Microsoft.Network/routeTables', 'rg-net', []],
    ['Microsoft.Network/natGateways', 'rg-net', []],
    ['Microsoft.Network/publicIPPrefixes', 'rg-net', []],
  ])('%s', async (type, group, names) => {
    const client = clientOf('default');
    expect(await namesOf(client, `${IN_SUBSCRIPTION}/providers/${type}`)).toEqual(names);
    expect(await namesOf(client, `${IN_SUBSCRIPTION}/resourceGroups/${group}/providers/${type}`)).toEqual(names);
    const other = group === 'rg-net' ? 'rg-prod' : 'rg-net';
    expect(await namesOf(client, `${IN_SUBSCRIPTION}/resourceGroups/${other}/providers/${type}`)).toEqual([]);
  });

  test('public IPs, which lie with the nodes', async () => {
    const [name] = await namesOf(
      clientOf('default'),
      `${IN_SUBSCRIPTION}/providers/Microsoft.Network/publicIPAddresses`,
    );
    expect(name).toBe('407ed06f-96b8-40fd-8878-c212faba65dc');
  });
});

test('all resources, by type, group, name and tag', async () => {
  const client = clientOf('default', {
    virtualNetworks: { 'vnet-prod': { properties: { tags: { team: 'network' } } } },
  });
  const listed = (filter: string): Promise<string[]> =>
    namesOf(client, `${IN_SUBSCRIPTION}/resources?api-version=2024-11-01&$filter=${encodeURIComponent(filter)}`);
  expect(await listed("resourceGroup eq 'RG-NET'")).toEqual(['vnet-prod', 'nsg-nodes']);
  expect(await listed("resourceType eq 'Microsoft.ContainerService/ManagedClusters'")).toEqual(['prod']);
  expect(await listed("name eq 'prod' and location eq 'West Europe'")).toEqual(['prod']);
  expect(await listed("tagName eq 'team' and tagValue eq 'network'")).toEqual(['vnet-prod']);
  expect(await listed("tagName eq 'team' and tagValue eq 'other'")).toEqual([]);
  const { code } = await client.get(
    `${IN_SUBSCRIPTION}/resources?api-version=2024-11-01&$filter=${encodeURIComponent("substringof('a', name)")}`,
  );
  expect(code).toBe('NotSimulated');
});

describe('single reads', () => {
  test('a rule and a route by their own paths', async () => {
    const { get } = clientOf('nsg-denies-vnet');
    const rules = `${NETWORK}/networkSecurityGroups/nsg-locked/securityRules`;
    expect((await get(`${rules}/deny-vnet-inbound`)).json['name']).toBe('deny-vnet-inbound');
    expect((await get(`${rules}/none`)).code).toBe('NotFound');
    const defaults = await get(`${NETWORK}/networkSecurityGroups/nsg-locked/defaultSecurityRules`);
    expect(defaults.json['value']).toHaveLength(6);
    const routed = clientOf('route-to-nowhere');
    const route = await routed.get(`${NETWORK}/routeTables/rt-isolated/routes/drop-system`);
    expect(route.json['properties']).toMatchObject({ nextHopType: 'None' });
  });

  test('a peering by its name', async () => {
    const { get } = clientOf('peering-out-of-sync');
    const { json } = await get(`${VNET}/virtualNetworkPeerings`);
    const [{ id, name } = { id: '', name: '' }] = json['value'] as { id: string; name: string }[];
    expect((await get(id)).json['name']).toBe(name);
    expect((await get(`${VNET}/virtualNetworkPeerings/none`)).status).toBe(404);
  });

  test('providers are registered, with the versions of their types', async () => {
    const { get } = clientOf('default');
    const { json } = await get(`${IN_SUBSCRIPTION}/providers/microsoft.containerservice`);
    expect(json).toMatchObject({ namespace: 'Microsoft.ContainerService', registrationState: 'Registered' });
    const types = json['resourceTypes'] as { resourceType: string; apiVersions: string[] }[];
    const clusters = types.find(({ resourceType }) => resourceType === 'managedClusters');
    expect(clusters?.apiVersions[0]).toBe('2026-08-01');
    expect((await get(`${IN_SUBSCRIPTION}/providers/Microsoft.None`)).code).toBe('InvalidResourceNamespace');
  });

  test('locations of the subscription', async () => {
    const { json } = await clientOf('default').get(`${IN_SUBSCRIPTION}/locations`);
    expect(json['value']).toContainEqual(expect.objectContaining({ name: 'westeurope', displayName: 'West Europe' }));
  });
});

describe('versions and machines', () => {
  test('a control plane goes up one minor version at a time', async () => {
    const { get } = clientOf('default');
    const versions = await get(
      `${IN_SUBSCRIPTION}/providers/Microsoft.ContainerService/locations/westeurope/kubernetesVersions`,
    );
    expect(versions.json['values']).toContainEqual(
      expect.objectContaining({ version: '1.33', patchVersions: { '1.33.5': { upgrades: ['1.34.1'] } } }),
    );
    const { json } = await get(`${CLUSTER}/upgradeProfiles/default`);
    expect(json['properties']).toMatchObject({
      controlPlaneProfile: { kubernetesVersion: '1.33.5', upgrades: [{ kubernetesVersion: '1.34.1' }] },
      agentPoolProfiles: [{ name: 'system', osType: 'Linux' }],
    });
  });

  test('a machine for each node', async () => {
    const client = clientOf('default');
    const names = await namesOf(client, `${CLUSTER}/agentPools/system/machines`);
    expect(names).toEqual([0, 1, 2].map((node) => `aks-system-20461833-vmss00000${node}`));
    const { json } = await client.get(`${CLUSTER}/agentPools/system/machines/${names[1] ?? ''}`);
    expect(json['properties']).toMatchObject({ hardware: { vmSize: 'Standard_D4ds_v5' } });
    expect((await client.get(`${CLUSTER}/agentPools/system/machines/none`)).status).toBe(404);
  });
});

test('a rule has one member or a list, never both', async () => {
  const rule = { priority: 100, direction: 'Inbound', access: 'Deny', sourceAddressPrefix: '*' };
  const securityRules = {
    many: { ...rule, sourceAddressPrefixes: ['10.0.0.0/8'], destinationPortRanges: ['22', '80'] },
    one: { ...rule, priority: 101, sourceAddressPrefix: 'VirtualNetwork' },
  };
  const { get } = clientOf('default', { networkSecurityGroups: { 'nsg-nodes': { securityRules } } });
  const propertiesOf = async (name: string): Promise<unknown> =>
    (await get(`${NETWORK}/networkSecurityGroups/nsg-nodes/securityRules/${name}`)).json['properties'];
  const many = await propertiesOf('many');
  expect(many).toMatchObject({ sourceAddressPrefixes: ['10.0.0.0/8'], destinationPortRanges: ['22', '80'] });
  expect(many).not.toHaveProperty('sourceAddressPrefix');
  expect(many).not.toHaveProperty('destinationPortRange');
  expect(await propertiesOf('one')).toMatchObject({
    sourceAddressPrefix: 'VirtualNetwork',
    sourceAddressPrefixes: [],
    destinationPortRange: '*',
  });
});
