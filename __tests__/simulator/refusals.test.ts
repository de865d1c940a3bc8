import { describe, expect, test } from '@jest/globals';
import { clientOf, CLUSTER, POOL2_SUBNET, SUBSCRIPTION, VNET } from './client.ts';
import { refusal } from './pool-put.ts';

const WANTED = { count: 3, mode: 'User', vnetSubnetID: POOL2_SUBNET };
const PENDING =
  'please wait for it to finish before starting a new operation. See https://aka.ms/aks-pending-operation for more details';

describe('the subnet', () => {
  test('of a custom VNet is refused beside pools in a managed one', async () => {
    expect(await refusal('managed-vnet')).toEqual([
      400,
      'InvalidParameter',
      'Cannot use a custom subnet because agent pool system is using a managed subnet. Please omit the vnetSubnetID parameter from the request.',
    ]);
  });

  test('of another VNet is refused', async () => {
    const vnetSubnetID = `${VNET.replace('vnet-prod', 'vnet-other')}/subnets/snet-other`;
    expect(await refusal('other-vnet', { vnetSubnetID })).toEqual([400, 'InvalidParameter', expect.any(String)]);
  });

  test('that is not there, or is no subnet at all, is refused', async () => {
    const invalid = [400, 'InvalidParameter', 'The value of parameter agentPoolProfile.vnetSubnetID is invalid.'];
    expect(await refusal('default', { vnetSubnetID: `${VNET}/subnets/none` })).toEqual(invalid);
    expect(await refusal('default', { vnetSubnetID: VNET })).toEqual(invalid);
  });

  test('that is delegated is refused', async () => {
    expect(await refusal('delegated-subnet')).toEqual([
      400,
      'SubnetIsDelegated',
      `AgentPoolProfile subnet with id ${POOL2_SUBNET} cannot be used as it's a delegated subnet. Please check https://aka.ms/adv-network-prerequest for more details.`,
    ]);
  });

  test('without pod subnet is refused in a cluster that has pod subnets, and the other way round', async () => {
    const allOrNone = [400, 'InvalidParameter', 'All or none of the agentpools should set podsubnet'];
    expect(await refusal('pod-subnet')).toEqual(allOrNone);
    expect(await refusal('default', { podSubnetID: `${VNET}/subnets/snet-system` })).toEqual(allOrNone);
  });

  test('whose default route leads to the wrong kind of hop is refused where egress is user-defined', async () => {
    const { putPool } = clientOf('user-defined-routing', {
      virtualNetworks: { 'vnet-prod': { subnets: { 'snet-pool2': { routeTable: 'rt-firewall' } } } },
      routeTables: { 'rt-firewall': { routes: { default: { nextHopType: 'Internet' } } } },
    });
    expect((await putPool('pool2', WANTED)).code).toBe('RouteTableInvalidNextHop');
  });

  test('is compared without case', async () => {
    const { putPool } = clientOf('default');
    expect((await putPool('pool2', { ...WANTED, vnetSubnetID: POOL2_SUBNET.toUpperCase() })).status).toBe(201);
  });
});

describe('the size of the subnet', () => {
  const theory = (needed: number, available: number, cidr: string, name: string): string =>
    `Pre-allocated IPs ${needed} exceeds IPs available ${available} in Subnet Cidr ${cidr}, Subnet Name ${name}. If Autoscaler is enabled`;

  test('a /28 holds 11 addresses, and a flat pool of one node with 30 pods asks for 31', async () => {
    const [status, code, message] = await refusal('small-subnet', { count: 1 });
    expect([status, code]).toEqual([400, 'InsufficientSubnetSize']);
    expect(message).toContain(theory(31, 11, '10.0.2.0/28', 'snet-pool2'));
  });

  test('a /24 holds 8 flat nodes with 30 pods, and not 9', async () => {
    expect((await clientOf('default').putPool('pool2', { ...WANTED, count: 8 })).status).toBe(201);
    const [, , message] = await refusal('default', { count: 9 });
    expect(message).toContain(theory(9 * 31, 251, '10.0.2.0/24', 'snet-pool2'));
  });

  test('the maximum of the autoscaler counts, not the count', async () => {
    const autoscaled = { count: 1, enableAutoScaling: true, minCount: 1, maxCount: 9 };
    expect((await refusal('default', autoscaled))[2]).toContain(theory(279, 251, '10.0.2.0/24', 'snet-pool2'));
  });

  test('pools of the same subnet are added up', async () => {
    const { putPool } = clientOf('pool-exists');
    expect((await putPool('pool3', { ...WANTED, count: 6 })).message).toContain(
      theory(279, 251, '10.0.2.0/24', 'snet-pool2'),
    );
  });

  test('in an overlay a node takes one address, and 256 of the pod CIDR', async () => {
    const quotas = { cores: { limit: 5000 }, standardDDSv5Family: { limit: 5000 } };
    expect((await clientOf('overlay', { quotas }).putPool('pool2', { ...WANTED, count: 251 })).status).toBe(201);
    const podCidr = { networkProfile: { podCidr: '10.244.0.0/22', podCidrs: ['10.244.0.0/22'] } };
    const { putPool } = clientOf('overlay', { clusters: { prod: { properties: podCidr } } });
    const { message, json } = await putPool('pool2', { ...WANTED, count: 2 });
    expect(message).toContain(theory(1280, 1024, '10.244.0.0/22', 'networkProfile.podCIDR'));
    expect(json['target']).toBe('networkProfile.podCIDR');
  });
});

