import type { AgentPool } from '../resources/agent-pool.ts';
import type { Cluster } from '../resources/cluster.ts';

/**
 * Where the pods of a cluster get their addresses: from the nodes' subnet, from an overlay, from kubenet's routed range, from a subnet
 * for pods alone, or from a plugin that AKS knows nothing about. The data plane (`networkDataplane`, Cilium) plays no part in it.
 * https://learn.microsoft.com/azure/aks/concepts-network-cni-overview
 */
export type NetworkMode = 'node-subnet' | 'overlay' | 'kubenet' | 'pod-subnet' | 'none';

/** The mode of a cluster; AKS names no pod-subnet mode, it follows from a pool that has a subnet for its pods. */
export function networkMode(
  cluster: Pick<Cluster, 'networkPlugin' | 'networkPluginMode'>,
  pools: readonly Pick<AgentPool, 'podSubnetId'>[],
): NetworkMode {
  if (cluster.networkPlugin === 'none') return 'none';
  if (cluster.networkPlugin === 'kubenet') return 'kubenet';
  if (cluster.networkPluginMode === 'overlay') return 'overlay';
  return pools.some((pool) => pool.podSubnetId !== undefined) ? 'pod-subnet' : 'node-subnet';
}

/** Pods have addresses of a range of the cluster's own (`podCidrs`). In the other modes AKS may still show one, and it means nothing. */
export function hasPodRange(mode: NetworkMode): boolean {
  return mode === 'overlay' || mode === 'kubenet';
}

/**
 * The most pods on a node when nobody says a number. It is sent with every new pool, because Microsoft's pages name two numbers for a
 * pod subnet, 110 and 250, and the addresses that a pool needs follow from it.
 *
 * https://learn.microsoft.com/azure/aks/concepts-network-ip-address-planning#maximum-pods-per-node
 * https://learn.microsoft.com/azure/aks/azure-cni-overlay for the 250 of the overlay. A cluster without a plugin is given 250 too: its
 * pods take no address of a subnet.
 */
const DEFAULT_MAX_PODS: Readonly<Record<NetworkMode, number>> = {
  'node-subnet': 30,
  'overlay': 250,
  'kubenet': 110,
  'pod-subnet': 110,
  'none': 250,
};

export function defaultMaxPods(mode: NetworkMode): number {
  return DEFAULT_MAX_PODS[mode];
}
