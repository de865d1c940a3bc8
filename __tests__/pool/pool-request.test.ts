import { describe, expect, test } from '@jest/globals';
import { parseAgentPool, type AgentPool } from '../../src/resources/agent-pool.ts';
import type { Cluster } from '../../src/resources/cluster.ts';
import type { PoolInput, SubnetReference } from '../../src/pool/pool-input.ts';
import { createBody, makePoolRequests } from '../../src/pool/pool-request.ts';
import { vnetIdFor, vnetIdGuess } from '../../src/pool/subnet-reference.ts';
import {
  aCluster,
  anAgentPool,
  CLUSTER_ID,
  KUBENET,
  NODE_SUBNET,
  SUBSCRIPTION,
  subnetId,
  VNET_ID,
} from '../builders.ts';
import { aPoolInput, existingPool, inputsWith, propertiesOf, requestOf } from '../requested.ts';

describe('a new pool', () => {
  test('what nobody says has the defaults that are sent', () => {
    const request = requestOf(aPoolInput());
    expect(request).toMatchObject({
      name: 'pool2',
      id: `${CLUSTER_ID}/agentPools/pool2`,
      subnetId: subnetId('subnet2'),
      podSubnetId: undefined,
      given: { vnetSubnetID: subnetId('subnet2') },
      existing: undefined,
      differences: [],
      mayUpdate: true,
    });
    expect(createBody(request)).toEqual({
      properties: {
        count: 3,
        mode: 'User',
        type: 'VirtualMachineScaleSets',
        osType: 'Linux',
        maxPods: 250,
        vnetSubnetID: subnetId('subnet2'),
      },
    });
  });

  test('what the user says wins', () => {
    const given = { count: 1, mode: 'System', osType: 'Windows', maxPods: 40, upgradeSettings: { maxSurge: '1' } };
    const request = requestOf(aPoolInput(given));
    expect(propertiesOf(createBody(request))).toEqual({
      ...given,
      type: 'VirtualMachineScaleSets',
      vnetSubnetID: subnetId('subnet2'),
    });
    expect(request.wanted).toMatchObject({ name: 'pool2', count: 1, mode: 'System', maxPods: 40, maxSurge: '1' });
  });

  test('an autoscaled pool begins with its fewest nodes, unless a count is said', () => {
    const scaled = { enableAutoScaling: true, minCount: 2, maxCount: 9 };
    expect(propertiesOf(createBody(requestOf(aPoolInput(scaled))))['count']).toBe(2);
    expect(propertiesOf(createBody(requestOf(aPoolInput({ ...scaled, minCount: 0 }))))['count']).toBe(0);
    expect(propertiesOf(createBody(requestOf(aPoolInput({ ...scaled, count: 4 }))))['count']).toBe(4);
  });

  const podSubnet: SubnetReference = { form: 'id', id: subnetId('pods') };
  const poolWithPodSubnet = anAgentPool({ podSubnetId: subnetId('pods1') });

  test.each<[string, number, Partial<Cluster>, readonly AgentPool[], Partial<PoolInput>]>([
    ['an overlay', 250, {}, [anAgentPool()], {}],
    ['kubenet', 110, KUBENET, [anAgentPool()], {}],
    ['no plugin', 250, { networkPlugin: 'none', networkPluginMode: '' }, [anAgentPool()], {}],
    ['a flat network', 30, NODE_SUBNET, [anAgentPool()], {}],
    ['a flat network, with a subnet for pods', 110, NODE_SUBNET, [anAgentPool()], { podSubnet }],
    ['a network with subnets for pods', 110, NODE_SUBNET, [poolWithPodSubnet], { podSubnet }],
    ['a network with subnets for pods, itself without', 30, NODE_SUBNET, [poolWithPodSubnet], {}],
  ])('in %s it has %i pods on a node', (_, maxPods, network, pools, changes) => {
    expect(requestOf(aPoolInput({}, changes), aCluster(network), pools).wanted.maxPods).toBe(maxPods);
  });

  test('without a look at the cluster nothing is guessed', () => {
    const [request] = makePoolRequests(inputsWith([aPoolInput()]), undefined, undefined);
    expect(request?.wanted.raw['properties']).not.toHaveProperty('maxPods');
    expect(request?.id).toBe(`${CLUSTER_ID}/agentPools/pool2`);
  });
});

