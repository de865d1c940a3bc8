import { describe, expect, test } from '@jest/globals';
import type { Json } from '../../simulator/json.ts';
import { codesOf, FINE, WANTED } from './pool-put.ts';
import { clientOf, CLUSTER, POOL2_SUBNET, SUBSCRIPTION, VNET } from './client.ts';

const GROUP = `/subscriptions/${SUBSCRIPTION}/resourceGroups`;

describe('quota', () => {
  // The System pool has 3 × 4 vCPUs. Three new nodes and one of the surge, 10 % rounded up, take 4 × 4.
  test.each([
    ['cores', 28, undefined],
    ['cores', 27, 'ErrCode_InsufficientVCPUQuota'],
    ['standardDDSv5Family', 28, undefined],
    ['standardDDSv5Family', 27, 'ErrCode_InsufficientVCPUQuota'],
  ])('%s of %i with 12 used', async (name, limit, code) => {
    expect(await codesOf({ quotas: { [name]: { limit } } })).toEqual([code, undefined]);
  });

  test('Spot counts against its own', async () => {
    expect(await codesOf({ quotas: { cores: { limit: 12 } } }, { scaleSetPriority: 'Spot' })).toEqual(FINE);
    const [code] = await codesOf({ quotas: { lowPriorityCores: { limit: 15 } } }, { scaleSetPriority: 'Spot' });
    expect(code).toBe('ErrCode_InsufficientVCPUQuota');
  });
});

test('a size is refused that the location does not have, or not for the subscription, or not in the zone', async () => {
  expect((await codesOf({}, { vmSize: 'Standard_X1' }))[0]).toBe('VMSizeNotSupported');
  const restricted = (restrictions: Json[]): Json => ({ skus: { Standard_D4ds_v5: { restrictions } } });
  expect((await codesOf(restricted([{ type: 'Location' }])))[0]).toBe('VMSizeNotSupported');
  const inZone2 = restricted([{ type: 'Zone', zones: ['2'] }]);
  expect((await codesOf(inZone2, { availabilityZones: ['1', '2'] }))[0]).toBe('AvailabilityZoneNotSupported');
  expect(await codesOf(inZone2, { availabilityZones: ['1', '3'] })).toEqual(FINE);
});

test('the ports of the load balancer have to suffice for every node and its surge', async () => {
  // Three nodes and three, each pool with one of surge: eight; 64 000 ports of one address.
  const ports = (allocatedOutboundPorts: number): Json => ({
    clusters: { prod: { properties: { networkProfile: { loadBalancerProfile: { allocatedOutboundPorts } } } } },
  });
  expect(await codesOf(ports(8000))).toEqual(FINE);
  expect((await codesOf(ports(8008)))[0]).toBe('InvalidLoadBalancerProfileAllocatedOutboundPorts');
});

describe('locks', () => {
  const lock = (level: string, scope: string): Json => ({ locks: { keep: { level, scope } } });

  test('a read-only one on the cluster refuses every write, one against deletion the deletion alone', async () => {
    expect((await codesOf(lock('ReadOnly', `${GROUP}/rg-prod`)))[0]).toBe('ScopeLocked');
    const { putPool, send } = clientOf('default', lock('CanNotDelete', `${GROUP}/rg-prod`));
    expect((await putPool('pool2', WANTED)).status).toBe(201);
    const { status, code, message } = await send('DELETE', `${CLUSTER}/agentPools/pool2`);
    expect([status, code]).toEqual([409, 'ScopeLocked']);
    expect(message).toContain(`following scope(s) are locked: '${GROUP}/rg-prod'`);
  });

  test('a read-only one on the VNet or on the node resource group is met on the way', async () => {
    expect(await codesOf(lock('ReadOnly', VNET))).toEqual([undefined, 'SetVNetOwnershipFailed']);
    expect(await codesOf(lock('ReadOnly', `${GROUP}/MC_rg-prod_prod_westeurope`))).toEqual([undefined, 'ScopeLocked']);
    expect(await codesOf(lock('CanNotDelete', VNET))).toEqual(FINE);
  });
});

test('a policy refuses the pool, or its scale set on the way', async () => {
  const policy = (denies: string): Json => ({ policies: { 'no-pools': { denies } } });
  expect((await codesOf(policy('agentPools')))[0]).toBe('RequestDisallowedByPolicy');
  expect(await codesOf(policy('virtualMachineScaleSets'))).toEqual([undefined, 'RequestDisallowedByPolicy']);
  const { putClusterUnchanged } = clientOf('default', policy('managedClusters'));
  expect((await putClusterUnchanged()).status).toBe(403);
});

test('an expired secret of the service principal refuses every write', async () => {
  const patch = { clusters: { prod: { secretExpired: true } } };
  const { putPool, putClusterUnchanged } = clientOf('default', patch);
  expect((await putPool('pool2', WANTED)).message).toContain('AADSTS7000222');
  expect((await putClusterUnchanged()).message).toContain('AADSTS7000222');
});

test('a subnet with a service association link is refused', async () => {
  const properties = { serviceAssociationLinks: [{ id: `${POOL2_SUBNET}/serviceAssociationLinks/aci` }] };
  const patch = { virtualNetworks: { 'vnet-prod': { subnets: { 'snet-pool2': { properties } } } } };
  expect((await codesOf(patch))[0]).toBe('SubnetWithExternalResourcesCannotBeUsedByOtherResources');
});

