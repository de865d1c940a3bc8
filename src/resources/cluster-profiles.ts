import { isObject, numberOf, objectOf, objectsOf, stringsOf, textOf, wordOf, type JsonObject } from '../values/json.ts';

/** Who the cluster is when it works on its network: a managed identity, or a service principal. */
export interface ClusterIdentity {
  readonly kind: 'SystemAssigned' | 'UserAssigned' | 'ServicePrincipal';
  /** As role assignments name it. Undefined for a service principal, of which the cluster tells the client id alone. */
  readonly objectId?: string;
  readonly clientId?: string;
}

export interface ApiServerAccess {
  readonly isPrivate: boolean;
  /** The API server has an address in a subnet of the VNet. */
  readonly isInVnet: boolean;
  /** CIDR blocks and addresses that may reach a public API server; empty: all may. */
  readonly authorizedIpRanges: readonly string[];
}

/** https://learn.microsoft.com/javascript/api/@azure/arm-containerservice/managedclusterloadbalancerprofilemanagedoutboundips */
const DEFAULT_MANAGED_IPV4_COUNT = 1;

export interface LoadBalancerProfile {
  /** Ports that each node gets; 0: Azure spreads them by the size of the backend pool. */
  readonly allocatedOutboundPorts: number;
  /** The public addresses that nodes are seen with from outside. */
  readonly outboundIpIds: readonly string[];
  /** How many of them are of IPv4; undefined where the cluster does not tell which. */
  readonly outboundIpv4Count?: number;
}

/** https://learn.microsoft.com/rest/api/aks/managed-clusters/get */
export function parseIdentity(body: JsonObject): ClusterIdentity {
  const identity = objectOf(body['identity']);
  const servicePrincipal = textOf(objectOf(objectOf(body['properties'])['servicePrincipalProfile'])['clientId']);
  const type = wordOf(identity['type'], ['UserAssigned', 'SystemAssigned']);
  if (type === 'UserAssigned') {
    const [assigned] = objectsOf(Object.values(objectOf(identity['userAssignedIdentities'])));
    return { kind: 'UserAssigned', ...ids(assigned?.['principalId'], assigned?.['clientId']) };
  }
  if (type === 'SystemAssigned') return { kind: 'SystemAssigned', ...ids(identity['principalId'], undefined) };
  // A cluster with a managed identity says `msi` here. Null, and no other word, is what older clusters say for none.
  return { kind: 'ServicePrincipal', ...ids(undefined, servicePrincipal === 'msi' ? undefined : servicePrincipal) };
}

export function parseApiServerAccess(properties: JsonObject): ApiServerAccess {
  const profile = objectOf(properties['apiServerAccessProfile']);
  return {
    isPrivate: profile['enablePrivateCluster'] === true,
    isInVnet: profile['enableVnetIntegration'] === true,
    authorizedIpRanges: stringsOf(profile['authorizedIPRanges']),
  };
}

/** From the network profile of a cluster. https://learn.microsoft.com/rest/api/aks/managed-clusters/get */
export function parseLoadBalancerProfile(network: JsonObject): LoadBalancerProfile {
  const profile = objectOf(network['loadBalancerProfile']);
  const outboundIpIds = objectsOf(profile['effectiveOutboundIPs']).flatMap((address) => textOf(address['id']) ?? []);
  const ipv4Count = outboundIpv4Count(network, outboundIpIds.length);
  return {
    allocatedOutboundPorts: numberOf(profile['allocatedOutboundPorts']) ?? 0,
    outboundIpIds,
    outboundIpv4Count: ipv4Count,
  };
}

/** Of addresses that AKS manages, the cluster says how many are of IPv4; of those that somebody else made, nothing. */
function outboundIpv4Count(network: JsonObject, addresses: number): number | undefined {
  if (!stringsOf(network['ipFamilies']).includes('IPv6')) return addresses;
  const managed = objectOf(network['loadBalancerProfile'])['managedOutboundIPs'];
  return isObject(managed) ? (numberOf(managed['count']) ?? DEFAULT_MANAGED_IPV4_COUNT) : undefined;
}

/** The subnet of virtual nodes, which the cluster names without its VNet. https://learn.microsoft.com/azure/aks/virtual-nodes-cli */
export function virtualNodeSubnetName(properties: JsonObject): string | undefined {
  const addons = Object.entries(objectOf(properties['addonProfiles']));
  const [, addon] = addons.find(([name]) => name.toLowerCase() === 'aciconnectorlinux') ?? [];
  const profile = objectOf(addon);
  return profile['enabled'] === true ? textOf(objectOf(profile['config'])['SubnetName']) : undefined;
}

function ids(objectId: unknown, clientId: unknown): Pick<ClusterIdentity, 'objectId' | 'clientId'> {
  const object = textOf(objectId);
  const client = textOf(clientId);
  return {
    objectId: object,
    clientId: client,
  };
}
