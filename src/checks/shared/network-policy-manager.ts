import type { Cluster } from '../../resources/cluster.ts';

/** `azure` is the engine's name in ARM. https://learn.microsoft.com/azure/aks/use-network-policies */
export function usesNetworkPolicyManager({ networkPolicy }: Cluster): boolean {
  return networkPolicy?.toLowerCase() === 'azure';
}
