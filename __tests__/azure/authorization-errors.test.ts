import { describe, expect, test } from '@jest/globals';

import { missingPermissions } from '../../src/azure/authorization-errors.ts';
import type { Asked } from '../../src/azure/dictionary/asked.ts';
import { explainAzureError } from '../../src/azure/error-dictionary.ts';
import { seen } from './seen-error.ts';

const SUBNET = '/subscriptions/s/resourceGroups/net/providers/Microsoft.Network/virtualNetworks/v/subnets/a b';
const CLUSTER = '/subscriptions/s/resourceGroups/g/providers/Microsoft.ContainerService/managedClusters/c';

const LINKED = seen(
  403,
  'LinkedAuthorizationFailed',
  `The client 'app-1' with object id 'oid-1' has permission to perform action 'Microsoft.ContainerService/managedClusters/agentPools/write' on scope '${CLUSTER}/agentPools/p'; however, it does not have permission to perform action(s) 'Microsoft.Network/virtualNetworks/subnets/join/action' on the linked scope(s) '${SUBNET}' (respectively) or the linked scope(s) are invalid.`,
);
const DIRECT = seen(
  403,
  'AuthorizationFailed',
  `The client 'app-1' with object id 'oid-1' does not have authorization to perform action 'Microsoft.ContainerService/managedClusters/read' over scope '${CLUSTER}' or the scope is invalid. If access was recently granted, please refresh your credentials.`,
);

describe('a missing permission', () => {
  test('is that on the linked resource, not the one that is there', () => {
    expect(missingPermissions(LINKED)).toEqual([
      {
        action: 'Microsoft.Network/virtualNetworks/subnets/join/action',
        scope: SUBNET,
        client: 'app-1',
        objectId: 'oid-1',
      },
    ]);
  });

  test('is that on the resource itself', () => {
    expect(missingPermissions(DIRECT)).toMatchObject([
      { action: 'Microsoft.ContainerService/managedClusters/read', scope: CLUSTER },
    ]);
  });

  test('is read out of a text of AKS, with its spelling of "does not"', () => {
    const message = `Reconcile VNet failed. Details: VNetReconciler retry failed: Category: ClientError; SubCode: LinkedAuthorizationFailed; Dependency: Microsoft.Network/virtualNetworks; OrginalError: Code="LinkedAuthorizationFailed" Message="The client 'app-1' with object id 'oid-1' has permission to perform action 'Microsoft.Network/virtualNetworks/write' on scope '/a'; however, it doesn't have permission to perform action 'Microsoft.Network/ddosProtectionPlans/join/action' on the linked scope(s) '/b' or the linked scope(s) are invalid."; AKSTeam: Networking, Retriable: false.`;
    expect(missingPermissions(seen(undefined, '', message))).toMatchObject([
      { action: 'Microsoft.Network/ddosProtectionPlans/join/action', scope: '/b' },
    ]);
  });

  test.each([
    [
      'a/read,b/read',
      '/s,/t',
      [
        ['a/read', '/s'],
        ['b/read', '/t'],
      ],
    ],
    [
      'a/read',
      '/s,/t',
      [
        ['a/read', '/s'],
        ['a/read', '/t'],
      ],
    ],
    [
      'a/read,b/read',
      '/s',
      [
        ['a/read', '/s'],
        ['b/read', '/s'],
      ],
    ],
  ])('is each of several: %s on %s', (actions, scopes, pairs) => {
    const message = `The client 'x' has permission to perform action 'c/write' on scope '/c'; however, it does not have permission to perform action(s) '${actions}' on the linked scope(s) '${scopes}' (respectively) or the linked scope(s) are invalid.`;
    const missing = missingPermissions(seen(403, 'LinkedAuthorizationFailed', message));
    expect(missing.map(({ action, scope }) => [action, scope])).toEqual(pairs);
  });

  test('is in no other error', () => {
    expect(missingPermissions(seen(400, 'BadRequest', 'No.'))).toEqual([]);
  });
});

