import { nameOfId, resourceGroupOf, subscriptionOf } from './resource-id.ts';
import { shellWord } from './shell.ts';

/** By the name of the option, without its dashes; what is undefined is left out. */
export type AzOptions = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * A command of the Azure CLI to paste: `az aks update --resource-group 'my group' --name c1`. A value that begins with a dash is tied
 * to its option by `=`, so that a foreign name cannot become an option.
 */
export function azCommand(command: string, options: AzOptions): string {
  const words = Object.entries(options).flatMap(([name, value]) => {
    if (value === undefined) return [];
    const values = typeof value === 'string' ? [value] : value;
    const [first] = values;
    if (values.length === 1 && first?.startsWith('-')) return [`--${name}=${shellWord(first)}`];
    return [`--${name}`, ...values.map(shellWord)];
  });
  return ['az', command, ...words].join(' ');
}

/** The options that say where a resource is, from its ARM id; the one that names it is called otherwise by each command. */
export function placeOptions(id: string): { readonly 'subscription'?: string; readonly 'resource-group'?: string } {
  return { 'subscription': subscriptionOf(id), 'resource-group': resourceGroupOf(id) };
}

/** The options that name a cluster in `az aks`, from the cluster's ARM id. */
export function clusterOptions(clusterId: string): AzOptions {
  return { ...placeOptions(clusterId), name: nameOfId(clusterId) };
}

/** The options that name a node pool in `az aks nodepool`, from the pool's ARM id. */
export function poolOptions(poolId: string): AzOptions {
  const cluster = /\/managedClusters\/([^/]+)/i.exec(poolId)?.[1];
  return { ...placeOptions(poolId), 'cluster-name': cluster, 'name': nameOfId(poolId) };
}

/** The options that name the cluster of a list in `az aks nodepool`, from the cluster's ARM id. */
export function clusterOfPoolsOptions(clusterId: string): AzOptions {
  return { ...placeOptions(clusterId), 'cluster-name': nameOfId(clusterId) };
}

/** The options that name the virtual network of a part in `az network vnet`, from the network's ARM id. */
export function vnetOptions(vnetId: string): AzOptions {
  return { ...placeOptions(vnetId), 'vnet-name': nameOfId(vnetId) };
}

/** The no-op update, with which AKS reconciles a cluster. It asks for a yes when a person runs it. */
export function reconcileCommand(clusterId: string): string {
  return azCommand('aks update', clusterOptions(clusterId));
}
