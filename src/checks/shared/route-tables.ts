import type { AgentPool } from '../../resources/agent-pool.ts';
import type { ById } from '../../resources/read.ts';
import type { RouteTable, Subnet, VirtualNetwork } from '../../resources/network.ts';
import { findSubnet } from '../../network/known-ranges.ts';
import type { PoolRequest } from '../../pool/pool-request.ts';
import { idKey } from '../../values/resource-id.ts';
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

/** The route table of a subnet; undefined where it has none. */
export function routeTableOf(subnet: Subnet, routeTables: ById<RouteTable>): RouteTable | 'unread' | undefined {
  if (subnet.routeTableId === undefined) return undefined;
  const read = routeTables.get(idKey(subnet.routeTableId));
  return read?.ok ? read.value : 'unread';
}
