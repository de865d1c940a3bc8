import { describe, expect, test } from '@jest/globals';
import type { Json } from '../../simulator/json.ts';
import { clientOf, CLUSTER, POOL2_SUBNET, VNET } from './client.ts';

/** The code with which AKS refuses `pool2`; undefined when it makes it. */
async function refusal(scenario: string, patch: Json = {}, properties: Json = {}): Promise<unknown> {
  const { putPool, cloud } = clientOf(scenario, patch);
  const { code } = await putPool('pool2', { count: 3, mode: 'User', vnetSubnetID: POOL2_SUBNET, ...properties });
  expect(cloud.hasPool('pool2')).toBe(code === undefined);
  return code;
}

describe('where a new pool lies', () => {
  test('a VNet of another region is refused, whatever the case of its name', async () => {
    const inRegion = (location: string): Json => ({ virtualNetworks: { 'vnet-prod': { location } } });
    expect(await refusal('default', inRegion('northeurope'))).toBe('InvalidResourceReference');
    expect(await refusal('default', inRegion('WestEurope'))).toBe(undefined);
  });

  test('a dual-stack cluster takes a subnet with an IPv6 range', async () => {
    expect(await refusal('dual-stack')).toBe('InvalidParameter');
    const addressPrefixes = ['10.0.2.0/24', 'fd00:db8:deca:2::/64'];
    const patch = {
      virtualNetworks: { 'vnet-prod': { subnets: { 'snet-pool2': { addressPrefix: null, addressPrefixes } } } },
    };
    expect(await refusal('dual-stack', patch)).toBe(undefined);
  });

  test('in an overlay the name of a subnet has 63 characters at most, elsewhere 64 do no harm', async () => {
    const named = async (scenario: string, length: number): Promise<unknown> => {
      const name = 's'.repeat(length);
      const subnets = { [name]: { addressPrefix: '10.0.4.0/24', networkSecurityGroup: 'nsg-nodes' } };
      return refusal(
        scenario,
        { virtualNetworks: { 'vnet-prod': { subnets } } },
        { vnetSubnetID: `${VNET}/subnets/${name}` },
      );
    };
    expect(await named('overlay', 63)).toBe(undefined);
    expect(await named('overlay', 64)).toBe('InvalidParameter');
    expect(await named('default', 64)).toBe(undefined);
  });

  test('no nodes lie in the subnet of pods, neither its own nor those of another pool', async () => {
    const withPodsIn = (subnet: string): Promise<unknown> =>
      refusal('pod-subnet', {}, { podSubnetID: `${VNET}/subnets/${subnet}` });
    expect(await withPodsIn('snet-system')).toBe('InvalidParameter');
    expect(await withPodsIn('snet-pool2')).toBe('InvalidParameter');
    expect(await withPodsIn('snet-pods')).toBe(undefined);
  });
});

describe('single virtual machines', () => {
  const VIRTUAL_MACHINES = { type: 'VirtualMachines' };

  test('want a user-assigned identity, which scale sets do not', async () => {
    expect(await refusal('default', {}, VIRTUAL_MACHINES)).toBe('InvalidParameter');
    expect(await refusal('default')).toBe(undefined);
  });

  test('want the right of that identity to join the subnet, which scale sets do not', async () => {
    const scenario = 'virtual-machines-pool-without-rights';
    const assigned = { principal: 'cluster', role: 'Network Contributor', scope: VNET };
    expect(await refusal(scenario, {}, VIRTUAL_MACHINES)).toBe('LinkedAuthorizationFailed');
    expect(await refusal(scenario)).toBe(undefined);
    expect(await refusal(scenario, { roleAssignments: { joins: assigned } }, VIRTUAL_MACHINES)).toBe(undefined);
  });
});

describe('a disabled subscription', () => {
  const disabled = { subscription: { state: 'Disabled' } };

  test('refuses a new pool, and says so of itself', async () => {
    expect(await refusal('default', disabled)).toBe('ReadOnlyDisabledSubscription');
    expect(await refusal('default', { subscription: { state: 'PastDue' } })).toBe(undefined);
  });

  test('is read, and lets things be deleted', async () => {
    const { get, send } = clientOf('pool-exists', disabled);
    expect((await get(CLUSTER)).status).toBe(200);
    expect((await send('DELETE', `${CLUSTER}/agentPools/pool2`)).status).toBe(202);
  });
});

test('two clusters in one subnet go together, unless they are kubenet clusters', async () => {
  const reasons = async (scenario: string): Promise<string[]> => {
    const { putPool, wait, cloud } = clientOf(scenario);
    await putPool('pool2', { count: 3, mode: 'User', vnetSubnetID: POOL2_SUBNET });
    wait(221);
    return cloud.brokenPools.filter(({ cluster }) => cluster === 'prod').map(({ reason }) => reason);
  };
  expect(await reasons('another-cluster-in-the-subnet')).toEqual([]);
  expect(await reasons('another-kubenet-cluster-in-the-subnet')).toEqual([
    'snet-pool2 holds nodes of cluster staging too, and its route table serves one kubenet cluster alone',
  ]);
});
