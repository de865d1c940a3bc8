import type { Surroundings } from '../../pool/address-demand.ts';
import type { PoolRequest } from '../../pool/pool-request.ts';
import { largestNodeCount, type AgentPool } from '../../resources/agent-pool.ts';
import type { VirtualNetwork } from '../../resources/network.ts';
import { addressesPerNode, podSubnetAddressesPerFullNode, surgeNodes } from '../../network/address-needs.ts';
import { isConnected } from '../../network/peering-gaps.ts';
import { knownVnetRanges } from '../../network/known-ranges.ts';
import { networkMode } from '../../network/network-mode.ts';
import { freeIpv6Block, planSubnet, type Room } from '../../network/subnet-plan.ts';
import { azCommand, placeOptions, vnetOptions } from '../../values/az-command.ts';
import { neighborOptions } from './neighbors.ts';
import { syncOtherSide } from './peering-words.ts';

/** How to create a subnet for the nodes of the pool, with commands to paste. */
export function newSubnetAdvice(facts: Surroundings, name: string, pool: PoolRequest): string {
  const mode = networkMode(facts.cluster, facts.agentPools);
  return adviceFor(facts, name, roomFor(pool.wanted, addressesPerNode(mode, pool.wanted.maxPods)));
}

/** The advice for a pool that needs another subnet than the one it was given. */
export function otherSubnetAdvice(facts: Surroundings, pool: PoolRequest): string {
  return newSubnetAdvice(facts, freeSubnetName(facts.vnet, `${pool.name}-subnet`), pool);
}

/** How to create a subnet for the pods of the pool, with nodes that run all the pods they may. */
export function newPodSubnetAdvice(facts: Surroundings, name: string, pool: PoolRequest): string {
  return adviceFor(facts, name, roomFor(pool.wanted, podSubnetAddressesPerFullNode(pool.wanted)));
}

/** The advice for a pool whose pods need another subnet than the one they were given. */
export function otherPodSubnetAdvice(facts: Surroundings, pool: PoolRequest): string {
  return newPodSubnetAdvice(facts, freeSubnetName(facts.vnet, `${pool.name}-pods`), pool);
}

/** The range of a subnet in use cannot be changed, so a new one has room for an upgrade and for twice the nodes. */
function roomFor(pool: AgentPool, perNode: number): Room {
  const withSurge = (nodes: number): number => (nodes + surgeNodes(pool, nodes)) * perNode;
  const nodes = Math.max(1, largestNodeCount(pool));
  return { needed: withSurge(nodes), toGrow: withSurge(2 * nodes) };
}

/** In a free range of the VNet, and with what the subnets of the other pools have. */
function adviceFor(facts: Surroundings, name: string, room: Room): string {
  const { cluster, agentPools, vnet } = facts;
  const plan = planSubnet(room, vnet, knownVnetRanges(cluster, agentPools, vnet), cluster);
  const isDualStack = cluster.ipFamilies.some((family) => family.toLowerCase() === 'ipv6');
  const ipv6 = isDualStack ? freeIpv6Block(vnet, cluster) : undefined;
  const create = (range: string): string =>
    azCommand('network vnet subnet create', {
      ...vnetOptions(vnet.id),
      name,
      'address-prefixes': ipv6 === undefined ? range : [range, ipv6],
      ...neighborOptions(cluster, agentPools, vnet),
    });
  const full = `VNet ${vnet.name} (${vnet.addressPrefixes.join(', ')}) has no free`;
  switch (plan.in) {
    case 'too-large':
      return 'No subnet in Azure is large enough: lower the node count or max-pods.';
    case 'vnet':
      return `${plan.isTight ? `${full} block for twice the nodes. ${plan.range} has room for the pool and one upgrade` : `${plan.range} is free, with room for an upgrade and for twice the nodes`}: ${create(plan.range)}`;
    case 'nowhere':
      return `${full} /${plan.prefixLength}, and no private range is left to add to it. Lower the node count or max-pods, or delete an unused subnet.`;
    case 'new-range': {
      const update = azCommand('network vnet update', {
        ...placeOptions(vnet.id),
        'name': vnet.name,
        'address-prefixes': [...vnet.addressPrefixes, plan.range],
      });
      // The other VNets learn of the range by a sync of their own peerings.
      const syncs = vnet.peerings.filter(isConnected).map((peering) => `${syncOtherSide(vnet, peering)} ; `);
      return `${full} /${plan.prefixLength}. AKS learns of a new range when the cluster is updated, so set allow-reconcile to true. Add a range that no connected network uses, for example ${plan.range}: ${update} ; ${syncs.join('')}${create(plan.range)}`;
    }
  }
}

function freeSubnetName(vnet: VirtualNetwork, wanted: string): string {
  const isTaken = (name: string): boolean => vnet.subnets.some((subnet) => subnet.name.toLowerCase() === name);
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted}-${number}`;
    if (!isTaken(name)) return name;
  }
}
