import { describe, expect, test } from '@jest/globals';
import { clientOf, CLUSTER, POOL2_SUBNET, VNET } from './client.ts';
import { refusal } from './pool-put.ts';

const WANTED = { count: 3, mode: 'User', vnetSubnetID: POOL2_SUBNET };
describe('the pool itself', () => {
  test.each([
    ['a capital letter in the name', {}, 'Pool2'],
    ['thirteen characters', {}, 'abcdefghijklm'],
    ['seven characters for Windows', { osType: 'Windows' }, 'windows'],
    ['1001 nodes', { count: 1001 }, 'pool2'],
    ['no node in a System pool', { mode: 'System', count: 0 }, 'pool2'],
    ['nine pods for each node', { maxPods: 9 }, 'pool2'],
    ['twenty pods in all', { maxPods: 10, count: 2 }, 'pool2'],
    ['an autoscaler without bounds', { enableAutoScaling: true }, 'pool2'],
  ])('%s is refused', async (_what, properties, name) => {
    expect(await refusal('default', properties, name)).toEqual([400, 'InvalidParameter', expect.any(String)]);
  });

  test('what is fixed at the start may not change, what is not sent stays', async () => {
    const { putPool, cloud, wait } = clientOf('pool-exists');
    const refused = await putPool('pool2', { vnetSubnetID: `${VNET}/subnets/snet-system` });
    expect(refused.code).toBe('PropertyChangeNotAllowed');
    expect(refused.message).toBe("Changing property 'properties.vnetSubnetID' is not allowed.");
    const updated = await putPool('pool2', { nodeLabels: { team: 'search' } });
    expect(updated.status).toBe(200);
    wait(10);
    expect(cloud.pool('pool2')).toMatchObject({
      provisioningState: 'Succeeded',
      nodes: 3,
      properties: { vnetSubnetID: POOL2_SUBNET, nodeLabels: { team: 'search' } },
    });
  });

  test('its version may be two minor versions behind the control plane, not three, and never ahead', async () => {
    const put = async (orchestratorVersion: string): Promise<unknown> =>
      (await clientOf('default').putPool('pool2', { ...WANTED, orchestratorVersion })).code;
    expect(await put('1.31.11')).toBe(undefined);
    expect(await put('1.34.1')).toBe('NodePoolMcVersionIncompatible');
    expect(await put('1.30.0')).toBe('AgentPoolK8sVersionNotSupported');
    const { putPool } = clientOf('upgrade-pending', {
      clusters: { prod: { provisioningState: 'Succeeded', pools: { system: { provisioningState: 'Succeeded' } } } },
    });
    expect((await putPool('pool2', { ...WANTED, orchestratorVersion: '1.31' })).code).toBe(
      'NodePoolMcVersionIncompatible',
    );
  });

  test('Windows needs Azure CNI', async () => {
    expect((await refusal('kubenet', { osType: 'Windows' }))[1]).toBe('AzureCNIOnlyForWindows');
  });

  test('a cluster keeps a System pool', async () => {
    expect((await refusal('no-system-pool'))[2]).toBe('Must define at least one system pool.');
    const { send } = clientOf('default');
    expect((await send('DELETE', `${CLUSTER}/agentPools/system`)).status).toBe(400);
  });
});
