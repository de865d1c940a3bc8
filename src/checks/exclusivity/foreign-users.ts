import { listText } from '../../values/list-text.ts';
import type { Cluster } from '../../resources/cluster.ts';
import type { Subnet } from '../../resources/network.ts';
import { resourceGroupOf, sameId } from '../../values/resource-id.ts';

/** What others have in a subnet. Azure writes the ids of scale sets in capitals. */
export interface ForeignUsers {
  /** By their node resource groups: `MC_group_cluster_region`, or another name with a scale set that AKS named. */
  readonly clusters: readonly string[];
  /** Everything else, by resource: `networkInterfaces/nic1 in group1`. */
  readonly others: readonly string[];
}

/** The default name of a node resource group: https://learn.microsoft.com/azure/aks/faq */
const NODE_GROUP = /^MC_.+_.+_.+$/i;

/** The name that AKS gives to the scale set of a Linux node pool, also in a node resource group of another name. */
const NODE_SCALE_SET = /\/virtualMachineScaleSets\/aks-[a-z0-9]+-\d{8}-vmss\//i;

export function foreignUsers(subnet: Subnet, { nodeResourceGroup }: Cluster): ForeignUsers {
  const foreign = [...subnet.ipConfigurationIds, ...subnet.privateEndpointIds].filter(
    (id) => !sameId(resourceGroupOf(id), nodeResourceGroup),
  );
  const isOfCluster = (id: string): boolean => NODE_GROUP.test(resourceGroupOf(id) ?? '') || NODE_SCALE_SET.test(id);
  const groups = foreign.filter(isOfCluster).map((id) => (resourceGroupOf(id) ?? '').toUpperCase());
  return {
    clusters: [...new Set(groups)],
    others: [...new Set(foreign.filter((id) => !isOfCluster(id)).map(resourceInWords))],
  };
}

/** The most that a message names. */
const MOST = 5;

export function inWords(users: readonly string[]): string {
  const rest = users.length - MOST;
  return listText([...users.slice(0, MOST), ...(rest > 0 ? [`${rest} more`] : [])]);
}

/** The resource that an address belongs to: the last two segments before `ipConfigurations`, or the last two. */
function resourceInWords(id: string): string {
  const [, path = id] = /\/providers\/[^/]+\/(.+?)(?:\/(?:frontend)?ipConfigurations\/[^/]+)?$/i.exec(id) ?? [];
  return `${path} in ${resourceGroupOf(id) ?? 'an unknown resource group'}`;
}
