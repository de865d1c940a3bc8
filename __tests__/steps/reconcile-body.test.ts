import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { API_VERSIONS } from '../../src/azure/arm-exchange.ts';
import { READ_ONLY_CLUSTER_FIELDS, reconcileBody, withoutFields } from '../../src/steps/reconcile-body.ts';

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

describe("the SDK's model of a cluster", () => {
  const root = join(dirname(createRequire(import.meta.url).resolve('@azure/arm-containerservice')), '..', 'esm');
  const model = readFileSync(join(root, 'models', 'models.d.ts'), 'utf8');

  interface Field {
    readonly name: string;
    readonly isReadOnly: boolean;
    readonly type: string;
  }

  /** The fields of an interface, those that it takes over included. */
  function fieldsOf(name: string): readonly Field[] {
    const found = new RegExp(`export interface ${name}(?: extends (\\w+))? \\{\\n([\\s\\S]*?)\\n\\}`).exec(model);
    if (found === null) return [];
    const own = [...(found[2] ?? '').matchAll(/^ {4}(readonly )?"?(\w+)"?\??: (.*);$/gm)].map(
      ([, isReadOnly, field = '', type = '']) => ({
        name: field,
        isReadOnly: isReadOnly !== undefined,
        type,
      }),
    );
    return [...own, ...(found[1] === undefined ? [] : fieldsOf(found[1]))];
  }

  function readOnlyPaths(name: string, path: string, seen: readonly string[] = []): readonly string[] {
    if (seen.includes(name)) return [];
    return fieldsOf(name).flatMap(({ name: field, isReadOnly, type }) => {
      const here = `${path}${field}`;
      if (isReadOnly) return [here];
      const [, listed = '', mapped = ''] = /^(\w+)\[\]$|^Record<string, (\w+)>$/.exec(type) ?? [];
      const inner = listed + mapped;
      return inner === ''
        ? readOnlyPaths(type, `${here}.`, [...seen, name])
        : readOnlyPaths(inner, `${here}.*.`, [...seen, name]);
    });
  }

  const inProperties = readOnlyPaths('ManagedClusterProperties', 'properties.');
  const flattened = new Set(fieldsOf('ManagedClusterProperties').map(({ name }) => name));
  const onTop = readOnlyPaths('ManagedCluster', '').filter((path) => !flattened.has(path.split('.')[0] ?? ''));

  test('is walked to its ends', () => {
    expect(inProperties).toContain('properties.ingressProfile.webAppRouting.identity');
    expect(inProperties).toContain('properties.privateLinkResources.*.privateLinkServiceID');
    expect(inProperties).toContain('properties.podIdentityProfile.userAssignedIdentities.*.provisioningState');
    expect(onTop).toContain('identity.principalId');
  });

  test('has no field that AKS alone writes and that a reconcile would send', () => {
    // The SDK writes some names otherwise than the wire: privateFqdn.
    const KNOWN = READ_ONLY_CLUSTER_FIELDS.map((known) => known.toLowerCase());
    const isUnder = (path: string, known: string): boolean => path === known || path.startsWith(`${known}.`);
    const isSent = (path: string): boolean =>
      !KNOWN.some((known) => isUnder(path.toLowerCase(), known)) && !path.startsWith('properties.agentPoolProfiles.');
    expect([...onTop, ...inProperties].filter(isSent)).toEqual([]);
  });

  test('is that of the api-version that is used', () => {
    const versions =
      /enum KnownVersions \{([\s\S]*?)\}/.exec(model)?.[1]?.match(/\d{4}-\d{2}-\d{2}(?!-preview)/g) ?? [];
    expect(versions.toSorted().at(-1)).toBe(API_VERSIONS['Microsoft.ContainerService']);
  });
});

test('fields of elements are taken out of lists too', () => {
  expect(withoutFields({ a: [{ b: 1, c: 2 }, 3] }, ['a.*.b'])).toEqual({ a: [{ c: 2 }, 3] });
});

test('what the newest version knows of a NAT gateway is kept', () => {
  const natGatewayProfile = {
    sku: 'StandardV2',
    outboundIPs: { publicIPs: ['/ip'] },
    outboundIPPrefixes: { publicIPPrefixes: ['/prefix'] },
    idleTimeoutInMinutes: 4,
  };
  const read = { natGatewayProfile: { ...natGatewayProfile, effectiveOutboundIPs: [{ id: '/ip' }] } };
  expect(reconcileBody({ properties: { networkProfile: read } })).toEqual({
    properties: { networkProfile: { natGatewayProfile } },
  });
});
