import { describe, expect, test } from '@jest/globals';
import { clientOf, CLUSTER, POOL2_SUBNET, VNET } from './client.ts';

const WANTED = { count: 3, mode: 'User', vnetSubnetID: POOL2_SUBNET };

/** Why the pool that a scenario allows does not work. */
async function reasons(scenario: string, patch = {}): Promise<string[]> {
  const { putPool, wait, cloud } = clientOf(scenario, patch);
  await putPool('pool2', WANTED);
  wait(221);
  expect(cloud.pool('pool2').provisioningState).toBe('Succeeded');
  return cloud.brokenPools.map(({ pool, reason }) => `${pool}: ${reason}`);
}

describe('a pool that Azure makes without a complaint', () => {
  test('works when nothing is in its way', async () => {
    expect(await reasons('default')).toEqual([]);
    expect(await reasons('overlay')).toEqual([]);
  });

  test('does not work behind a security group that denies the VNet', async () => {
    expect(await reasons('nsg-denies-vnet')).toEqual([
      'pool2: nsg-locked/deny-vnet-inbound stops Tcp 10250 from snet-system to snet-pool2',
    ]);
  });

  test('works when an earlier rule allows what a later one denies', async () => {
    const allow = { priority: 100, direction: 'Inbound', access: 'Allow', sourceAddressPrefix: '10.0.0.0/16' };
    const securityRules = { 'allow-vnet': allow };
    expect(await reasons('nsg-denies-vnet', { networkSecurityGroups: { 'nsg-locked': { securityRules } } })).toEqual(
      [],
    );
  });

  test('does not work when a rule stops DNS alone', async () => {
    const deny = {
      priority: 100,
      direction: 'Outbound',
      access: 'Deny',
      protocol: 'Udp',
      destinationPortRanges: ['50-60'],
    };
    const networkSecurityGroups = { 'nsg-nodes': { securityRules: { 'deny-dns': deny } } };
    expect(await reasons('default', { networkSecurityGroups })).toEqual([
      'pool2: nsg-nodes/deny-dns stops Udp 53 from snet-pool2 to snet-system',
    ]);
  });

  test('does not work once it has lost the way out', () => {
    const deny = { priority: 100, direction: 'Outbound', access: 'Deny', destinationAddressPrefix: 'Internet' };
    const networkSecurityGroups = { 'nsg-nodes': { securityRules: { 'deny-internet': deny } } };
    // It was there before the rule; new nodes would not come up at all.
    const { cloud } = clientOf('pool-exists', { networkSecurityGroups });
    expect(cloud.brokenPools.map(({ pool, reason }) => `${pool}: ${reason}`)).toContain(
      'pool2: nsg-nodes/deny-internet stops Tcp 443 from snet-pool2 to the Internet',
    );
  });

  test('does not work behind a route to nowhere, and a less specific one than the VNet is none', async () => {
    expect(await reasons('route-to-nowhere')).toEqual([
      'pool2: rt-isolated/drop-system sends packets from snet-pool2 to snet-system nowhere',
    ]);
    const routes = { 'drop-system': { addressPrefix: '10.0.0.0/8' } };
    expect(await reasons('route-to-nowhere', { routeTables: { 'rt-isolated': { routes } } })).toEqual([]);
  });

  test('does not work in kubenet until the cluster is updated', async () => {
    const { putPool, putClusterUnchanged, wait, cloud, get } = clientOf('kubenet');
    await putPool('pool2', WANTED);
    wait(221);
    expect(cloud.brokenPools.map(({ pool }) => pool)).toEqual(['pool2']);
    await putClusterUnchanged();
    wait(60);
    expect(cloud.brokenPools).toEqual([]);
    const { json } = await get(POOL2_SUBNET);
    const { routeTable } = json['properties'] as { routeTable: { id: string } };
    const table = await get(routeTable.id);
    expect((table.json['properties'] as { routes: unknown[] }).routes).toHaveLength(6);
  });
});

