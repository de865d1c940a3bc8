import { describe, expect, test } from '@jest/globals';
import { clientOf, CLUSTER, POOL2_SUBNET, SUBSCRIPTION, VNET } from './client.ts';

const WANTED = { count: 3, mode: 'User', vnetSubnetID: POOL2_SUBNET };
const CLIENT =
  "The client '8d3b6f02-1c5a-4e97-b8d4-2a7f0c9e6b13' with object id 'c41e7a95-3f28-4d6b-9e0c-5b8a1d7f2e60'";

test('a read without the right names the action and the scope', async () => {
  const { get } = clientOf('no-network-rights');
  const { status, headers, json } = await get(VNET);
  expect(status).toBe(403);
  expect(headers['x-ms-failure-cause']).toBe('gateway');
  expect(json['error']).toEqual({
    code: 'AuthorizationFailed',
    message: `${CLIENT} does not have authorization to perform action 'Microsoft.Network/virtualNetworks/read' over scope '${VNET}' or the scope is invalid. If access was recently granted, please refresh your credentials.`,
  });
});

test('a pool in a subnet that the caller may not join is refused with the linked scope', async () => {
  const { putPool } = clientOf('no-join-right');
  const { status, code, message } = await putPool('pool2', WANTED);
  expect([status, code]).toEqual([403, 'LinkedAuthorizationFailed']);
  expect(message).toBe(
    `${CLIENT} has permission to perform action 'Microsoft.ContainerService/managedClusters/agentPools/write' on scope '${CLUSTER}/agentPools/pool2'; however, it does not have permission to perform action(s) 'Microsoft.Network/virtualNetworks/subnets/join/action' on the linked scope(s) '${POOL2_SUBNET}' (respectively) or the linked scope(s) are invalid.`,
  );
});

describe('an update of the cluster', () => {
  const shared = (typeAndName: string): string =>
    `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-shared/providers/${typeAndName}`;
  const IDENTITY = shared('Microsoft.ManagedIdentity/userAssignedIdentities/id-prod');
  const LOGS = shared('Microsoft.OperationalInsights/workspaces/logs');
  const WITH_IDENTITY = {
    resource: { identity: { type: 'UserAssigned', userAssignedIdentities: { [IDENTITY]: { principalId: 'p' } } } },
  };

  test('asks for a right on the identity of the cluster', async () => {
    const { putClusterUnchanged, cloud } = clientOf('default', { clusters: { prod: WITH_IDENTITY } });
    const { status, code, message } = await putClusterUnchanged();
    expect([status, code]).toEqual([403, 'LinkedAuthorizationFailed']);
    expect(message).toBe(
      `${CLIENT} has permission to perform action 'Microsoft.ContainerService/managedClusters/write' on scope '${CLUSTER}'; however, it does not have permission to perform action(s) 'Microsoft.ManagedIdentity/userAssignedIdentities/assign/action' on the linked scope(s) '${IDENTITY}' (respectively) or the linked scope(s) are invalid.`,
    );
    cloud.grant({ principal: 'caller', role: 'Managed Identity Operator', scope: IDENTITY });
    expect((await putClusterUnchanged()).status).toBe(200);
  });

  test('asks for the keys of the workspace of the monitoring add-on, which Reader holds', async () => {
    const omsagent = { enabled: true, config: { logAnalyticsWorkspaceResourceID: LOGS } };
    const { putClusterUnchanged, cloud } = clientOf('default', {
      roleAssignments: { 'caller-reads': null },
      clusters: { prod: { ...WITH_IDENTITY, properties: { addonProfiles: { omsagent } } } },
    });
    cloud.grant({ principal: 'caller', actions: ['Microsoft.ContainerService/*'] });
    expect((await putClusterUnchanged()).message).toContain(
      `'Microsoft.ManagedIdentity/userAssignedIdentities/assign/action,Microsoft.OperationalInsights/workspaces/sharedkeys/read,Microsoft.OperationalInsights/workspaces/read' on the linked scope(s) '${IDENTITY},${LOGS},${LOGS}' (respectively)`,
    );
    cloud.grant({ principal: 'caller', role: 'Managed Identity Operator', scope: IDENTITY });
    cloud.grant({ principal: 'caller', role: 'Reader', scope: LOGS });
    expect((await putClusterUnchanged()).status).toBe(200);
  });

  test.each([
    [shared('Microsoft.ManagedIdentity/userAssignedIdentities/id-kubelet'), 403],
    [
      `/subscriptions/${SUBSCRIPTION}/resourcegroups/mc_rg-prod_prod_westeurope/providers/Microsoft.ManagedIdentity/userAssignedIdentities/prod-agentpool`,
      200,
    ],
  ])('with the kubelet identity %s is answered with %d', async (resourceId, status) => {
    const kubeletidentity = { resourceId };
    const { putClusterUnchanged } = clientOf('default', {
      clusters: { prod: { properties: { identityProfile: { kubeletidentity } } } },
    });
    expect((await putClusterUnchanged()).status).toBe(status);
  });
});