describe('the state of the cluster', () => {
  test('a stopped cluster refuses with a code that is not about waiting', async () => {
    expect(await refusal('stopped-cluster')).toEqual([400, 'OperationNotAllowed', expect.stringContaining('Stopped')]);
  });

  test('a cluster in an operation refuses with 409 until it ends', async () => {
    const { putPool, wait } = clientOf('busy-cluster');
    const { status, code, message, headers } = await putPool('pool2', WANTED);
    expect([status, code]).toEqual([409, 'OperationNotAllowed']);
    expect(message).toBe(`Operation is not allowed: Another operation (Updating) is in progress, ${PENDING}`);
    expect(headers).not.toHaveProperty('retry-after');
    wait(119);
    expect((await putPool('pool2', WANTED)).status).toBe(409);
    wait(1);
    expect((await putPool('pool2', WANTED)).status).toBe(201);
  });

  test('a pool in an operation refuses another one of its own, and of the cluster, but not of other pools', async () => {
    const { putPool, putClusterUnchanged } = clientOf('pool-creating');
    expect((await putPool('pool2', WANTED)).message).toBe(
      `Operation is not allowed: Another agentpool operation (pool2 - Creating) is in progress, ${PENDING}`,
    );
    expect((await putClusterUnchanged()).message).toBe(
      `Managed Cluster operation is not allowed: Another operation (Creating) is in progress on agent pool (pool2), ${PENDING}`,
    );
    expect((await putPool('pool3', WANTED)).status).toBe(201);
  });

  test('Basic load balancers and availability sets allow no second pool', async () => {
    expect((await refusal('basic-load-balancer'))[0]).toBe(400);
    expect((await refusal('availability-set'))[0]).toBe(400);
  });

  test('a stopped pool is started or left alone', async () => {
    expect((await refusal('pool-stopped', { count: 4 }))[1]).toBe('OperationNotAllowed');
  });
});

test('AKS refuses bare, with the members of a recorded refusal', async () => {
  const { putPool } = clientOf('delegated-subnet');
  const { json, headers } = await putPool('pool2', WANTED);
  expect(Object.keys(json)).toEqual(['code', 'details', 'message', 'subcode', 'target']);
  expect(headers['content-type']).toBe('application/json');
  expect(headers).not.toHaveProperty('x-ms-failure-cause');
});

test('a pool that is not there is answered bare, a cluster that is not there by ARM', async () => {
  const { get } = clientOf('default');
  expect((await get(`${CLUSTER}/agentPools/pool2`)).json).toEqual({
    code: 'NotFound',
    details: [{ code: 'Unspecified', message: 'rpc error: code = NotFound desc = Agent Pool not found' }],
    message: `Could not find the agentpool: pool2 in subscription: ${SUBSCRIPTION}, resourceGroup: rg-prod, resourceName: prod.`,
    subcode: 'GetAgentPool_NotFound_HCPServerError',
  });
  const cluster = await get(CLUSTER.replace(/prod$/, 'none'));
  expect(cluster.json).toEqual({ error: { code: 'ResourceNotFound', message: expect.stringContaining("'rg-prod'") } });
  expect(cluster.headers['x-ms-failure-cause']).toBe('gateway');
});
