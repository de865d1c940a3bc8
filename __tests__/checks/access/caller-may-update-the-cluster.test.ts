import { describe, expect, test } from '@jest/globals';
import { callerMayUpdateTheCluster } from '../../../src/checks/access/caller-may-update-the-cluster.ts';
import type { Facts } from '../../../src/facts/facts.ts';
import type { Answer } from '../../../src/checks/finding.ts';
import { atScopes, permissionsOf } from '../../access-builders.ts';
import { aCluster, CLUSTER_ID, networkId, subnetId, SUBSCRIPTION } from '../../builders.ts';
import { ask } from '../ask.ts';

const UPDATE = 'Microsoft.ContainerService/managedClusters/write';

function askAbout(facts: Partial<Facts>): Answer {
  return ask(callerMayUpdateTheCluster, { facts, operation: 'reconcile', pools: [] });
}

test.each([
  [['*'], 'passed'],
  [[UPDATE], 'passed'],
  [['Microsoft.ContainerService/managedClusters/agentPools/write'], 'failed'],
])('actions %j, in reconcile: %s', (actions, status) => {
  const callerPermissions = atScopes([CLUSTER_ID, permissionsOf(actions)]);
  expect(askAbout({ callerPermissions })).toMatchObject({ status, level: 'error' });
});

describe('on what the cluster names', () => {
  const shared = (typeAndName: string): string =>
    `/subscriptions/${SUBSCRIPTION}/resourceGroups/shared/providers/${typeAndName}`;
  const IDENTITY = shared('Microsoft.ManagedIdentity/userAssignedIdentities/id1');
  const ASSIGN = 'Microsoft.ManagedIdentity/userAssignedIdentities/assign/action';
  const withIdentity = aCluster({
    raw: { identity: { type: 'UserAssigned', userAssignedIdentities: { [IDENTITY]: { principalId: 'p' } } } },
  });

  test('a cluster without linked resources needs no other right', () => {
    const callerPermissions = atScopes([CLUSTER_ID, permissionsOf([UPDATE])]);
    expect(askAbout({ callerPermissions }).saw).toBe(`The identity of this run has ${UPDATE} on cluster cluster1.`);
  });

  test.each([
    [[ASSIGN], 'passed'],
    // As the role Managed Identity Operator is written.
    [['Microsoft.ManagedIdentity/userAssignedIdentities/*/assign/action'], 'passed'],
    [['Microsoft.ManagedIdentity/userAssignedIdentities/*/read'], 'failed'],
    [['*/read'], 'failed'],
  ])('an identity, with the actions %j on it: %s', (actions, status) => {
    const callerPermissions = atScopes([CLUSTER_ID, permissionsOf([UPDATE])], [IDENTITY, permissionsOf(actions)]);
    expect(askAbout({ cluster: withIdentity, callerPermissions }).status).toBe(status);
  });

  test('an identity whose permissions were not read leaves the answer unknown', () => {
    const callerPermissions = atScopes([CLUSTER_ID, permissionsOf([UPDATE])]);
    expect(askAbout({ cluster: withIdentity, callerPermissions }).status).toBe('unknown');
  });

  test('each missing right has its command', () => {
    const callerPermissions = atScopes([CLUSTER_ID, permissionsOf(['*/read'])], [IDENTITY, permissionsOf(['*/read'])]);
    const { saw, fix } = askAbout({ cluster: withIdentity, callerPermissions });
    expect(saw).toBe(
      `The identity of this run lacks ${UPDATE} on cluster cluster1 and ${ASSIGN} on ${IDENTITY}, which Azure requires for a reconcile.`,
    );
    expect(fix).toContain(
      `az role assignment create --role 'Azure Kubernetes Service Contributor Role' --scope ${CLUSTER_ID} --assignee "$AZURE_CLIENT_ID" ; az role assignment create --role 'Managed Identity Operator' --scope ${IDENTITY} --assignee "$AZURE_CLIENT_ID"`,
    );
  });

  const WORKSPACE = shared('Microsoft.OperationalInsights/workspaces/logs');
  const ADDRESS = networkId('publicIPAddresses', 'outbound1');
  const RANGE = shared('Microsoft.Network/publicIPPrefixes/range1');
  const DISKS = shared('Microsoft.Compute/diskEncryptionSets/set1');
  const balancer = (profile: object): object => ({ networkProfile: { loadBalancerProfile: profile } });
  const monitored = (enabled: boolean): object => ({
    addonProfiles: { omsAgent: { enabled, config: { logAnalyticsWorkspaceResourceID: WORKSPACE } } },
  });

  test.each([
    ['a workspace', monitored(true), WORKSPACE, 'Microsoft.OperationalInsights/workspaces/sharedkeys/read'],
    ['a workspace', monitored(true), WORKSPACE, 'Microsoft.OperationalInsights/workspaces/read'],
    [
      'an address',
      balancer({ outboundIPs: { publicIPs: [{ id: ADDRESS }] } }),
      ADDRESS,
      'Microsoft.Network/publicIPAddresses/join/action',
    ],
    [
      'a range of addresses',
      balancer({ outboundIPPrefixes: { publicIPPrefixes: [{ id: RANGE }] } }),
      RANGE,
      'Microsoft.Network/publicIPPrefixes/join/action',
    ],
    ['a disk encryption set', { diskEncryptionSetID: DISKS }, DISKS, 'Microsoft.Compute/diskEncryptionSets/read'],
  ])('%s, %j, asks on %s for %s', (_, properties, id, action) => {
    const cluster = aCluster({ raw: { properties: properties as never } });
    const withRights = (notActions: readonly string[]): Facts['callerPermissions'] =>
      atScopes([CLUSTER_ID, permissionsOf([UPDATE])], [id, permissionsOf(['*'], notActions)]);
    expect(askAbout({ cluster, callerPermissions: withRights([]) }).status).toBe('passed');
    const finding = askAbout({ cluster, callerPermissions: withRights([action]) });
    expect(finding.saw).toContain(`lacks ${action} on ${id},`);
  });

  test('an API server subnet has to be joined', () => {
    const apiServerSubnetId = subnetId('api');
    const cluster = aCluster({ apiServerSubnetId });
    const callerPermissions = atScopes(
      [CLUSTER_ID, permissionsOf([UPDATE])],
      [apiServerSubnetId, permissionsOf(['*/read'])],
    );
    expect(askAbout({ cluster, callerPermissions }).saw).toContain(
      `lacks Microsoft.Network/virtualNetworks/subnets/join/action on ${apiServerSubnetId},`,
    );
  });

  test('a disabled monitoring add-on needs no right', () => {
    const cluster = aCluster({ raw: { properties: monitored(false) as never } });
    const callerPermissions = atScopes([CLUSTER_ID, permissionsOf([UPDATE])]);
    expect(askAbout({ cluster, callerPermissions }).status).toBe('passed');
  });
});
