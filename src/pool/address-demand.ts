import type { Cluster } from '../resources/cluster.ts';
import { largestNodeCount, type AgentPool } from '../resources/agent-pool.ts';
import { isResting } from '../resources/provisioning.ts';
import type { Subnet, SubnetUsages, VirtualNetwork } from '../resources/network.ts';
import { addressesPerNode, DISPUTED_ADDRESSES_PER_NODE, surgeNodes } from '../network/address-needs.ts';
import { networkMode, type NetworkMode } from '../network/network-mode.ts';
import { usableAddresses } from '../network/subnet-size.ts';
import type { PoolRequest } from './pool-request.ts';
import { idKey, resourceGroupOf, sameId } from '../values/resource-id.ts';
import { findSubnet, prefixesOf } from '../network/known-ranges.ts';
import { firstNodeCount } from './node-counts.ts';
import { poolsBefore, poolsBeside } from './turns.ts';

/** What a judgement about a subnet needs to know. */
export interface Surroundings {
  readonly cluster: Cluster;
  readonly agentPools: readonly AgentPool[];
  readonly vnet: VirtualNetwork;
}

/** What a pool needs of the nodes' subnet, beside what there is. */
export interface Demand {
  /** `10.1.2.0/24`. */
  readonly prefixes: string;
  readonly subnetName: string;
  readonly perNode: number;
  /** Nodes that need addresses, and of them those of other pools in the same subnet. */
  readonly nodes: number;
  readonly needed: number;
  readonly available: number;
  /** The largest node count of this pool that fits. */
  readonly mostNodes: number;
  /** By how much the sources differ about `needed`. */
  readonly disputed: number;
  /** Extra nodes that an upgrade adds while it runs. */
  readonly surge: number;
  /** Pools of the run whose turn comes before, and whose need of the same subnet is counted. */
  readonly sharers: readonly PoolRequest[];
}

/**
 * All pools of the subnet at their largest against the whole subnet, as AKS counts before it does anything; `nothing new` for a pool
 * that has what it asks for, undefined where the subnet is unknown.
 * https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/connectivity/insufficientsubnetsize-error-advanced-networking
 */
export function largestDemand(
  facts: Surroundings,
  pool: PoolRequest,
  pools: readonly PoolRequest[],
): Demand | 'nothing new' | undefined {
  const { cluster, agentPools, vnet } = facts;
  const subnet = findSubnet(vnet, pool.subnetId);
  const available = usableAddresses(subnet?.addressPrefixes ?? []);
  if (subnet === undefined || available === undefined) return undefined;
  const mode = networkMode(cluster, agentPools);
  const perNode = addressesPerNode(mode, pool.wanted.maxPods);
  const wantedNodes = largestNodeCount(pool.wanted);
  const existing = existingIn(pool);
  if (
    !pool.isNew &&
    existing?.provisioningState === 'Succeeded' &&
    wantedNodes * perNode <= largestNodeCount(existing) * addressesPerNode(mode, existing.maxPods)
  )
    return 'nothing new';
  const neighbours = poolsBeside(agentPools, pool, pools).filter((other) => sameId(other.vnetSubnetId, pool.subnetId));
  const neighbourNodes = neighbours.reduce((sum, other) => sum + largestNodeCount(other), 0);
  const neighbourNeed = neighbours.reduce(
    (sum, other) => sum + largestNodeCount(other) * addressesPerNode(mode, other.maxPods),
    0,
  );
  const nodes = neighbourNodes + wantedNodes;
  return {
    prefixes: prefixesOf(subnet),
    subnetName: subnet.name,
    perNode,
    nodes,
    needed: neighbourNeed + wantedNodes * perNode,
    available,
    mostNodes: Math.max(0, Math.floor((available - neighbourNeed) / perNode)),
    disputed: mode === 'node-subnet' ? nodes * DISPUTED_ADDRESSES_PER_NODE : 0,
    surge: surgeNodes(pool.wanted, wantedNodes),
    sharers: poolsBefore(pool, pools).filter((other) => sameId(other.subnetId, pool.subnetId)),
  };
}

/**
 * The nodes that the pool begins with, and those that the pools before it begin with, against the addresses that are free now;
 * `nothing new` for a pool that has them, undefined where Azure does not say.
 * https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/subnetisfull-error
 */
