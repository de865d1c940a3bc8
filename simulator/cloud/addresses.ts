import { numberOf, textOf } from '../json.ts';
import type { Json } from '../json.ts';
import { keyOf, networkId } from './ids.ts';
import { networkModeOf } from './network-mode.ts';
import type { NetworkMode } from './network-mode.ts';
import { addressesIn, isIPv4 } from './ranges.ts';
import type { ClusterState, PoolState, SubnetState } from './state.ts';

/** Azure keeps the first four addresses of a subnet and the last. https://learn.microsoft.com/azure/virtual-network/virtual-networks-faq */
const RESERVED_BY_AZURE = 5;

/** Addresses that a pod subnet with dynamic allocation hands to a node at once. */
const POD_SUBNET_BATCH = 16;

export function subnetId(subnet: SubnetState): string {
  return `${subnet.virtualNetwork.id}/subnets/${subnet.name}`;
}

/** Usable IPv4 addresses. */
export function subnetSize(subnet: SubnetState): number {
  return subnet.addressPrefixes
    .filter(isIPv4)
    .reduce((sum, prefix) => sum + addressesIn(prefix) - RESERVED_BY_AZURE, 0);
}

/** Addresses of the node subnet for each node: the node's own, and in flat networking one for each pod that it may run. */
export function addressesPerNode(mode: NetworkMode, properties: Json): number {
  return mode === 'node-subnet' ? 1 + (numberOf(properties['maxPods']) ?? 0) : 1;
}

/**
 * Addresses of the pod subnet for each node at its start: a batch with dynamic allocation, whole blocks of 16 for the node and its pods
 * with static blocks. https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-pod-subnet
 */
export function podAddressesPerNode(properties: Json): number {
  if (properties['podIPAllocationMode'] !== 'StaticBlock') return POD_SUBNET_BATCH;
  return POD_SUBNET_BATCH * Math.ceil(((numberOf(properties['maxPods']) ?? 0) + 1) / POD_SUBNET_BATCH);
}

/** Who holds how many addresses of a subnet. */
export interface Holding {
  readonly cluster: ClusterState;
  readonly pool: PoolState;
  readonly node: number;
  readonly addresses: number;
}

/** One entry for each node with addresses in the subnet, as a node subnet or as a pod subnet. */
function holdingsIn(subnet: SubnetState, clusters: Iterable<ClusterState>): Holding[] {
  const key = keyOf(subnetId(subnet));
  const holdings: Holding[] = [];
  for (const cluster of clusters) {
    const mode = networkModeOf(cluster);
    for (const pool of cluster.pools.values()) {
      const isNodeSubnet = keyOf(textOf(pool.properties['vnetSubnetID']) ?? '') === key;
      const isPodSubnet = keyOf(textOf(pool.properties['podSubnetID']) ?? '') === key;
      if (!isNodeSubnet && !isPodSubnet) continue;
      const addresses =
        (isNodeSubnet ? addressesPerNode(mode, pool.properties) : 0) +
        (isPodSubnet ? podAddressesPerNode(pool.properties) : 0);
      for (let node = 0; node < pool.nodes; node += 1) holdings.push({ cluster, pool, node, addresses });
    }
  }
  return holdings;
}

/** IPv4 addresses of a subnet that are taken now. */
export function usedAddresses(subnet: SubnetState, clusters: Iterable<ClusterState>): number {
  return holdingsIn(subnet, clusters).reduce((sum, holding) => sum + holding.addresses, subnet.occupied);
}

/** The ids that Azure lists in a subnet's `ipConfigurations`; those of scale sets come in capitals. */
export function ipConfigurationIds(
  subnet: SubnetState,
  clusters: Iterable<ClusterState>,
  subscription: string,
): string[] {
  const ofNodes = holdingsIn(subnet, clusters).flatMap(({ cluster, pool, node, addresses }) => {
    const group = (textOf(cluster.properties['nodeResourceGroup']) ?? cluster.resourceGroup).toUpperCase();
    const scaleSet = `AKS-${pool.name.toUpperCase()}-20461833-VMSS`;
    const nic =
      `/subscriptions/${subscription}/resourceGroups/${group}/PROVIDERS/MICROSOFT.COMPUTE/VIRTUALMACHINESCALESETS/${scaleSet}` +
      `/VIRTUALMACHINES/${node}/NETWORKINTERFACES/${scaleSet}/ipConfigurations/IPCONFIG`;
    return Array.from({ length: addresses }, (_, index) => `${nic}${index + 1}`);
  });
  const group = subnet.virtualNetwork.resourceGroup;
  const others = Array.from(
    { length: subnet.occupied },
    (_, index) =>
      `${networkId(subscription, group, 'networkInterfaces', `nic-${index + 1}`)}/ipConfigurations/ipconfig1`,
  );
  return [...ofNodes, ...others];
}
