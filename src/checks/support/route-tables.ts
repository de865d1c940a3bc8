import type { AgentPool } from '../../facts/cluster.ts';
import type { VirtualNetwork } from '../../facts/network.ts';
import { findSubnet } from '../../network/known-ranges.ts';
import type { PoolRequest } from '../../pool-request.ts';
import { idKey } from '../../resource-id.ts';
import { otherPools } from './subnets.ts';

/** The ids of the route tables of the other pools' subnets, each once. */
export function routeTablesOfOthers(
  agentPools: readonly AgentPool[],
  vnet: VirtualNetwork,
  pool: PoolRequest,
): readonly string[] {
  const ids = otherPools(agentPools, pool).flatMap((other) => findSubnet(vnet, other.vnetSubnetId)?.routeTableId ?? []);
  return [...new Map(ids.map((id) => [idKey(id), id])).values()];
}