export function presentDemand(
  facts: Surroundings & { readonly usages: SubnetUsages },
  pool: PoolRequest,
  pools: readonly PoolRequest[],
): Demand | 'nothing new' | undefined {
  const { cluster, agentPools, vnet, usages } = facts;
  const subnet = findSubnet(vnet, pool.subnetId);
  const usage = usages.get(idKey(pool.subnetId ?? ''));
  if (subnet === undefined || usage === undefined) return undefined;
  const mode = networkMode(cluster, agentPools);
  const own = missingOf(pool, mode, subnet);
  if (own.addresses === 0) return 'nothing new';
  const sharing = poolsBefore(pool, pools).filter((other) => sameId(other.subnetId, pool.subnetId));
  const taking = sharing
    .map((other) => ({ other, ...missingOf(other, mode, subnet) }))
    .filter((need) => need.nodes > 0);
  const taken = taking.reduce((sum, { addresses }) => sum + addresses, 0);
  const available = Math.max(0, usage.limit - usage.used);
  const nodes = taking.reduce((sum, need) => sum + need.nodes, own.nodes);
  return {
    prefixes: prefixesOf(subnet),
    subnetName: subnet.name,
    perNode: own.perNode,
    nodes,
    needed: taken + own.addresses,
    available,
    mostNodes: Math.max(0, Math.floor((available - taken + own.there) / own.perNode)),
    disputed: mode === 'node-subnet' ? nodes * DISPUTED_ADDRESSES_PER_NODE : 0,
    surge: surgeNodes(pool.wanted, firstNodeCount(pool.wanted)),
    sharers: taking.map(({ other }) => other),
  };
}

/** What the nodes that a pool begins with take of its subnet, beside what they have there. */
function missingOf(
  pool: PoolRequest,
  mode: NetworkMode,
  subnet: Subnet,
): { readonly perNode: number; readonly there: number; readonly addresses: number; readonly nodes: number } {
  const perNode = addressesPerNode(mode, pool.wanted.maxPods);
  const there = addressesThere(pool, perNode, subnet.ipConfigurationIds);
  const addresses = Math.max(0, firstNodeCount(pool.wanted) * perNode - there);
  return { perNode, there, addresses, nodes: Math.ceil(addresses / perNode) };
}

/**
 * The addresses that something other than nodes of the cluster holds in a subnet: virtual machines, private endpoints, nodes of other
 * clusters, internal load balancers. AKS leaves them out when it counts a subnet's size, and the nodes cannot have them.
 */
export function addressesOfOthers({ ipConfigurationIds }: Subnet, { nodeResourceGroup }: Cluster): number {
  const isOfNode = (id: string): boolean =>
    sameId(resourceGroupOf(id), nodeResourceGroup) && /\/(?:virtualMachineScaleSets|networkInterfaces)\//i.test(id);
  return new Set(ipConfigurationIds.filter((id) => !isOfNode(id)).map(idKey)).size;
}

/** The pool as it exists, if it lies in the subnet that it is asked for in. */
function existingIn(pool: PoolRequest): AgentPool | undefined {
  return sameId(pool.existing?.vnetSubnetId, pool.subnetId) ? pool.existing : undefined;
}

function addressesThere(pool: PoolRequest, perNode: number, ipConfigurationIds: readonly string[]): number {
  const existing = existingIn(pool);
  if (existing === undefined) return 0;
  if (existing.provisioningState === 'Succeeded' || !isResting(existing)) return existing.count * perNode;
  // A pool that failed may have some of its nodes, or none: what its scale set holds is told by the subnet.
  return ipConfigurationIds.filter((id) => isOfScaleSet(id, pool.name)).length;
}

/** AKS names a pool's scale set `aks-pool1-12345678-vmss`, that of a Windows pool `akspool1`; Azure writes the id in capitals. */
function isOfScaleSet(ipConfigurationId: string, pool: string): boolean {
  const [, scaleSet] = /\/virtualMachineScaleSets\/([^/]+)\//i.exec(ipConfigurationId) ?? [];
  const name = scaleSet?.toLowerCase() ?? '';
  return name.startsWith(`aks-${pool.toLowerCase()}-`) || name === `aks${pool.toLowerCase()}`;
}
