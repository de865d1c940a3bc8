import { isObject, type Json, type JsonObject } from '../values/json.ts';

/**
 * Fields that AKS writes and nobody else, by path; `*` stands for every key or element. A secret that a body should ever carry is no
 * business of a no-op update either.
 * https://learn.microsoft.com/rest/api/aks/managed-clusters/get
 */
export const READ_ONLY_CLUSTER_FIELDS = [
  'id',
  'name',
  'type',
  'eTag',
  'systemData',
  'identity.principalId',
  'identity.tenantId',
  'identity.userAssignedIdentities.*.principalId',
  'identity.userAssignedIdentities.*.clientId',
  'properties.provisioningState',
  'properties.powerState',
  'properties.status',
  'properties.currentKubernetesVersion',
  'properties.fqdn',
  'properties.privateFQDN',
  'properties.azurePortalFQDN',
  'properties.maxAgentPools',
  'properties.resourceUID',
  'properties.addonProfiles.*.identity',
  'properties.ingressProfile.webAppRouting.identity',
  'properties.podIdentityProfile.userAssignedIdentities.*.provisioningState',
  'properties.podIdentityProfile.userAssignedIdentities.*.provisioningInfo',
  'properties.privateLinkResources.*.privateLinkServiceID',
  'properties.networkProfile.loadBalancerProfile.effectiveOutboundIPs',
  'properties.networkProfile.natGatewayProfile.effectiveOutboundIPs',
  'properties.httpProxyConfig.effectiveNoProxy',
  'properties.oidcIssuerProfile.issuerURL',
  'properties.servicePrincipalProfile.secret',
  'properties.windowsProfile.adminPassword',
  'properties.aadProfile.serverAppSecret',
] as const;

/**
 * The body of the no-op update: the cluster as it was read, unknown properties and all, without what only AKS writes and without
 * `agentPoolProfiles`. Omitted means unchanged, and the counts that an autoscaler moves must not be frozen; Cluster API's provider
 * omits them on every update. https://github.com/kubernetes-sigs/cluster-api-provider-azure
 */
export function reconcileBody(cluster: JsonObject): JsonObject {
  return withoutFields(cluster, [...READ_ONLY_CLUSTER_FIELDS, 'properties.agentPoolProfiles']);
}

/** A copy without the fields at these paths. */
export function withoutFields(body: JsonObject, paths: readonly string[]): JsonObject {
  return paths.reduce((kept, path) => withoutPath(kept, path.split('.')), body);
}

/** Of a list each element is meant by `*`. */
function withoutRest(value: Json | undefined, rest: readonly string[]): Json | undefined {
  if (isObject(value)) return withoutPath(value, rest);
  if (!isList(value) || rest[0] !== '*') return value;
  return value.map((element) => (isObject(element) ? withoutPath(element, rest.slice(1)) : element));
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

function withoutPath(body: JsonObject, [key, ...rest]: readonly string[]): JsonObject {
  if (key === undefined) return body;
  const entries = Object.entries(body).flatMap(([name, value]): [string, Json | undefined][] => {
    if (key !== '*' && key !== name) return [[name, value]];
    if (rest.length === 0) return [];
    return [[name, withoutRest(value, rest)]];
  });
  return Object.fromEntries(entries);
}