test('a subnet that overlaps the service CIDR or the pod CIDR is refused, beside it not', async () => {
  const services = (serviceCidr: string): Json => ({
    clusters: { prod: { properties: { networkProfile: { serviceCidr, serviceCidrs: [serviceCidr] } } } },
  });
  expect((await codesOf(services('10.0.2.128/25')))[0]).toBe('ServiceCidrOverlapExistingSubnetsCidr');
  expect(await codesOf(services('10.0.3.0/24'))).toEqual(FINE);
  const pods = (podCidr: string): Json => ({
    clusters: { prod: { properties: { networkProfile: { podCidr, podCidrs: [podCidr] } } } },
  });
  expect((await codesOf(pods('10.0.0.0/18'), {}, 'overlay'))[0]).toBe('InvalidParameter');
  expect(await codesOf(pods('10.0.64.0/18'), {}, 'overlay')).toEqual(FINE);
});

describe('kubenet in a subnet with another route table', () => {
  const tables = {
    virtualNetworks: { 'vnet-prod': { subnets: { 'snet-pool2': { routeTable: 'rt-own' } } } },
    routeTables: { 'rt-own': { resourceGroup: 'rg-net' } },
  };

  test('is refused for a system-assigned identity', async () => {
    const { putPool } = clientOf('kubenet', tables);
    expect((await putPool('pool2', WANTED)).message).toContain('SystemAssigned do not support');
  });

  test('wants the right to change it', async () => {
    const identity = { type: 'UserAssigned', userAssignedIdentities: { id: { principalId: 'p1' } }, principalId: null };
    const owned = { ...tables, clusters: { prod: { resource: { identity } } } };
    expect((await codesOf(owned, {}, 'kubenet'))[0]).toBe('CustomRouteTableMissingPermission');
    const roleAssignments = { routes: { principal: 'p1', role: 'Network Contributor' } };
    expect(await codesOf({ ...owned, roleAssignments }, {}, 'kubenet')).toEqual(FINE);
  });
});

describe('pod subnets', () => {
  const podSubnetID = `${VNET}/subnets/snet-pods2`;
  const subnet = (addressPrefix: string): Json => ({
    virtualNetworks: { 'vnet-prod': { subnets: { 'snet-pods2': { addressPrefix } } } },
  });

  test('give each node 16 addresses at first', async () => {
    // A /26 has 59 addresses, 3 × 16 are 48; a /27 has 27.
    expect(await codesOf(subnet('10.0.32.0/26'), { podSubnetID }, 'pod-subnet')).toEqual(FINE);
    expect(await codesOf(subnet('10.0.32.0/27'), { podSubnetID }, 'pod-subnet')).toEqual([undefined, 'SubnetIsFull']);
  });

  test('give each node whole blocks of 16 where they are static', async () => {
    // 31 pods and the node fill two blocks, 32 pods need a third: 3 × 32 = 96 and 3 × 48 = 144; a /25 has 123.
    const pods = (maxPods: number): Json => ({ podSubnetID, podIPAllocationMode: 'StaticBlock', maxPods });
    expect(await codesOf(subnet('10.0.32.0/25'), pods(31), 'pod-subnet')).toEqual(FINE);
    expect(await codesOf(subnet('10.0.32.0/25'), pods(32), 'pod-subnet')).toEqual([undefined, 'SubnetIsFull']);
  });
});

describe('nodes that do not come up', () => {
  test('are given up after an hour, and put again once they have a way out', async () => {
    const { putPool, cloud, wait } = clientOf('user-defined-routing');
    expect((await putPool('pool2', WANTED)).status).toBe(201);
    wait(3599);
    expect(cloud.pool('pool2').provisioningState).toBe('Creating');
    wait(1);
    expect(cloud.pool('pool2')).toMatchObject({
      provisioningState: 'Failed',
      nodes: 3,
      error: { code: 'VMExtensionProvisioningError', message: expect.stringContaining('exit status=50') as unknown },
    });
    cloud.subnet('vnet-prod/snet-pool2').routeTable = cloud.subnet('vnet-prod/snet-system').routeTable;
    expect((await putPool('pool2', WANTED)).status).toBe(200);
    wait(221);
    expect(cloud.pool('pool2')).toMatchObject({ provisioningState: 'Succeeded', error: undefined });
  });

  test('are those that a security group keeps from the Internet', async () => {
    const deny = { priority: 100, direction: 'Outbound', access: 'Deny', destinationAddressPrefix: 'Internet' };
    const patch = { networkSecurityGroups: { 'nsg-nodes': { securityRules: { 'deny-out': deny } } } };
    expect(await codesOf(patch)).toEqual([undefined, 'VMExtensionProvisioningError']);
    const none = { clusters: { prod: { properties: { networkProfile: { outboundType: 'none' } } } } };
    expect(await codesOf({ ...patch, ...none })).toEqual(FINE);
  });

  test('are those whose NAT gateway the API server does not let in', async () => {
    const patch = (range: string): Json => ({
      clusters: { prod: { properties: { apiServerAccessProfile: { authorizedIPRanges: [range] } } } },
      virtualNetworks: { 'vnet-prod': { subnets: { 'snet-pool2': { natGateway: 'ng' } } } },
      natGateways: { ng: { resourceGroup: 'rg-net', publicIps: ['pip'] } },
      publicIps: { pip: { resourceGroup: 'rg-net', ipAddress: '20.1.2.3' } },
    });
    expect(await codesOf(patch('20.1.2.0/30'))).toEqual(FINE);
    expect(await codesOf(patch('20.1.2.4/30'))).toEqual([undefined, 'VMExtensionProvisioningError']);
  });
});