describe('the explanation of a missing permission', () => {
  test('has the command that grants it, in words for a shell', () => {
    expect(explainAzureError(LINKED).fix).toBe(
      `Assign the role, then run again: az role assignment create --assignee-object-id oid-1 --assignee-principal-type ServicePrincipal --role 'Network Contributor' --scope '${SUBNET}'`,
    );
    expect(explainAzureError(LINKED).retry).toBe('after-grant');
  });

  test.each([
    ['Microsoft.ContainerService/managedClusters/read', 'Reader'],
    ['Microsoft.ContainerService/managedClusters/agentPools/write', "'Azure Kubernetes Service Contributor Role'"],
    ['Microsoft.Network/virtualNetworks/read', "'Network Contributor'"],
    ['Microsoft.ManagedIdentity/userAssignedIdentities/assign/action', "'Managed Identity Operator'"],
    ['Microsoft.OperationalInsights/workspaces/sharedkeys/read', 'Reader'],
    ['Microsoft.Compute/diskEncryptionSets/read', 'Reader'],
    ['Microsoft.Compute/galleries/share/action', 'Contributor'],
  ])('%s comes with the role %s', (action, role) => {
    const message = `The client 'x' does not have authorization to perform action '${action}' over scope '/s'`;
    expect(explainAzureError(seen(403, 'AuthorizationFailed', message)).fix).toBe(
      `Assign the role, then run again: az role assignment create --assignee x --role ${role} --scope /s`,
    );
  });

  test('names each right of a refused update of a cluster, with the command for each', () => {
    const identity = '/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i';
    const logs = '/subscriptions/s/resourceGroups/g/providers/Microsoft.OperationalInsights/workspaces/logs';
    const message = `The client 'app-1' with object id 'oid-1' has permission to perform action 'Microsoft.ContainerService/managedClusters/write' on scope '${CLUSTER}'; however, it does not have permission to perform action(s) 'Microsoft.ManagedIdentity/userAssignedIdentities/assign/action,Microsoft.OperationalInsights/workspaces/sharedkeys/read' on the linked scope(s) '${identity},${logs}' (respectively) or the linked scope(s) are invalid.`;
    const { meaning, fix } = explainAzureError(seen(403, 'LinkedAuthorizationFailed', message));
    expect(meaning).toContain(
      `app-1 lacks Microsoft.ManagedIdentity/userAssignedIdentities/assign/action on ${identity} and Microsoft.OperationalInsights/workspaces/sharedkeys/read on ${logs},`,
    );
    const grant =
      'az role assignment create --assignee-object-id oid-1 --assignee-principal-type ServicePrincipal --role';
    expect(fix).toBe(
      `Assign the role, then run again: ${grant} 'Managed Identity Operator' --scope ${identity} ; ${grant} Reader --scope ${logs}`,
    );
  });

  test('is general where Azure names nothing', () => {
    expect(explainAzureError(seen(403, 'Forbidden', ''))).toMatchObject({ retry: 'after-grant', isKnown: true });
  });

  test('is no matter of rights where the answer has no code of Azure', () => {
    const { retry, meaning, fix } = explainAzureError(seen(403, '', '<html>Forbidden'));
    expect([retry, meaning, fix]).toEqual([
      'never',
      expect.stringContaining('a proxy or a firewall'),
      expect.stringContaining('HTTPS_PROXY'),
    ]);
  });

  test('to look at the cluster is the news that the identity has no role there, with the two to grant', () => {
    const { fix } = explainAzureError(DIRECT, { kind: 'read' });
    const grant =
      'az role assignment create --assignee-object-id oid-1 --assignee-principal-type ServicePrincipal --role';
    expect(fix).toContain('has no role on the cluster');
    expect(fix).toContain(`${grant} 'aks-subnet-pool check s' --scope /subscriptions/s ; `);
    expect(fix).toContain(`${grant} 'aks-subnet-pool add s' --scope /subscriptions/s/resourceGroups/g`);
  });

  test.each([
    ['Microsoft.ContainerService/managedClusters/agentPools/write', 'add'],
    ['Microsoft.Network/virtualNetworks/subnets/join/action', 'add'],
    ['Microsoft.ContainerService/managedClusters/write', 'reconcile'],
    ['Microsoft.ManagedIdentity/userAssignedIdentities/assign/action', 'reconcile'],
    ['Microsoft.Network/virtualNetworks/read', 'check'],
    ['Microsoft.Compute/skus/read', 'subscription'],
    ['Microsoft.Resources/subscriptions/read', 'subscription'],
    ['Microsoft.ContainerService/locations/operations/read', 'subscription'],
    ['Microsoft.Compute/diskEncryptionSets/read', 'reconcile'],
    ['Microsoft.Network/locations/usages/read', 'subscription'],
    ['Microsoft.ContainerService/managedClusters/agentPools/upgradeNodeImageVersion/action', 'reimage'],
  ])('%s of the workflow comes with the role %s of its own set-up, and no larger one', (action, role) => {
    const message = `The client 'x' does not have authorization to perform action '${action}' over scope '/subscriptions/s'`;
    const { fix, meaning } = explainAzureError(seen(403, 'AuthorizationFailed', message), {
      kind: 'pool',
      clientId: 'X',
    });
    expect(fix).toContain(`--role 'aks-subnet-pool ${role} s' --scope /subscriptions/s`);
    expect(meaning).toContain('The identity of this run');
  });

  // Of a service principal the cluster tells the client id alone, and of a person Azure tells a name.
  test.each<[string, Asked['identity'], string]>([
    ["The client 'dev@contoso.com'", { kind: 'ServicePrincipal' }, 'dev@contoso.com lacks'],
    ["The client 'app-9'", { kind: 'SystemAssigned', objectId: 'oid-1' }, 'app-9 lacks'],
    ["The client 'app-9'", { kind: 'ServicePrincipal', clientId: 'APP-9' }, "The cluster's identity (app-9)"],
    [
      "The client 'app-9' with object id 'oid-1'",
      { kind: 'SystemAssigned', objectId: 'OID-1' },
      "The cluster's identity (app-9)",
    ],
    ["The client 'app-9' with object id 'oid-2'", { kind: 'SystemAssigned', objectId: 'oid-1' }, 'app-9 lacks'],
  ])('%s beside %j is %s', (who, identity, expected) => {
    const message = `${who} does not have authorization to perform action 'Microsoft.Network/routeTables/write' over scope '/s'`;
    const { meaning } = explainAzureError(seen(403, 'AuthorizationFailed', message), { kind: 'pool', identity });
    expect(meaning.startsWith(expected)).toBe(true);
  });
});
