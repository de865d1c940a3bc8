import { describe, expect, test } from '@jest/globals';

import { missingPermission } from '../../src/azure/authorization-errors.ts';
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
    expect(missingPermission(LINKED)).toEqual({
      action: 'Microsoft.Network/virtualNetworks/subnets/join/action',
      scope: SUBNET,
      client: 'app-1',
      objectId: 'oid-1',
    });
  });

  test('is that on the resource itself', () => {
    expect(missingPermission(DIRECT)).toMatchObject({
      action: 'Microsoft.ContainerService/managedClusters/read',
      scope: CLUSTER,
    });
  });

  test('is read out of a text of AKS, with its spelling of "does not"', () => {
    const message = `Reconcile VNet failed. Details: VNetReconciler retry failed: Category: ClientError; SubCode: LinkedAuthorizationFailed; Dependency: Microsoft.Network/virtualNetworks; OrginalError: Code="LinkedAuthorizationFailed" Message="The client 'app-1' with object id 'oid-1' has permission to perform action 'Microsoft.Network/virtualNetworks/write' on scope '/a'; however, it doesn't have permission to perform action 'Microsoft.Network/ddosProtectionPlans/join/action' on the linked scope(s) '/b' or the linked scope(s) are invalid."; AKSTeam: Networking, Retriable: false.`;
    expect(missingPermission(seen(undefined, '', message))).toMatchObject({
      action: 'Microsoft.Network/ddosProtectionPlans/join/action',
      scope: '/b',
    });
  });

  test('is in no other error', () => {
    expect(missingPermission(seen(400, 'BadRequest', 'No.'))).toBeUndefined();
  });
});

describe('the explanation of a missing permission', () => {
  test('has the command that grants it, in words for a shell', () => {
    expect(explainAzureError(LINKED).fix).toBe(
      `Grant it: az role assignment create --assignee-object-id oid-1 --assignee-principal-type ServicePrincipal --role 'Network Contributor' --scope '${SUBNET}'`,
    );
    expect(explainAzureError(LINKED).retry).toBe('after-grant');
  });

  test.each([
    ['Microsoft.ContainerService/managedClusters/read', 'Reader'],
    ['Microsoft.ContainerService/managedClusters/agentPools/write', "'Azure Kubernetes Service Contributor Role'"],
    ['Microsoft.Network/virtualNetworks/read', "'Network Contributor'"],
    ['Microsoft.ManagedIdentity/userAssignedIdentities/assign/action', "'Managed Identity Operator'"],
    ['Microsoft.Compute/diskEncryptionSets/read', 'Reader'],
    ['Microsoft.Compute/galleries/share/action', 'Contributor'],
  ])('%s comes with the role %s', (action, role) => {
    const message = `The client 'x' does not have authorization to perform action '${action}' over scope '/s'`;
    expect(explainAzureError(seen(403, 'AuthorizationFailed', message)).fix).toBe(
      `Grant it: az role assignment create --assignee x --role ${role} --scope /s`,
    );
  });

  test('is general where Azure names nothing', () => {
    expect(explainAzureError(seen(403, '', '<html>Forbidden'))).toMatchObject({ retry: 'after-grant', isKnown: true });
  });
});
