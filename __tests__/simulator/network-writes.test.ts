import { describe, expect, test } from '@jest/globals';
import { clientOf, SUBSCRIPTION, VNET } from './client.ts';
import type { Client } from './client.ts';

const OWNER = 'caller-owns-the-subscription';
const NETWORK = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-net/providers/Microsoft.Network`;
const NSG = `${NETWORK}/networkSecurityGroups/nsg-nodes`;

/** The answer to a subnet that is to be made in 10.0.0.0/16 beside 10.0.1.0/24 and 10.0.2.0/24. */
function putSubnet({ send }: Client, properties: object): ReturnType<Client['send']> {
  return send('PUT', `${VNET}/subnets/snet-new`, { properties });
}

describe('a subnet', () => {
  test.each([
    ['10.0.2.128/25', 'NetcfgSubnetRangesOverlap'],
    ['10.0.0.0/22', 'NetcfgSubnetRangesOverlap'],
    ['10.1.0.0/24', 'NetcfgSubnetRangeOutsideVnet'],
    ['10.0.0.0/15', 'NetcfgSubnetRangeOutsideVnet'],
    ['10.0.3.9/24', 'InvalidCIDRNotation'],
    ['10.0.3.0', 'InvalidAddressPrefixFormat'],
    ['10.0.3.0/30', 'NetcfgInvalidSubnet'],
  ])('of %s is refused: %s', async (addressPrefix, code) => {
    const client = clientOf(OWNER);
    const refused = await putSubnet(client, { addressPrefix });
    expect([refused.status, refused.code]).toEqual([400, code]);
    expect(refused.json).toHaveProperty('error.details');
    expect(client.cloud.virtualNetwork('vnet-prod').subnets.size).toBe(2);
  });

  test.each(['10.0.3.0/29', '10.0.3.0/24', '10.0.0.0/24', '10.0.128.0/17'])('of %s is made', async (addressPrefix) => {
    expect((await putSubnet(clientOf(OWNER), { addressPrefix })).status).toBe(201);
  });

  test('says which block a range with bits of a host set is of', async () => {
    const { message } = await putSubnet(clientOf(OWNER), { addressPrefix: '10.0.3.9/22' });
    expect(message).toContain('the address prefix should be 10.0.0.0/22.');
  });

  test.each([
    ['networkSecurityGroup', 'networkSecurityGroups'],
    ['routeTable', 'routeTables'],
    ['natGateway', 'natGateways'],
  ])('names a %s that is there', async (member, type) => {
    const id = `${NETWORK}/${type}/none`;
    const refused = await putSubnet(clientOf(OWNER), { addressPrefix: '10.0.3.0/24', [member]: { id } });
    expect([refused.status, refused.code]).toEqual([400, 'InvalidResourceReference']);
    expect(refused.message).toContain(`Resource ${id} referenced by resource ${VNET}/subnets/snet-new was not found.`);
  });

  test('in use is not deleted, and a free one is gone when the operation ends', async () => {
    const client = clientOf(OWNER);
    const refused = await client.send('DELETE', `${VNET}/subnets/snet-system`);
    expect([refused.status, refused.code]).toEqual([400, 'InUseSubnetCannotBeDeleted']);
    expect(refused.message).toContain('AKS-SYSTEM-20461833-VMSS');
    const begun = await client.send('DELETE', `${VNET}/subnets/snet-pool2`);
    expect(begun.status).toBe(202);
    expect((await client.get(`${VNET}/subnets/snet-pool2`)).json).toMatchObject({
      properties: { provisioningState: 'Deleting' },
    });
    client.wait(4);
    expect((await client.get(begun.headers['azure-asyncoperation'] ?? '')).json).toEqual({ status: 'Succeeded' });
    expect((await client.get(begun.headers['location'] ?? '')).status).toBe(204);
    expect((await client.get(`${VNET}/subnets/snet-pool2`)).code).toBe('NotFound');
    expect((await client.send('DELETE', `${VNET}/subnets/snet-pool2`)).status).toBe(204);
  });

  test('that is locked is not deleted', async () => {
    const { send } = clientOf(OWNER, { locks: { keep: { level: 'CanNotDelete', scope: VNET } } });
    expect((await send('DELETE', `${VNET}/subnets/snet-pool2`)).code).toBe('ScopeLocked');
  });

  test('held by a service is not deleted', async () => {
    const { send } = clientOf('subnet-held-by-a-service', {
      roleAssignments: { owner: { principal: 'caller', role: 'Owner' } },
    });
    expect((await send('DELETE', `${VNET}/subnets/snet-pool2`)).code).toBe('InUseSubnetCannotBeDeleted');
  });
});

describe('a VNet', () => {
  test('keeps DNS servers and tags', async () => {
    const { send, get } = clientOf(OWNER);
    const properties = {
      addressSpace: { addressPrefixes: ['10.0.0.0/16'] },
      dhcpOptions: { dnsServers: ['10.0.0.4'] },
    };
    expect((await send('PUT', VNET, { location: 'westeurope', tags: { team: 'a' }, properties })).status).toBe(200);
    const { json } = await get(VNET);
    expect(json).toMatchObject({ tags: { team: 'a' }, properties: { dhcpOptions: { dnsServers: ['10.0.0.4'] } } });
    expect((json['properties'] as { subnets: unknown[] }).subnets).toHaveLength(2);
  });

  test('cannot leave a subnet outside, nor drop one in use, but may drop a free one', async () => {
    const client = clientOf(OWNER);
    const put = (properties: object): ReturnType<Client['send']> =>
      client.send('PUT', VNET, { location: 'westeurope', properties });
    const shrunk = await put({ addressSpace: { addressPrefixes: ['10.0.0.0/23'] } });
    expect([shrunk.status, shrunk.code]).toEqual([400, 'NetcfgSubnetRangeOutsideVnet']);
    const addressSpace = { addressPrefixes: ['10.0.0.0/16'] };
    const free = { name: 'snet-pool2', properties: { addressPrefix: '10.0.2.0/24' } };
    const used = { name: 'snet-system', properties: { addressPrefix: '10.0.1.0/24' } };
    expect((await put({ addressSpace, subnets: [free] })).code).toBe('InUseSubnetCannotBeDeleted');
    expect((await put({ addressSpace, subnets: [used] })).status).toBe(200);
    expect([...client.cloud.virtualNetwork('vnet-prod').subnets.keys()]).toEqual(['snet-system']);
  });

  test('is made with its subnets, which are held against each other', async () => {
    const { send, get, wait } = clientOf(OWNER);
    const url = `${NETWORK}/virtualNetworks/vnet-new`;
    const subnet = (name: string, addressPrefix: string): object => ({ name, properties: { addressPrefix } });
    const put = (...subnets: object[]): ReturnType<Client['send']> =>
      send('PUT', url, {
        location: 'westeurope',
        properties: { addressSpace: { addressPrefixes: ['10.9.0.0/16'] }, subnets },
      });
    expect((await put(subnet('a', '10.9.0.0/24'), subnet('b', '10.9.0.0/25'))).code).toBe('NetcfgSubnetRangesOverlap');
    expect((await get(url)).code).toBe('ResourceNotFound');
    expect((await put(subnet('a', '10.9.0.0/24'), subnet('b', '10.9.1.0/24'))).status).toBe(201);
    wait(4);
    expect((await get(url)).json).toMatchObject({ name: 'vnet-new', properties: { provisioningState: 'Succeeded' } });
    expect((await send('DELETE', url)).status).toBe(202);
    wait(4);
    expect((await get(url)).code).toBe('ResourceNotFound');
  });

  test('in use is not deleted', async () => {
    expect((await clientOf(OWNER).send('DELETE', VNET)).code).toBe('InUseSubnetCannotBeDeleted');
  });
});

describe('a security group', () => {
  const rule = (priority: number, more: object = {}): object => ({
    properties: { priority, direction: 'Inbound', access: 'Deny', protocol: 'Tcp', ...more },
  });

  test('is made, gets rules by their own paths, and goes', async () => {
    const { send, get, wait } = clientOf(OWNER);
    const url = `${NETWORK}/networkSecurityGroups/nsg-new`;
    expect((await send('PUT', url, { location: 'westeurope', tags: { a: '1' } })).status).toBe(201);
    expect((await send('PUT', `${url}/securityRules/deny`, rule(100))).status).toBe(201);
    expect((await send('PUT', `${url}/securityRules/deny`, rule(101))).status).toBe(200);
    expect((await get(url)).json).toMatchObject({
      tags: { a: '1' },
      properties: { securityRules: [{ name: 'deny' }] },
    });
    await send('DELETE', `${url}/securityRules/deny`);
    wait(4);
    expect((await get(`${url}/securityRules`)).json).toEqual({ value: [] });
    await send('DELETE', url);
    wait(4);
    expect((await get(url)).status).toBe(404);
  });

  test.each([
    [99, 'SecurityRuleInvalidPriority'],
    [4097, 'SecurityRuleInvalidPriority'],
    [200, 'SecurityRuleConflict'],
  ])('refuses a rule of priority %i: %s', async (priority, code) => {
    const { send } = clientOf(OWNER);
    expect((await send('PUT', `${NSG}/securityRules/first`, rule(200))).status).toBe(201);
    expect((await send('PUT', `${NSG}/securityRules/second`, rule(priority))).code).toBe(code);
  });

  test.each([100, 4096])('takes a rule of priority %i', async (priority) => {
    expect((await clientOf(OWNER).send('PUT', `${NSG}/securityRules/edge`, rule(priority))).status).toBe(201);
  });

  test('that a subnet names is not deleted', async () => {
    const { send, get } = clientOf(OWNER);
    expect((await send('DELETE', NSG)).code).toBe('InUseNetworkSecurityGroupCannotBeDeleted');
    expect((await get(NSG)).json).toMatchObject({ properties: { subnets: [{}, {}] } });
  });
});
