import { expect, test } from '@jest/globals';
import { clientOf, CLUSTER } from '../__tests__/simulator/client.ts';
import { networkMode } from '../src/network/network-mode.ts';
import { parseAgentPool } from '../src/resources/agent-pool.ts';
import { objectOf, objectsOf } from '../src/values/json.ts';

/**
 * What Azure answered on 2025-10-28, at api-version 2025-08-01, of the pool of a cluster with a subnet for its nodes and another for their
 * pods: the one public recording of a cluster with pools in subnets of their own. Members and values; ids are left out.
 * https://github.com/Azure/azure-powershell/blob/023aec7b55827f79307425cc58f85a3125a6861a/src/Aks/Aks.Test/SessionRecords/Commands.Aks.Test.ScenarioTests.KubernetesTests/TestPodSubnetID.json
 */
const RECORDED = {
  members: [
    'count',
    'currentOrchestratorVersion',
    'enableAutoScaling',
    'enableFIPS',
    'enableNodePublicIP',
    'kubeletDiskType',
    'maxPods',
    'mode',
    'name',
    'nodeImageVersion',
    'orchestratorVersion',
    'osDiskSizeGB',
    'osDiskType',
    'osSKU',
    'osType',
    'podSubnetID',
    'powerState',
    'provisioningState',
    'scaleDownMode',
    'securityProfile',
    'type',
    'upgradeSettings',
    'vmSize',
    'vnetSubnetID',
  ],
  network: { networkPlugin: 'azure', networkDataplane: 'azure', outboundType: 'loadBalancer', ipFamilies: ['IPv4'] },
  upgradeSettings: { maxSurge: '10%', maxUnavailable: '0' },
};

test('a pool with a pod subnet has the members that Azure was recorded to write', async () => {
  const { get } = clientOf('pod-subnet');
  const { json } = await get(`${CLUSTER}?api-version=2025-08-01`);
  const [pool] = objectsOf(objectOf(objectOf(json)['properties'])['agentPoolProfiles']);
  expect(Object.keys(pool ?? {}).toSorted()).toEqual(RECORDED.members);
});

test('such a cluster names no plugin mode and has no pod CIDR, and is taken for one with pod subnets', () => {
  const pool = parseAgentPool({
    name: 'default',
    properties: { vnetSubnetID: '/s/subnet2', podSubnetID: '/s/subnet1' },
  });
  const { networkPlugin } = RECORDED.network;
  expect(networkMode({ networkPlugin, networkPluginMode: '' }, [pool])).toBe('pod-subnet');
});

test('such a cluster is played with the network profile that Azure was recorded to write', async () => {
  const { get } = clientOf('pod-subnet');
  const { json } = await get(`${CLUSTER}?api-version=2025-08-01`);
  const network = objectOf(objectOf(objectOf(json)['properties'])['networkProfile']);
  expect(network).toMatchObject(RECORDED.network);
  expect(Object.keys(network)).not.toContain('podCidr');
  expect(Object.keys(network)).not.toContain('networkPluginMode');
});

test('a new pool is played with the upgrade settings that Azure was recorded to give one', async () => {
  const { putPool, wait, get } = clientOf('default');
  const subnet = (await get(`${CLUSTER}/agentPools/system`)).json as { properties: { vnetSubnetID: string } };
  const vnetSubnetID = subnet.properties.vnetSubnetID.replace(/[^/]+$/, 'snet-pool2');
  expect((await putPool('pool2', { count: 1, vnetSubnetID, mode: 'User', maxPods: 30 })).status).toBe(201);
  wait(3600);
  const { json } = await get(`${CLUSTER}/agentPools/pool2`);
  expect(objectOf(objectOf(json)['properties'])['upgradeSettings']).toEqual(RECORDED.upgradeSettings);
});
