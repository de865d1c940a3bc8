import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { OF_VNET, subnetId, VNET } from './names.ts';
import { openSignedIn } from './session.ts';
import type { Session } from './session.ts';

describe('the VNet of the cluster', () => {
  let session: Session;

  beforeAll(async () => {
    session = await openSignedIn('default');
  });
  afterAll(async () => {
    await session.close();
  });

  test('vnet show prints its range and its subnets', async () => {
    const { code, json, wire, sent } = await session.az('network vnet show -g rg-net -n vnet-prod');
    expect([code, wire]).toEqual([0, ['GET /virtualNetworks/vnet-prod 200']]);
    expect(sent[0]?.url).toContain('?api-version=2025-07-01');
    expect(json).toMatchObject({
      id: VNET,
      addressSpace: { addressPrefixes: ['10.0.0.0/16'] },
      provisioningState: 'Succeeded',
      subnets: [{ name: 'snet-system' }, { name: 'snet-pool2' }],
    });
  });

  test('subnet show lists an address of every node and of every pod that it may run, in capitals', async () => {
    const { code, json } = await session.az(`network vnet subnet show ${OF_VNET} -n snet-system`);
    const configurations = json['ipConfigurations'] as { readonly id: string; readonly resourceGroup: string }[];
    expect([code, json['addressPrefix']]).toEqual([0, '10.0.1.0/24']);
    // 3 nodes with 1 + 30 addresses each.
    expect(configurations).toHaveLength(93);
    expect(configurations[0]?.resourceGroup).toBe('MC_RG-PROD_PROD_WESTEUROPE');
  });

  test('subnet create makes one, which a pool can then use', async () => {
    const { code, json, wire } = await session.az(
      `network vnet subnet create ${OF_VNET} -n snet-pool3 --address-prefixes 10.0.3.0/24`,
    );
    expect(code).toBe(0);
    expect(json).toMatchObject({ id: subnetId('snet-pool3'), provisioningState: 'Succeeded' });
    expect(wire).toEqual([
      'PUT /virtualNetworks/vnet-prod/subnets/snet-pool3 201',
      'GET Network operations 200',
      'GET /virtualNetworks/vnet-prod/subnets/snet-pool3 200',
    ]);
  });

  test('subnet update puts a security group on it and keeps its range', async () => {
    const { code, json } = await session.az(
      `network vnet subnet update ${OF_VNET} -n snet-pool3 --network-security-group nsg-nodes`,
    );
    expect(code).toBe(0);
    expect(json).toMatchObject({
      addressPrefix: '10.0.3.0/24',
      networkSecurityGroup: { resourceGroup: 'rg-net' },
      provisioningState: 'Succeeded',
    });
  });

  test('subnet update moves no subnet that nodes are in', async () => {
    const { code, stderr, wire } = await session.az(
      `network vnet subnet update ${OF_VNET} -n snet-system --address-prefixes 10.0.9.0/24`,
    );
    expect([code, wire.at(-1)]).toEqual([1, 'PUT /virtualNetworks/vnet-prod/subnets/snet-system 400']);
    expect(stderr).toContain('Code: InUseSubnetCannotBeUpdated');
  });

  test('vnet update gives the VNet a second range', async () => {
    const { code, json } = await session.az(
      'network vnet update -g rg-net -n vnet-prod --address-prefixes 10.0.0.0/16 10.1.0.0/16',
    );
    expect(code).toBe(0);
    expect(json).toMatchObject({ addressSpace: { addressPrefixes: ['10.0.0.0/16', '10.1.0.0/16'] } });
  });

  test('a subnet and a VNet that are not there end az with 3', async () => {
    const subnet = await session.az(`network vnet subnet show ${OF_VNET} -n nowhere`);
    expect([subnet.code, subnet.stderr]).toEqual([3, expect.stringContaining('Code: NotFound\n')]);
    const vnet = await session.az('network vnet show -g rg-net -n nowhere');
    expect([vnet.code, vnet.stderr]).toEqual([3, expect.stringContaining('Code: ResourceNotFound\n')]);
  });
});
