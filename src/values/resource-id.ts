/**
 * ARM resource ids. Azure compares them without case and answers in other cases than it was asked in, so ids are compared by
 * `sameId` alone. https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules
 */
export interface SubnetId {
  readonly subscriptionId: string;
  readonly resourceGroup: string;
  readonly vnet: string;
  readonly subnet: string;
}

const SUBNET =
  /^\/subscriptions\/([^/]+)\/resourceGroups\/([^/]+)\/providers\/Microsoft\.Network\/virtualNetworks\/([^/]+)\/subnets\/([^/]+)$/i;

/** The parts of a subnet's id, or undefined when the text is not one. */
export function parseSubnetId(id: string): SubnetId | undefined {
  const [, subscriptionId, resourceGroup, vnet, subnet] = SUBNET.exec(id) ?? [];
  if (!subscriptionId || !resourceGroup || !vnet || !subnet) return undefined;
  return { subscriptionId, resourceGroup, vnet, subnet };
}

export function subnetIdOf(id: SubnetId): string {
  return `${vnetIdOf(id)}/subnets/${id.subnet}`;
}

export function vnetIdOf(id: Omit<SubnetId, 'subnet'>): string {
  return `/subscriptions/${id.subscriptionId}/resourceGroups/${id.resourceGroup}/providers/Microsoft.Network/virtualNetworks/${id.vnet}`;
}

export function clusterIdOf(subscriptionId: string, resourceGroup: string, cluster: string): string {
  return `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}/providers/Microsoft.ContainerService/managedClusters/${cluster}`;
}

/** The id of the VNet that a subnet lies in, or undefined when the text is not a subnet's id. */
export function vnetOfSubnet(subnetId: string): string | undefined {
  const parsed = parseSubnetId(subnetId);
  return parsed && vnetIdOf(parsed);
}

/** The key under which an id is kept in maps: equal ids have equal keys. */
export function idKey(id: string): string {
  return (id.endsWith('/') ? id.replace(/\/+$/, '') : id).toLowerCase();
}

export function sameId(left: string | undefined, right: string | undefined): boolean {
  return left !== undefined && right !== undefined && idKey(left) === idKey(right);
}

/** The last segment, which is the resource's name. */
export function nameOfId(id: string): string {
  return id.split('/').filter(Boolean).at(-1) ?? id;
}

/** The resource group that an id lies in, or undefined. */
export function resourceGroupOf(id: string): string | undefined {
  return /\/resourceGroups\/([^/]+)/i.exec(id)?.[1];
}

/** The id of the subscription that an id lies in, or undefined. */
export function subscriptionOf(id: string): string | undefined {
  return /^\/subscriptions\/([^/]+)/i.exec(id)?.[1];
}
