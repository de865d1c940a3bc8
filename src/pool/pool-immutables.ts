import type { AgentPool } from '../resources/agent-pool.ts';

/**
 * The properties of a pool that AKS does not change in place; the pool has to be replaced. What is not listed is left to AKS to judge.
 *
 * Sources, by the letter behind each:
 * L https://learn.microsoft.com/azure/aks/create-node-pools#limitations and the page named
 * R https://learn.microsoft.com/rest/api/aks/agent-pools/create-or-update
 * T https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/resources/kubernetes_cluster_node_pool (replaces or rotates)
 * C https://github.com/kubernetes-sigs/cluster-api-provider-azure, the update webhook of AzureManagedMachinePool
 */
export const IMMUTABLE_PATHS: readonly string[] = [
  'vmSize', // L T C
  'osDiskSizeGB', // T C
  'osDiskType', // R T C
  'kubeletDiskType', // T C
  'osType', // T C
  'maxPods', // T C
  'vnetSubnetID', // L T
  'podSubnetID', // T
  'podIPAllocationMode', // goes with podSubnetID
  'type', // a pool of scale sets stays one
  'availabilityZones', // T C
  'scaleSetPriority', // L spot-node-pool, T C
  'scaleSetEvictionPolicy', // T
  'spotMaxPrice', // L spot-node-pool, T
  'enableEncryptionAtHost', // T
  'enableUltraSSD', // T C
  'enableNodePublicIP', // T C, https://github.com/hashicorp/terraform-provider-azurerm/issues/10951
  'nodePublicIPPrefixID', // T C
  'networkProfile.nodePublicIPTags', // T
  'proximityPlacementGroupID', // L reduce-latency-ppg, T
  'hostGroupID', // R T
  'capacityReservationGroupID', // T
  'gpuInstanceProfile', // L gpu-multi-instance, T
  'windowsProfile', // T
  'kubeletConfig', // T C
  'linuxOSConfig', // T C
  // AKS changes it by an upgrade, node by node; this action never starts one.
  'orchestratorVersion',
];

/** Properties that a pool lacks in which each size has its own count. https://learn.microsoft.com/azure/aks/virtual-machines-node-pools */
export const COUNTS: readonly string[] = ['count', 'enableAutoScaling', 'minCount', 'maxCount'];

/**
 * Whether AKS changes the property of an existing pool in place. An image's flavor (`osSKU`, `enableFIPS`) can change between Linux images
 * only. https://learn.microsoft.com/azure/aks/upgrade-os-version https://learn.microsoft.com/azure/aks/enable-fips-nodes
 */
export function isMutable(path: string, existing: Pick<AgentPool, 'osType' | 'machines'>): boolean {
  if (path === 'osSKU' || path === 'enableFIPS') return existing.osType !== 'Windows';
  if (existing.machines !== undefined && COUNTS.includes(path)) return false;
  return !IMMUTABLE_PATHS.some((immutable) => path === immutable || path.startsWith(`${immutable}.`));
}
