import type { VirtualNetwork } from '../../resources/network.ts';
import type { AgentPool } from '../../resources/agent-pool.ts';
import type { PoolRequest } from '../../pool/pool-request.ts';
import { sameId, vnetOfSubnet } from '../../values/resource-id.ts';
import { notApplicable, type Verdict, unknown } from '../verdict.ts';

/** The node pools of the cluster except the one that the check is about. */
export function otherPools(agentPools: readonly AgentPool[], pool: PoolRequest): readonly AgentPool[] {
  return agentPools.filter((other) => other.name !== pool.name);
}

/** The pod subnet, as the inputs name it or as the pool has it. */
export function podSubnetIdOf(pool: PoolRequest): string | undefined {
  return pool.podSubnetId ?? pool.wanted.podSubnetId;
}

/** The ids of the subnets that the pool names, as far as they are known: for its nodes, and for its pods. */
export function subnetIdsOf(pool: PoolRequest): readonly string[] {
  return [pool.subnetId, podSubnetIdOf(pool)].filter((id) => id !== undefined);
}

/** Why a check of a subnet has no answer: the subnet is unknown, or not in the VNet that was read. */
export function subnetIsUnknown(pool: PoolRequest, vnet: VirtualNetwork, subnetId = pool.subnetId): Verdict {
  return subnetId === undefined ? subnetIsNotNamed(pool) : subnetIsElsewhere(subnetId, vnet);
}

/** Only a short name is known, and its VNet is not. */
export function subnetIsNotNamed({ name }: PoolRequest): Verdict {
  return unknown(`the subnet of node pool ${name} is not known yet`);
}

/** The VNet that was read has no such subnet, which another check reports. */
export function subnetIsElsewhere(subnetId: string, vnet: VirtualNetwork): Verdict {
  return notApplicable(
    isInVnet(subnetId, vnet)
      ? `${subnetId} does not exist`
      : `${subnetId} is not in VNet ${vnet.name}, the one that was read`,
  );
}

/** The id of the subnet is one of the VNet that was read. */
export function isInVnet(subnetId: string, vnet: VirtualNetwork): boolean {
  return sameId(vnetOfSubnet(subnetId), vnet.id);
}
