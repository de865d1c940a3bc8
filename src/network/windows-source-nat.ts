import type { AgentPool } from '../resources/agent-pool.ts';
import type { Cluster } from '../resources/cluster.ts';
import type { Subnet, VirtualNetwork } from '../resources/network.ts';
import { objectOf } from '../values/json.ts';
import { blocksOutside, findSubnet, knownVnetRanges } from './known-ranges.ts';
import { networkMode } from './network-mode.ts';

/**
 * The Windows pools whose nodes will hide their pods' addresses towards the new subnet. A Windows node writes down the ranges of the
 * VNet when it is built, and translates the source address towards everything else until it is built anew. An overlay always translates.
 * https://learn.microsoft.com/azure/aks/node-pool-unique-subnet#limitations
 */
export function windowsPoolsThatHideSources(
  cluster: Cluster,
  olderPools: readonly AgentPool[],
  vnet: VirtualNetwork,
  newSubnets: readonly Subnet[],
): readonly AgentPool[] {
  const mode = networkMode(cluster, olderPools);
  if (mode !== 'node-subnet' && mode !== 'pod-subnet') return [];
  const known = knownVnetRanges(cluster, olderPools, vnet);
  if (!newSubnets.some((subnet) => blocksOutside(subnet, known).length > 0)) return [];
  return olderPools.filter((pool) => pool.osType.toLowerCase() === 'windows' && hasOutboundNat(cluster, pool));
}

/** A pool that the run added. */
export interface AddedPool {
  readonly name: string;
  readonly subnetId: string | undefined;
  /** It came up; nothing has to reach the subnet of one that did not. */
  readonly isThere: boolean;
}

/** The same after pools were added: the pools that are left to reimage for them. */
export function windowsPoolsToReimage(
  cluster: Cluster,
  agentPools: readonly AgentPool[],
  vnet: VirtualNetwork,
  added: readonly AddedPool[],
): readonly AgentPool[] {
  const older = agentPools.filter((pool) => !added.some((request) => request.name === pool.name));
  const subnets = added.flatMap(({ isThere, subnetId }) => (isThere ? (findSubnet(vnet, subnetId) ?? []) : []));
  return windowsPoolsThatHideSources(cluster, older, vnet, subnets);
}

/** https://learn.microsoft.com/azure/aks/nat-gateway#disable-outboundnat-for-windows sets it for each pool. */
function hasOutboundNat(cluster: Cluster, pool: AgentPool): boolean {
  const profile = objectOf(objectOf(pool.raw['properties'])['windowsProfile']);
  return cluster.hasWindowsOutboundNat && profile['disableOutboundNat'] !== true;
}
