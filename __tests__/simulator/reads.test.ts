import { expect, test } from '@jest/globals';
import type { Json } from '../../simulator/json.ts';
import { clientOf, CLUSTER, POOL2_SUBNET, SUBSCRIPTION, VNET } from './client.ts';

const PROVIDERS = `/subscriptions/${SUBSCRIPTION}/providers`;
const NETWORK = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-net/providers/Microsoft.Network`;
const CLUSTER_IDENTITY = '6b0e9d47-82c1-4f5a-a3d6-9e7c1b5f0a28';
const NETWORK_CONTRIBUTOR = '4d97b98b-1d4f-4787-a291-c67834d212e7';

async function valuesOf(answer: Promise<{ json: Json; status: number }>): Promise<Json[]> {
  const { json, status } = await answer;
  expect(status).toBe(200);
  return json['value'] as Json[];
}

test('a NAT gateway names its public addresses and prefixes, which may be read', async () => {
  const { get } = clientOf('default', {
    natGateways: { 'ng-egress': { resourceGroup: 'rg-net', publicIps: ['pip-1'], publicIpPrefixes: ['ippre-1'] } },
    publicIps: { 'pip-1': { resourceGroup: 'rg-net', ipAddress: '20.1.2.3' } },
    publicIpPrefixes: { 'ippre-1': { resourceGroup: 'rg-net', ipPrefix: '20.9.8.0/28' } },
  });
  const gateway = await get(`${NETWORK}/natGateways/ng-egress`);
  expect(gateway.json).toMatchObject({
    type: 'Microsoft.Network/natGateways',
    sku: { name: 'Standard' },
    properties: {
      publicIpAddresses: [{ id: `${NETWORK}/publicIPAddresses/pip-1` }],
      publicIpPrefixes: [{ id: `${NETWORK}/publicIPPrefixes/ippre-1` }],
    },
  });
  const address = await get(`${NETWORK}/publicIPAddresses/pip-1`);
  expect(address.json['properties']).toMatchObject({ ipAddress: '20.1.2.3', publicIPAddressVersion: 'IPv4' });
  const prefix = await get(`${NETWORK}/publicIPPrefixes/ippre-1`);
  expect(prefix.json['properties']).toMatchObject({ ipPrefix: '20.9.8.0/28', prefixLength: 28 });
});

test('the peerings of a VNet are in its body, with what it knows of the other side', async () => {
  const hub = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-hub/providers/Microsoft.Network/virtualNetworks/vnet-hub`;
  const peering = {
    remoteVirtualNetwork: hub,
    remoteAddressPrefixes: ['10.200.0.0/16'],
    peeringSyncLevel: 'RemoteNotInSync',
  };
  const { get } = clientOf('default', { virtualNetworks: { 'vnet-prod': { peerings: { 'to-hub': peering } } } });
  const { json } = await get(VNET);
  expect(json['properties']).toMatchObject({
    virtualNetworkPeerings: [
      {
        name: 'to-hub',
        properties: {
          peeringState: 'Connected',
          peeringSyncLevel: 'RemoteNotInSync',
          remoteVirtualNetwork: { id: hub },
          remoteAddressSpace: { addressPrefixes: ['10.200.0.0/16'] },
        },
      },
    ],
  });
});

test('role assignments are those of the identity asked for, at the scope and above', async () => {
  const { get } = clientOf('default');
  const ask = (scope: string): Promise<Json[]> =>
    valuesOf(
      get(
        `${scope}/providers/Microsoft.Authorization/roleAssignments?api-version=2022-04-01&$filter=atScope()%20and%20assignedTo('${CLUSTER_IDENTITY}')`,
      ),
    );
  const [assignment, ...others] = await ask(POOL2_SUBNET);
  expect(others).toEqual([]);
  const roleDefinitionId = `/subscriptions/${SUBSCRIPTION}/providers/Microsoft.Authorization/roleDefinitions/${NETWORK_CONTRIBUTOR}`;
  expect(assignment?.['properties']).toMatchObject({ principalId: CLUSTER_IDENTITY, scope: VNET, roleDefinitionId });
  expect(await ask(CLUSTER)).toEqual([]);
  const role = await get(`${roleDefinitionId}?api-version=2022-04-01`);
  expect(role.json).toMatchObject({
    name: NETWORK_CONTRIBUTOR,
    properties: { roleName: 'Network Contributor', type: 'BuiltInRole' },
  });
  expect(JSON.stringify(role.json)).toContain('Microsoft.Network/*');
});

