import type { AgentPool } from '../resources/agent-pool.ts';
import type { NetworkMode } from './network-mode.ts';

/**
 * Addresses of the nodes' subnet for each node: one for itself, and in the flat mode one for each pod that it may run.
 * https://learn.microsoft.com/azure/aks/concepts-network-ip-address-planning
 */
export function addressesPerNode(mode: NetworkMode, maxPods: number): number {
  return mode === 'node-subnet' ? 1 + maxPods : 1;
}

/**
 * By how many addresses a node the sources differ in the flat mode: the documented formula is one for the node and one for each pod,
 * but pods on the host's network take none, and Azure CNI was changed to save two.
 * https://github.com/MicrosoftDocs/azure-docs/issues/120064
 */
export const DISPUTED_ADDRESSES_PER_NODE = 2;

/** Every node of an overlay or of kubenet is given a /24 of the pod range. https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-overlay */
export const POD_RANGE_ADDRESSES_PER_NODE = 256;

/** Addresses come to the nodes of a pod subnet in blocks. https://learn.microsoft.com/azure/aks/concepts-network-azure-cni-pod-subnet */
export const POD_SUBNET_BLOCK = 16;

/** Every node has its pods' addresses from its start, in blocks that it keeps. */
export function hasStaticBlocks(pool: Pick<AgentPool, 'podIpAllocationMode'>): boolean {
  return pool.podIpAllocationMode?.toLowerCase() === 'staticblock';
}

/**
 * Addresses of the pods' subnet for a node that runs as many pods as it may: with dynamic allocation a node asks for another block
 * whenever fewer than eight of its addresses are free. https://learn.microsoft.com/azure/aks/configure-azure-cni-dynamic-ip-allocation
 */
export function podSubnetAddressesPerFullNode(pool: Pick<AgentPool, 'podIpAllocationMode' | 'maxPods'>): number {
  if (hasStaticBlocks(pool)) return podSubnetAddressesPerNode(pool);
  return POD_SUBNET_BLOCK * Math.ceil((pool.maxPods + FEWEST_FREE_ADDRESSES) / POD_SUBNET_BLOCK);
}

/** With fewer, a node asks for another block. */
const FEWEST_FREE_ADDRESSES = 8;

/** Addresses of the pods' subnet for each node, at its start: one block, or with static allocation as many as all its pods can need. */
export function podSubnetAddressesPerNode(pool: Pick<AgentPool, 'podIpAllocationMode' | 'maxPods'>): number {
  if (!hasStaticBlocks(pool)) return POD_SUBNET_BLOCK;
  // Fits the table of https://learn.microsoft.com/azure/aks/configure-azure-cni-static-block-allocation: 31 pods take two blocks, 32 three.
  return POD_SUBNET_BLOCK * Math.ceil((pool.maxPods + 1) / POD_SUBNET_BLOCK);
}

/** https://learn.microsoft.com/rest/api/aks/agent-pools/create-or-update#agentpoolupgradesettings: 10 % where nothing is said. */
export const DEFAULT_MAX_SURGE = '10%';

/**
 * Nodes that an upgrade of a pool of this size adds for its duration. A percentage is rounded up.
 * https://learn.microsoft.com/azure/aks/upgrade-aks-node-pools-rolling
 */
export function surgeNodes(pool: Pick<AgentPool, 'maxSurge' | 'maxUnavailable'>, nodes: number): number {
  if (nodes <= 0) return 0;
  const surge = nodesOf(pool.maxSurge ?? DEFAULT_MAX_SURGE, nodes) ?? nodesOf(DEFAULT_MAX_SURGE, nodes) ?? 1;
  if (surge > 0) return surge;
  return (nodesOf(pool.maxUnavailable ?? '0', nodes) ?? 0) > 0 ? 0 : 1;
}

/** `3`, or `33%` of the nodes; undefined when it is neither. */
function nodesOf(text: string, nodes: number): number | undefined {
  const [, digits, percent] = /^\s*(\d+)\s*(%?)\s*$/.exec(text) ?? [];
  if (digits === undefined) return undefined;
  return percent === '%' ? Math.ceil((Number(digits) * nodes) / 100) : Number(digits);
}
