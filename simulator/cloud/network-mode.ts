import { textOf, valueAt } from '../json.ts';
import type { ClusterState, PoolState } from './state.ts';

export type NetworkMode = 'node-subnet' | 'overlay' | 'pod-subnet' | 'kubenet' | 'none';

/** How the cluster gives addresses to pods. https://learn.microsoft.com/azure/aks/concepts-network-cni-overview */
export function networkModeOf(cluster: ClusterState): NetworkMode {
  const profile = cluster.properties['networkProfile'];
  const plugin = textOf(valueAt(profile, 'networkPlugin'));
  if (plugin === 'kubenet') return 'kubenet';
  if (plugin === 'none') return 'none';
  if (valueAt(profile, 'networkPluginMode') === 'overlay') return 'overlay';
  return [...cluster.pools.values()].some(hasPodSubnet) ? 'pod-subnet' : 'node-subnet';
}

export function hasPodSubnet(pool: PoolState): boolean {
  return textOf(pool.properties['podSubnetID']) !== undefined;
}

/**
 * What AKS fills in. For a pod subnet its pages name 110 and 250; both are live.
 * https://learn.microsoft.com/azure/aks/concepts-network-ip-address-planning
 */
export const defaultMaxPods: Readonly<Record<NetworkMode, number>> = {
  'node-subnet': 30,
  'overlay': 250,
  'pod-subnet': 110,
  'kubenet': 110,
  'none': 250,
};