test('rights on the resource groups do not reach the status of an operation', async () => {
  const { putPool, get, cloud } = clientOf('resource-group-rights');
  const put = await putPool('pool2', WANTED);
  expect(put.status).toBe(201);
  const status = await get(put.headers['azure-asyncoperation'] ?? '');
  expect([status.status, status.code]).toEqual([403, 'AuthorizationFailed']);
  cloud.grant({ principal: 'caller', actions: ['Microsoft.ContainerService/locations/operations/read'] });
  expect((await get(put.headers['azure-asyncoperation'] ?? '')).status).toBe(200);
});

test('the permissions of the caller are those of the assignments at the scope and above', async () => {
  const { get } = clientOf('no-join-right');
  const { json } = await get(`${POOL2_SUBNET}/providers/Microsoft.Authorization/permissions?api-version=2022-04-01`);
  expect(json['value']).toEqual([
    { actions: ['*/read'], notActions: [], dataActions: [], notDataActions: [] },
    {
      actions: ['Microsoft.Network/*'],
      notActions: ['Microsoft.Network/virtualNetworks/subnets/join/action'],
      dataActions: [],
      notDataActions: [],
    },
  ]);
});

test('an api-version that a provider does not have is refused with those that it has', async () => {
  const apiVersions = { 'Microsoft.ContainerService/managedClusters': ['2025-10-01', '2026-01-01'] };
  const { get } = clientOf('default', { apiVersions });
  const { status, json } = await get(`${CLUSTER}?api-version=2026-06-01`);
  expect(status).toBe(400);
  expect(json['error']).toEqual({
    code: 'NoRegisteredProviderFound',
    message:
      "No registered resource provider found for location 'westeurope' and API version '2026-06-01' for type 'managedClusters'. The supported api-versions are '2026-01-01, 2025-10-01'. The supported locations are 'westeurope'.",
  });
  expect((await get(`${CLUSTER}?api-version=2026-01-01`)).status).toBe(200);
  expect((await get(`${CLUSTER}?x=1`)).code).toBe('MissingApiVersionParameter');
});

test('every answer of ARM carries the ids by which support finds it', async () => {
  const { get } = clientOf('default');
  const { headers } = await get(CLUSTER);
  const guid = expect.stringMatching(/^[0-9a-f-]{36}$/);
  expect(headers).toMatchObject({
    'x-ms-request-id': guid,
    'x-ms-correlation-request-id': guid,
    'x-ms-ratelimit-remaining-subscription-global-reads': '16499',
    'cache-control': 'no-cache',
  });
});

test('another subscription and resource group are not there', async () => {
  const { get } = clientOf('default');
  expect((await get(CLUSTER.replace(SUBSCRIPTION, 'x'))).code).toBe('SubscriptionNotFound');
  expect((await get(CLUSTER.replace('rg-prod', 'rg-x'))).json).toEqual({
    error: { code: 'ResourceGroupNotFound', message: "Resource group 'rg-x' could not be found." },
  });
});

test('az login finds the subscription', async () => {
  const { get } = clientOf('default');
  const { json } = await get('/subscriptions?api-version=2019-11-01');
  expect(json['value']).toEqual([expect.objectContaining({ subscriptionId: SUBSCRIPTION, state: 'Enabled' })]);
});
