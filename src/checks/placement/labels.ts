import { placesBeside } from '../../network/cluster-places.ts';
import type { AgentPool } from '../../resources/agent-pool.ts';
import type { Cluster } from '../../resources/cluster.ts';
import type { VirtualNetwork } from '../../resources/network.ts';
import type { PoolRequest } from '../../pool/pool-request.ts';
import { nameOfId, resourceGroupOf, sameId, vnetOfSubnet } from '../../values/resource-id.ts';
import { listText } from '../../values/list-text.ts';

/** https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set */
const LONGEST_LABEL = 63;
const LABEL = /^[a-z0-9]([-_.a-z0-9]*[a-z0-9])?$/i;

interface NetworkName {
  /** `subnet`, `VNet`, or `resource group`. */
  readonly of: string;
  readonly name: string;
}

/**
 * The names that AKS writes into node labels of an overlay cluster. A VNet that already has nodes of the cluster is proved to do no
 * harm. https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay#limitations
 */
export function namesInLabels(
  {
    cluster,
    agentPools,
    vnet,
    subnetId,
  }: {
    readonly cluster: Cluster;
    readonly agentPools: readonly AgentPool[];
    readonly vnet: VirtualNetwork;
    readonly subnetId: string;
  },
  pool: PoolRequest,
): readonly NetworkName[] {
  const subnet = { of: 'subnet', name: nameOfId(subnetId) };
  const areBorne = placesBeside(cluster, agentPools, pool.name).some(
    (place) => place.holds === 'nodes' && sameId(vnetOfSubnet(place.subnetId), vnet.id),
  );
  if (areBorne) return [subnet];
  return [
    subnet,
    { of: 'VNet', name: vnet.name },
    { of: 'resource group', name: resourceGroupOf(vnet.id) ?? '' },
  ].filter(({ name }) => name !== '');
}

export function isTooLong({ name }: NetworkName): boolean {
  return name.length > LONGEST_LABEL;
}

export function isNoLabel({ name }: NetworkName): boolean {
  return !LABEL.test(name);
}

/** `subnet snet (4 characters)`. */
export function namesInWords(names: readonly NetworkName[]): string {
  return listText(names.map(({ of, name }) => `${of} ${name} (${name.length} characters)`));
}
