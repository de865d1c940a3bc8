import { shellWord } from './shell.ts';

/**
 * A command of the Azure CLI to paste: `az aks update --resource-group 'my group' --name c1`. A value that begins with a dash is tied
 * to its option by `=`, so that a foreign name cannot become an option.
 */
export function azCommand(command: string, options: Readonly<Record<string, string | readonly string[]>>): string {
  const words = Object.entries(options).flatMap(([name, value]) => {
    const values = typeof value === 'string' ? [value] : value;
    const [first] = values;
    if (values.length === 1 && first?.startsWith('-')) return [`--${name}=${shellWord(first)}`];
    return [`--${name}`, ...values.map(shellWord)];
  });
  return ['az', command, ...words].join(' ');
}

/** The options that name a cluster in `az aks`, from the cluster's ARM id. */
export function clusterOptions(cluster: { readonly id: string; readonly name: string }): Record<string, string> {
  const [, subscription, resourceGroup] =
    /^\/subscriptions\/([^/]+)\/resourceGroups\/([^/]+)\//i.exec(cluster.id) ?? [];
  return {
    ...(subscription === undefined ? {} : { subscription: subscription }),
    ...(resourceGroup === undefined ? {} : { 'resource-group': resourceGroup }),
    name: cluster.name,
  };
}

/** The options that name a node pool in `az aks nodepool`. */
export function poolOptions(
  cluster: { readonly id: string; readonly name: string },
  pool: { readonly name: string },
): Record<string, string> {
  const { name, ...rest } = clusterOptions(cluster);
  return { ...rest, 'cluster-name': name ?? cluster.name, 'name': pool.name };
}

/** The no-op update, with which AKS reconciles a cluster. It asks for a yes when a person runs it. */
export function reconcileCommand(cluster: { readonly id: string; readonly name: string }): string {
  return azCommand('aks update', clusterOptions(cluster));
}