test('usages are what nodes and others hold, in numbers as Azure writes them', async () => {
  const { get } = clientOf('full-subnet', { virtualNetworks: { 'vnet-prod': { subnets: { GatewaySubnet: {} } } } });
  const { text, json } = await get(`${VNET}/usages`);
  expect(text).toContain('"currentValue":93.0');
  expect(json['value']).toMatchObject([
    { id: `${VNET}/subnets/snet-system`, currentValue: 93, limit: 251, name: { value: 'SubnetSpace' } },
    { id: POOL2_SUBNET, currentValue: 200, limit: 251 },
    { currentValue: -1, limit: -1 },
  ]);
});

test('a subnet lists the addresses of scale sets in capitals', async () => {
  const { get } = clientOf('default');
  const { json } = await get(`${VNET}/subnets/snet-system`);
  const { ipConfigurations } = json['properties'] as { ipConfigurations: { id: string }[] };
  expect(ipConfigurations).toHaveLength(3 * 31);
  expect(ipConfigurations[0]?.id).toContain(
    '/resourceGroups/MC_RG-PROD_PROD_WESTEUROPE/PROVIDERS/MICROSOFT.COMPUTE/VIRTUALMACHINESCALESETS/AKS-SYSTEM-',
  );
});

test('a VNet can be expanded, and the cluster does not notice', async () => {
  const { send, get, wait, cloud } = clientOf('default');
  const { json, headers } = await get(VNET);
  const properties = json['properties'] as object;
  const addressSpace = { addressPrefixes: ['10.0.0.0/16', '10.1.0.0/16'] };
  const put = await send(
    'PUT',
    VNET,
    { ...json, properties: { ...properties, addressSpace } },
    { 'if-match': headers['etag'] ?? '' },
  );
  expect([put.status, put.headers['retry-after']]).toEqual([200, '3']);
  const busy = await send('PUT', `${VNET}/subnets/snet-new`, { properties: { addressPrefix: '10.1.2.0/24' } });
  expect([busy.status, busy.code, busy.headers['retry-after']]).toEqual([429, 'RetryableError', '11']);
  wait(4);
  expect((await get(put.headers['azure-asyncoperation'] ?? '')).text).toBe('{"status":"Succeeded"}');
  const created = await send('PUT', `${VNET}/subnets/snet-new`, { properties: { addressPrefix: '10.1.2.0/24' } });
  expect(created.status).toBe(201);
  wait(4);
  expect(cloud.subnet('vnet-prod/snet-new')).toMatchObject({ provisioningState: 'Succeeded' });
  expect(cloud.cluster().rememberedVnetRanges).toEqual(['10.0.0.0/16']);
  const stale = await send('PUT', VNET, json, { 'if-match': headers['etag'] ?? '' });
  expect([stale.status, stale.code]).toEqual([412, 'PreconditionFailed']);
});

test('a subnet in use keeps its range', async () => {
  const { send } = clientOf('default');
  const moved = await send('PUT', `${VNET}/subnets/snet-system`, { properties: { addressPrefix: '10.0.9.0/24' } });
  expect(moved.code).toBe('InUseSubnetCannotBeUpdated');
});

test('security groups have the default rules, and a missing resource is a wrapped 404', async () => {
  const { get } = clientOf('nsg-denies-vnet');
  const group = VNET.replace('virtualNetworks/vnet-prod', 'networkSecurityGroups/nsg-locked');
  const { json } = await get(group);
  const properties = json['properties'] as { securityRules: unknown[]; defaultSecurityRules: { name: string }[] };
  expect(properties.securityRules).toHaveLength(1);
  expect(properties.defaultSecurityRules.map(({ name }) => name)).toEqual([
    'AllowVnetInBound',
    'AllowAzureLoadBalancerInBound',
    'DenyAllInBound',
    'AllowVnetOutBound',
    'AllowInternetOutBound',
    'DenyAllOutBound',
  ]);
  expect((await get(`${group}x`)).code).toBe('ResourceNotFound');
  expect((await get(`${VNET}/subnets/none`)).code).toBe('NotFound');
  expect((await get(`${CLUSTER}/agentPools`)).status).toBe(200);
});
