import type { Cluster } from '../../resources/cluster.ts';
import type { Subnet } from '../../resources/network.ts';
import { resourceGroupOf, sameId } from '../../values/resource-id.ts';

/** What of others has an address in a subnet. Azure writes the ids of scale sets' in capitals. */
export interface ForeignUsers {
  /** By the resource groups of nodes that they lie in, as AKS names them: `MC_group_cluster_region`. */
  readonly clusters: readonly string[];
  /** Everything else, by resource: `networkInterfaces/nic1 in group1`. */
  readonly others: readonly string[];
}

/** https://learn.microsoft.com/azure/aks/faq: the name that AKS gives to the resource group of the nodes when nobody says another. */
const NODE_GROUP = /^MC_.+_.+_.+$/i;

export function foreignUsers(subnet: Subnet, { nodeResourceGroup }: Cluster): ForeignUsers {
  const foreign = [...subnet.ipConfigurationIds, ...subnet.privateEndpointIds].filter(
    (id) => !sameId(resourceGroupOf(id), nodeResourceGroup),
  );
  const isOfCluster = (id: string): boolean => NODE_GROUP.test(resourceGroupOf(id) ?? '');
  const groups = foreign.filter(isOfCluster).map((id) => (resourceGroupOf(id) ?? '').toUpperCase());
  return {
    clusters: [...new Set(groups)],
    others: [...new Set(foreign.filter((id) => !isOfCluster(id)).map(resourceInWords))],
  };
}

/** A message names no more than so many. */
const MOST = 5;

export function inWords(users: readonly string[]): string {
  const rest = users.length - MOST;
  return [...users.slice(0, MOST), ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
}

/** The resource that an address belongs to: the last two segments before `ipConfigurations`, or the last two. */
function resourceInWords(id: string): string {
  const [, path = id] = /\/providers\/[^/]+\/(.+?)(?:\/(?:frontend)?ipConfigurations\/[^/]+)?$/i.exec(id) ?? [];
  return `${path} in ${resourceGroupOf(id) ?? 'an unknown resource group'}`;
}