test('without atScope() the role assignments below are listed too', async () => {
  const { get } = clientOf('default');
  const list = (filter: string): Promise<Json[]> =>
    valuesOf(get(`${PROVIDERS}/Microsoft.Authorization/roleAssignments?api-version=2022-04-01&$filter=${filter}`));
  expect(await list(`principalId eq '${CLUSTER_IDENTITY}'`)).toHaveLength(1);
  expect(await list(`atScope() and principalId eq '${CLUSTER_IDENTITY}'`)).toEqual([]);
});

test('locks are listed with those above the scope, and with those below it', async () => {
  const { get } = clientOf('default', {
    locks: {
      'keep-network': { level: 'ReadOnly', scope: '/subscriptions/{subscription}/resourceGroups/rg-net' },
      'keep-cluster': { level: 'CanNotDelete', scope: '/subscriptions/{subscription}/resourceGroups/rg-prod' },
    },
  });
  const names = async (scope: string): Promise<unknown[]> =>
    (await valuesOf(get(`${scope}/providers/Microsoft.Authorization/locks?api-version=2020-05-01`))).map(
      ({ name }) => name,
    );
  expect(await names(POOL2_SUBNET)).toEqual(['keep-network']);
  expect(await names(CLUSTER)).toEqual(['keep-cluster']);
  expect(await names(`/subscriptions/${SUBSCRIPTION}`)).toEqual(['keep-network', 'keep-cluster']);
});

test('the sizes of the location say family, zones, abilities and restrictions', async () => {
  const { get } = clientOf('default', {
    skus: { Standard_D4ds_v5: { restrictions: [{ type: 'Zone', zones: ['2'] }] } },
  });
  const list = (location: string): Promise<Json[]> =>
    valuesOf(get(`${PROVIDERS}/Microsoft.Compute/skus?api-version=2021-07-01&$filter=location%20eq%20'${location}'`));
  const found = (await list('westeurope')).find(({ name }) => name === 'Standard_D4ds_v5');
  expect(found).toMatchObject({
    resourceType: 'virtualMachines',
    family: 'standardDDSv5Family',
    locationInfo: [{ location: 'westeurope', zones: ['3', '2', '1'] }],
    restrictions: [{ type: 'Zone', restrictionInfo: { zones: ['2'] }, reasonCode: 'NotAvailableForSubscription' }],
  });
  expect(found?.['capabilities']).toContainEqual({ name: 'vCPUs', value: '4' });
  expect(await list('northeurope')).toEqual([]);
});

test('the vCPUs of the nodes count against the location and the family', async () => {
  const { get } = clientOf('default', { quotas: { cores: { used: 7 } } });
  const usages = await valuesOf(
    get(`${PROVIDERS}/Microsoft.Compute/locations/westeurope/usages?api-version=2024-07-01`),
  );
  const usage = (name: string): Json | undefined => usages.find((each) => (each['name'] as Json)['value'] === name);
  // Three nodes of four vCPUs.
  expect(usage('cores')).toMatchObject({ currentValue: 7 + 12, limit: 350, unit: 'Count' });
  expect(usage('standardDDSv5Family')).toMatchObject({ currentValue: 12 });
  expect(usage('lowPriorityCores')).toMatchObject({ currentValue: 0 });
});

test('pools may have the version of their control plane and two minors below', async () => {
  const { get } = clientOf('default');
  const { json } = await get(`${CLUSTER}/availableAgentPoolVersions`);
  expect(json['properties']).toEqual({
    agentPoolVersions: [
      { default: true, kubernetesVersion: '1.33.5' },
      { kubernetesVersion: '1.32.9' },
      { kubernetesVersion: '1.31.11' },
    ],
  });
});
