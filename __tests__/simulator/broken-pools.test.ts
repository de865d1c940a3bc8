import { describe, expect, test } from '@jest/globals';
import type { Json } from '../../simulator/json.ts';
import { clientOf } from './client.ts';
import { codesOf, FINE, WANTED } from './pool-put.ts';

describe('the reach of a pool', () => {
  const deny = (rule: Json): Json => ({
    networkSecurityGroups: {
      'nsg-nodes': { securityRules: { deny: { priority: 200, access: 'Deny', protocol: '*', ...rule } } },
    },
  });
  const overlay = { networkPluginMode: 'overlay', podCidr: '10.244.0.0/16', podCidrs: ['10.244.0.0/16'] };

  /** What is said of `pool2` once it is there. */
  async function reasonsOf(patch: Json, profile: Json = {}): Promise<string[]> {
    const { putPool, cloud, wait } = clientOf('default', {
      clusters: { prod: { properties: { networkProfile: profile } } },
      ...patch,
    });
    await putPool('pool2', WANTED);
    wait(3600);
    return cloud.brokenPools.filter(({ pool }) => pool === 'pool2').map(({ reason }) => reason);
  }

  test('pods of an overlay are judged by their own addresses, those of a flat network by the addresses of nodes', async () => {
    const rule = deny({ direction: 'Inbound', sourceAddressPrefix: '10.244.0.0/16', destinationAddressPrefix: '*' });
    expect(await reasonsOf(rule, overlay)).toEqual([
      expect.stringMatching(/^nsg-nodes\/deny stops Udp 53 from .+ to pods/),
    ]);
    expect(await reasonsOf(rule)).toEqual([]);
    const toPods = deny({ direction: 'Inbound', sourceAddressPrefix: '*', destinationAddressPrefix: '10.244.0.0/16' });
    expect(await reasonsOf(toPods, overlay)).toHaveLength(1);
    const fromElsewhere = deny({ direction: 'Inbound', sourceAddressPrefix: '10.245.0.0/16' });
    expect(await reasonsOf(fromElsewhere, overlay)).toEqual([]);
  });

  test('pods of an overlay count to the VNet, and not to the Internet', async () => {
    const from = (sourceAddressPrefix: string): Json => deny({ direction: 'Inbound', sourceAddressPrefix });
    expect(await reasonsOf(from('VirtualNetwork'), overlay)).toHaveLength(1);
    expect(await reasonsOf(from('Internet'), overlay)).toEqual([]);
  });

  test('WireGuard needs UDP 51871, where nodes encrypt their traffic', async () => {
    const rule = deny({ direction: 'Inbound', sourceAddressPrefix: '*', destinationPortRange: '51871' });
    const encrypted = { advancedNetworking: { security: { transitEncryption: { type: 'WireGuard' } } } };
    expect(await reasonsOf(rule, encrypted)).toEqual([expect.stringContaining('stops Udp 51871')]);
    expect(await reasonsOf(rule)).toEqual([]);
  });

  test('nodes need one DNS server of the VNet, whichever', async () => {
    const servers = (...dnsServers: string[]): Json => ({
      virtualNetworks: { 'vnet-prod': { properties: { dhcpOptions: { dnsServers } } } },
      ...deny({ direction: 'Outbound', destinationAddressPrefix: '10.0.255.4', destinationPortRange: '53' }),
    });
    expect(await codesOf(servers('10.0.255.4'))).toEqual([undefined, 'VMExtensionProvisioningError']);
    expect(await codesOf(servers('10.0.255.4', '10.0.255.5'))).toEqual(FINE);
    expect(await codesOf(servers('10.0.255.4', '8.8.8.8'))).toEqual(FINE);
  });
});