describe('the subnet', () => {
  const OTHER_GROUP = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-net/providers/Microsoft.Network/virtualNetworks`;
  const apart = anAgentPool({ vnetSubnetId: `${OTHER_GROUP}/Vnet-Hub/subnets/s1` });

  test.each<[string, SubnetReference, string]>([
    ['a full id stays as it is', { form: 'id', id: subnetId('x', 'y') }, subnetId('x', 'y')],
    ['a name lies in the VNet of the pools', { form: 'names', subnet: 's2' }, `${OTHER_GROUP}/Vnet-Hub/subnets/s2`],
    [
      'the name of that VNet is found without case',
      { form: 'names', vnet: 'vnet-hub', subnet: 's2' },
      `${OTHER_GROUP}/Vnet-Hub/subnets/s2`,
    ],
    [
      'another VNet lies beside it',
      { form: 'names', vnet: 'vnet-b', subnet: 's2' },
      `${OTHER_GROUP}/vnet-b/subnets/s2`,
    ],
  ])('%s', (_, subnet, id) => {
    const request = requestOf(aPoolInput({}, { subnet, podSubnet: subnet }), aCluster(), [apart]);
    expect(request).toMatchObject({ subnetId: id, podSubnetId: id });
    expect(request.given).toEqual({ vnetSubnetID: id, podSubnetID: id });
    expect(request.wanted).toMatchObject({ vnetSubnetId: id, podSubnetId: id });
  });

  test('the API server tells the VNet where AKS hosts the system pool', () => {
    const cluster = aCluster({ hasHostedSystemPool: true, apiServerSubnetId: subnetId('apiserver') });
    expect(requestOf(aPoolInput({}, { subnet: { form: 'names', subnet: 's2' } }), cluster, []).subnetId).toBe(
      subnetId('s2'),
    );
  });

  test.each<[string, SubnetReference]>([
    ['SUBNET', { form: 'names', subnet: 's2' }],
    ['VNET/SUBNET', { form: 'names', vnet: 'vnet1', subnet: 's2' }],
  ])('%s cannot be known in a cluster without a VNet of its own', (_, subnet) => {
    const managed = parseAgentPool({ name: 'pool1', properties: { mode: 'System' } });
    const request = requestOf(aPoolInput({}, { subnet }), aCluster(), [managed]);
    expect(request.subnetId).toBeUndefined();
    expect(request.given).toEqual({});
    expect(request.wanted.vnetSubnetId).toBeUndefined();
  });

  test('a full id tells the VNet before anything is read', () => {
    const named = aPoolInput({}, { subnet: { form: 'names', subnet: 's' } });
    const elsewhere = aPoolInput({}, { subnet: { form: 'id', id: subnetId('s', 'vnet2') } });
    expect(vnetIdGuess([aPoolInput()])).toEqual({ id: VNET_ID, isCertain: true });
    expect(vnetIdGuess([aPoolInput(), aPoolInput()])).toEqual({ id: VNET_ID, isCertain: true });
    expect(vnetIdGuess([named, aPoolInput()])).toEqual({ id: VNET_ID, isCertain: false });
    expect(vnetIdGuess([aPoolInput(), elsewhere])).toEqual({ id: VNET_ID, isCertain: false });
    expect(vnetIdGuess([named])).toBeUndefined();
    expect(vnetIdGuess([])).toBeUndefined();
  });

  test.each([
    ['that of the cluster, where one of them lies in it', [subnetId('a', 'vnet2'), subnetId('b')], VNET_ID],
    ['that of the first, where none does', [undefined, subnetId('a', 'vnet2')], VNET_ID.replace('vnet1', 'vnet2')],
    ['unknown, where none is known', [undefined], undefined],
  ])('the VNet to look at for subnets is %s', (_case, ids, vnet) => {
    expect(vnetIdFor(ids, VNET_ID)).toBe(vnet);
  });
});

describe('a pool that exists', () => {
  test('it is found by its name, and is its own id', () => {
    const existing = existingPool();
    const request = requestOf(aPoolInput(), aCluster(), [anAgentPool(), existing]);
    expect(request).toMatchObject({ existing, id: existing.id, differences: [], wanted: existing });
  });

  test('the defaults for a new pool do not touch it', () => {
    const existing = existingPool({ count: 7, mode: 'System', maxPods: 110 });
    const request = requestOf(aPoolInput(), aCluster(), [existing]);
    expect(request.differences).toEqual([]);
    expect(request.wanted).toMatchObject({ count: 7, mode: 'System', maxPods: 110 });
  });

  test('what is wanted is what exists with what the user said over it, mutable or not', () => {
    const given = { vmSize: 'Standard_D8s_v5', nodeLabels: { a: 'b' }, orchestratorVersion: '1.33' };
    const request = requestOf(aPoolInput(given), aCluster(), [existingPool({ orchestratorVersion: '1.33.5' })]);
    expect(request.differences.map(({ field }) => field)).toEqual(['vmSize', 'nodeLabels']);
    expect(request.wanted.raw['properties']).toMatchObject({
      vmSize: 'Standard_D8s_v5',
      nodeLabels: { a: 'b' },
      orchestratorVersion: '1.33.5',
      unheardOf: [1, 2],
    });
  });

  test('its subnet is compared', () => {
    const existing = existingPool({ vnetSubnetID: subnetId('subnet9') });
    expect(requestOf(aPoolInput(), aCluster(), [existing]).differences).toEqual([
      { field: 'vnetSubnetID', wanted: subnetId('subnet2'), existing: subnetId('subnet9'), isMutable: false },
    ]);
  });
});

test('several pools come in the order in which they are asked for', () => {
  const inputs = inputsWith([aPoolInput({}, { name: 'b' }), aPoolInput({}, { name: 'a' })]);
  expect(makePoolRequests(inputs, aCluster(), []).map(({ name }) => name)).toEqual(['b', 'a']);
});
