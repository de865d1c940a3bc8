import { isObject, type Json, type JsonObject } from '../../src/values/json.ts';

interface ReadOnlyField {
  /** `*` stands for every element or key. */
  readonly path: string;
  readonly reason: string;
}

const ARM = 'ARM and the provider write it around every resource.';
const STATE = 'What Azure says about the state of things; a request cannot set it.';
const FOUND = 'What Azure has chosen or found; a request cannot set it.';
const PARTS = 'Other resources and parts that are listed here and changed elsewhere.';

const inPool = (path: string): ReadOnlyField[] =>
  ['provisioningState', 'currentOrchestratorVersion', 'eTag', 'status.provisioningError'].map((name) => ({
    path: `${path}.${name}`,
    reason: STATE,
  }));

const subnetAt = (path: string): ReadOnlyField[] => [
  ...['etag', 'type'].map((name) => ({ path: `${path}${name}`, reason: ARM })),
  { path: `${path}properties.provisioningState`, reason: STATE },
  { path: `${path}properties.ipConfigurations`, reason: PARTS },
  { path: `${path}properties.privateEndpoints`, reason: PARTS },
  { path: `${path}properties.serviceAssociationLinks`, reason: PARTS },
  { path: `${path}properties.serviceEndpoints.*.provisioningState`, reason: STATE },
  { path: `${path}properties.delegations.*.etag`, reason: ARM },
  { path: `${path}properties.delegations.*.properties.provisioningState`, reason: STATE },
  { path: `${path}properties.delegations.*.properties.actions`, reason: FOUND },
];

const networkResource: readonly ReadOnlyField[] = [
  { path: 'etag', reason: ARM },
  { path: 'properties.provisioningState', reason: STATE },
  { path: 'properties.resourceGuid', reason: FOUND },
];

/**
 * What answers have and the schemas of requests do not, by resource type. Written from the REST reference, where these are marked
 * as read-only, and not from the lists of the action: those are held against this.
 * https://learn.microsoft.com/rest/api/aks/managed-clusters/get, https://learn.microsoft.com/rest/api/virtualnetwork
 */
const READ_ONLY: Readonly<Record<string, readonly ReadOnlyField[]>> = {
  'managedClusters': [
    ...['id', 'eTag', 'systemData'].map((path) => ({ path, reason: ARM })),
    { path: 'type', reason: 'AKS writes Microsoft.ContainerService/ManagedClusters; the schema has a small m.' },
    ...['provisioningState', 'powerState', 'currentKubernetesVersion', 'status.provisioningError'].map((name) => ({
      path: `properties.${name}`,
      reason: STATE,
    })),
    ...['fqdn', 'privateFQDN', 'azurePortalFQDN', 'maxAgentPools', 'resourceUID'].map((name) => ({
      path: `properties.${name}`,
      reason: FOUND,
    })),
    ...[
      'identity.principalId',
      'identity.tenantId',
      'identity.userAssignedIdentities.*.principalId',
      'identity.userAssignedIdentities.*.clientId',
    ].map((path) => ({ path, reason: FOUND })),
    ...[
      'networkProfile.loadBalancerProfile.effectiveOutboundIPs',
      'networkProfile.natGatewayProfile.effectiveOutboundIPs',
      'httpProxyConfig.effectiveNoProxy',
      'oidcIssuerProfile.issuerURL',
      'addonProfiles.*.identity',
    ].map((name) => ({ path: `properties.${name}`, reason: FOUND })),
    ...inPool('properties.agentPoolProfiles.*'),
  ],
  'managedClusters/agentPools': [{ path: 'id', reason: ARM }, ...inPool('properties')],
  'virtualNetworks': [
    ...networkResource,
    ...subnetAt('properties.subnets.*.'),
    ...['etag', 'type'].map((name) => ({ path: `properties.virtualNetworkPeerings.*.${name}`, reason: ARM })),
    { path: 'properties.virtualNetworkPeerings.*.properties.provisioningState', reason: STATE },
    { path: 'properties.virtualNetworkPeerings.*.properties.resourceGuid', reason: FOUND },
  ],
  'virtualNetworks/subnets': subnetAt('').filter(({ path }) => path !== 'type'),
  'networkSecurityGroups': [
    ...networkResource,
    { path: 'properties.defaultSecurityRules', reason: PARTS },
    { path: 'properties.subnets', reason: PARTS },
    ...['etag', 'type'].map((name) => ({ path: `properties.securityRules.*.${name}`, reason: ARM })),
    { path: 'properties.securityRules.*.properties.provisioningState', reason: STATE },
  ],
  'routeTables': [
    ...networkResource,
    { path: 'properties.subnets', reason: PARTS },
    ...['etag', 'type'].map((name) => ({ path: `properties.routes.*.${name}`, reason: ARM })),
    { path: 'properties.routes.*.properties.provisioningState', reason: STATE },
    { path: 'properties.routes.*.properties.hasBgpOverride', reason: FOUND },
  ],
  'natGateways': [
    ...networkResource,
    { path: 'properties.subnets', reason: PARTS },
    { path: 'sku.tier', reason: FOUND },
  ],
};

/** A body as a request would have it. */
export function withoutReadOnly(type: string, body: JsonObject): JsonObject {
  const paths = (READ_ONLY[type] ?? []).map(({ path }) => path.split('.'));
  return paths.reduce((kept, path) => without(kept, path) as JsonObject, body);
}

function without(value: Json | undefined, [key, ...rest]: readonly string[]): Json | undefined {
  if (key === undefined) return value;
  if (Array.isArray(value)) {
    const elements: readonly Json[] = value;
    return elements.map((element) => (key === '*' ? (without(element, rest) ?? null) : element));
  }
  if (!isObject(value)) return value;
  const entries = Object.entries(value).flatMap(([name, inner]) => {
    if (key !== '*' && key !== name) return [[name, inner] as const];
    return rest.length === 0 ? [] : [[name, without(inner, rest)] as const];
  });
  return Object.fromEntries(entries);
}
