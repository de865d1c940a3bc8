import { describe, expect, test } from '@jest/globals';
import { reconcileBody } from '../../src/steps/reconcile-body.ts';

const cluster = {
  id: '/subscriptions/s/resourcegroups/rg/providers/Microsoft.ContainerService/managedClusters/prod',
  name: 'prod',
  type: 'Microsoft.ContainerService/ManagedClusters',
  location: 'westeurope',
  tags: { team: 'platform' },
  eTag: '5e2f1d3c-0000-4000-8000-000000000001',
  sku: { name: 'Base', tier: 'Standard' },
  identity: {
    type: 'UserAssigned',
    userAssignedIdentities: { '/subscriptions/s/identities/one': { principalId: 'p', clientId: 'c' } },
    futureIdentity: true,
  },
  futureTopLevel: { kept: 1 },
  properties: {
    provisioningState: 'Failed',
    powerState: { code: 'Running' },
    kubernetesVersion: '1.33',
    currentKubernetesVersion: '1.33.5',
    agentPoolProfiles: [{ name: 'system', count: 3 }],
    servicePrincipalProfile: { clientId: 'msi', secret: 'never' },
    addonProfiles: { azurepolicy: { enabled: true, config: null, identity: { objectId: 'o' } } },
    networkProfile: {
      networkPlugin: 'azure',
      loadBalancerProfile: { managedOutboundIPs: { count: 1 }, effectiveOutboundIPs: [{ id: 'ip' }] },
      futureNetwork: { deep: { deeper: [1, 2] } },
    },
    futureProperty: null,
  },
};

describe('the body of the no-op update', () => {
  test('holds what was read, unknown properties at every depth included, and nothing that only AKS writes', () => {
    expect(reconcileBody(cluster)).toEqual({
      location: 'westeurope',
      tags: { team: 'platform' },
      sku: { name: 'Base', tier: 'Standard' },
      identity: {
        type: 'UserAssigned',
        userAssignedIdentities: { '/subscriptions/s/identities/one': {} },
        futureIdentity: true,
      },
      futureTopLevel: { kept: 1 },
      properties: {
        kubernetesVersion: '1.33',
        servicePrincipalProfile: { clientId: 'msi' },
        addonProfiles: { azurepolicy: { enabled: true, config: null } },
        networkProfile: {
          networkPlugin: 'azure',
          loadBalancerProfile: { managedOutboundIPs: { count: 1 } },
          futureNetwork: { deep: { deeper: [1, 2] } },
        },
        futureProperty: null,
      },
    });
  });

  test('has no pools: an omitted list is unchanged, a stale one would undo the autoscaler', () => {
    expect(JSON.stringify(reconcileBody(cluster))).not.toContain('agentPoolProfiles');
  });

  test('leaves what was read as it is', () => {
    const before = structuredClone(cluster);
    reconcileBody(cluster);
    expect(cluster).toEqual(before);
  });

  test('keeps a property whose name looks like a prototype as a property', () => {
    const hostile = JSON.parse('{"properties": {"__proto__": {"polluted": true}, "powerState": {}}}') as never;
    expect(JSON.stringify(reconcileBody(hostile))).toBe('{"properties":{"__proto__":{"polluted":true}}}');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
