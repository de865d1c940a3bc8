import { createHash } from 'node:crypto';

/** ARM resource ids: built in the case in which Azure answers, compared without case. */
export interface SubnetPath {
  readonly subscription: string;
  readonly resourceGroup: string;
  readonly virtualNetwork: string;
  readonly subnet: string;
}

const SUBNET =
  /^\/subscriptions\/([^/]+)\/resourceGroups\/([^/]+)\/providers\/Microsoft\.Network\/virtualNetworks\/([^/]+)\/subnets\/([^/]+)$/i;

/** The parts of a subnet's id, or undefined when the text is not one. */
export function subnetPathOf(id: string): SubnetPath | undefined {
  const [, subscription, resourceGroup, virtualNetwork, subnet] = SUBNET.exec(id) ?? [];
  if (!subscription || !resourceGroup || !virtualNetwork || !subnet) return undefined;
  return { subscription, resourceGroup, virtualNetwork, subnet };
}

/** The id of a resource of Microsoft.Network, `type` being `virtualNetworks`, `routeTables`, … */
export function networkId(subscription: string, resourceGroup: string, type: string, name: string): string {
  return `/subscriptions/${subscription}/resourceGroups/${resourceGroup}/providers/Microsoft.Network/${type}/${name}`;
}

/** AKS answers with `resourcegroups` in lower case, whatever the request had. */
export function clusterId(subscription: string, resourceGroup: string, cluster: string): string {
  return `/subscriptions/${subscription}/resourcegroups/${resourceGroup}/providers/Microsoft.ContainerService/managedClusters/${cluster}`;
}

/** The key under which a name or an id is kept: Azure does not tell cases apart. */
export function keyOf(...names: readonly string[]): string {
  return names.join('/').toLowerCase();
}

export function sameId(left: string, right: string): boolean {
  return keyOf(left) === keyOf(right);
}

/** An id that is the same wherever the text is. */
export function guidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
