import type { VirtualNetwork } from '../../resources/network.ts';
import type { AgentPool } from '../../resources/agent-pool.ts';
import type { PoolRequest } from '../../pool/pool-request.ts';
import { sameId, vnetOfSubnet } from '../../values/resource-id.ts';
import { notApplicable, type Verdict, unknown } from '../verdict.ts';

/** The pools of the cluster but the one that is asked for. */
export function otherPools(agentPools: readonly AgentPool[], pool: PoolRequest): readonly AgentPool[] {
  return agentPools.filter((other) => other.name !== pool.name);
}

/** The subnet for the pods, as the user said it or as the pool has it. */
export function podSubnetIdOf(pool: PoolRequest): string | undefined {
  return pool.podSubnetId ?? pool.wanted.podSubnetId;
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
