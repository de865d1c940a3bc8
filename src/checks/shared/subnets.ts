import type { Surroundings } from '../../pool/address-demand.ts';
import { largestNodeCount, type AgentPool } from '../../resources/agent-pool.ts';
import type { VirtualNetwork } from '../../resources/network.ts';
import { addressesPerNode, surgeNodes } from '../../network/address-needs.ts';
import { isConnected } from '../../network/peering-gaps.ts';
import { knownVnetRanges } from '../../network/known-ranges.ts';
import { networkMode, type NetworkMode } from '../../network/network-mode.ts';
import { planSubnet } from '../../network/subnet-plan.ts';
import type { PoolRequest } from '../../pool/pool-request.ts';
import { sameId, vnetOfSubnet } from '../../values/resource-id.ts';
import { neighborOptions } from './neighbors.ts';
import { notApplicable, type Verdict, unknown } from '../verdict.ts';
import { syncOtherSide } from './peering-words.ts';
import { azCommand, placeOptions, vnetOptions } from '../../values/az-command.ts';

/** The pools of the cluster but the one that is asked for. */
export function otherPools(agentPools: readonly AgentPool[], pool: PoolRequest): readonly AgentPool[] {
  return agentPools.filter((other) => other.name !== pool.name);
}

/** The subnet for the pods, as the user said it or as the pool has it. */
export function podSubnetIdOf(pool: PoolRequest): string | undefined {
  return pool.podSubnetId ?? pool.wanted.podSubnetId;
}

/** The ids of the subnets that the pool names, as far as they are known: for its nodes, and for its pods. */
export function subnetIdsOf(pool: PoolRequest): readonly string[] {
  return [pool.subnetId, podSubnetIdOf(pool)].filter((id) => id !== undefined);
}

/** Why a question about a subnet cannot be asked: it is unknown, or not in the virtual network that was read. */
export function subnetIsUnknown(pool: PoolRequest, vnet: VirtualNetwork, subnetId = pool.subnetId): Verdict {
  return subnetId === undefined ? subnetIsNotNamed(pool) : subnetIsElsewhere(subnetId, vnet);
}

/** Only a short name is known, and not yet of which virtual network. */
export function subnetIsNotNamed({ name }: PoolRequest): Verdict {
  return unknown(`which subnet node pool ${name} is to lie in cannot be known yet`);
}

/** The virtual network that was read has no such subnet, of which another check tells. */
export function subnetIsElsewhere(subnetId: string, vnet: VirtualNetwork): Verdict {
  return notApplicable(
    isInVnet(subnetId, vnet)
      ? `virtual network ${vnet.name} has no subnet ${subnetId}`
      : `${subnetId} does not lie in virtual network ${vnet.name}, the one that was read`,
  );
}

/** The subnet is said to lie in the virtual network that was read. */
export function isInVnet(subnetId: string, vnet: VirtualNetwork): boolean {
  return sameId(vnetOfSubnet(subnetId), vnet.id);
}

/** The addresses of the nodes' subnet that the pool takes at its largest, an upgrade included. */
export function addressesWithSurge(mode: NetworkMode, pool: AgentPool): number {
  const nodes = largestNodeCount(pool);
  return (nodes + surgeNodes(pool, nodes)) * addressesPerNode(mode, pool.maxPods);
}

/**
 * How to make a subnet with room for so many addresses, in a range of the VNet that is free and with what the other pools' subnets have,
 * with a command to paste.
 */
export function newSubnetAdvice(facts: Surroundings, name: string, addresses: number): string {
  const { cluster, agentPools, vnet } = facts;
  const plan = planSubnet(addresses, vnet, knownVnetRanges(cluster, agentPools, vnet), cluster);
  const create = (range: string): string =>
    azCommand('network vnet subnet create', {
      ...vnetOptions(vnet.id),
      name,
      'address-prefixes': range,
      ...neighborOptions(agentPools, vnet),
    });
  const full = `Virtual network ${vnet.name} (${vnet.addressPrefixes.join(', ')}) has no free`;
  switch (plan.in) {
    case 'too-large':
      return 'No subnet can hold so many addresses: ask for fewer nodes or pods.';
    case 'vnet':
      return `Create it, for example: ${create(plan.range)}`;
    case 'nowhere':
      return `${full} /${plan.prefixLength}, and no private range is free that it could be given: ask for fewer nodes or pods, or delete a subnet that nobody uses.`;
    case 'new-range': {
      const update = azCommand('network vnet update', {
        ...placeOptions(vnet.id),
        'name': vnet.name,
        'address-prefixes': [...vnet.addressPrefixes, plan.range],
      });
      // The other VNets learn of the range by a sync of their own peerings.
      const syncs = vnet.peerings.filter(isConnected).map((peering) => `${syncOtherSide(vnet, peering)} ; `);
      return `${full} /${plan.prefixLength}. Give it a range that nothing which it is connected to uses, for example: ${update} ; ${syncs.join('')}${create(plan.range)} . AKS learns of a new range by an update of the cluster: set allow-reconcile to true.`;
    }
  }
}

/** The advice for a pool that needs another subnet than the one it was given. */
export function otherSubnetAdvice(facts: Surroundings, pool: PoolRequest): string {
  const mode = networkMode(facts.cluster, facts.agentPools);
  return newSubnetAdvice(facts, freeSubnetName(facts.vnet, pool.name), addressesWithSurge(mode, pool.wanted));
}

function freeSubnetName(vnet: VirtualNetwork, pool: string): string {
  const isTaken = (name: string): boolean => vnet.subnets.some((subnet) => subnet.name.toLowerCase() === name);
  for (let number = 1; ; number++) {
    const name = number === 1 ? `${pool}-subnet` : `${pool}-subnet-${number}`;
    if (!isTaken(name)) return name;
  }
}
