import type { AgentPool } from '../../resources/agent-pool.ts';
import type { ById, Gap } from '../../resources/read.ts';
import type { RouteTable, Subnet, VirtualNetwork } from '../../resources/network.ts';
import { placesBeside, type ClusterSubnets } from '../../network/cluster-places.ts';
import { findSubnet } from '../../network/known-ranges.ts';
import type { PoolRequest } from '../../pool/pool-request.ts';
import { idKey } from '../../values/resource-id.ts';

/** The subnets that hold nodes of the cluster, without the subnet of the pool, each once, in the order of the pools. */
export function nodeSubnetsBeside(
  cluster: ClusterSubnets,
  agentPools: readonly AgentPool[],
  vnet: VirtualNetwork,
  pool: PoolRequest,
): readonly Subnet[] {
  const places = placesBeside(cluster, agentPools, pool.name).filter(({ holds }) => holds === 'nodes');
  const own = findSubnet(vnet, pool.subnetId);
  const subnets = places.flatMap(({ subnetId }) => findSubnet(vnet, subnetId) ?? []);
  return [...new Set(subnets)].filter((subnet) => subnet !== own);
}

/** The ids of the route tables of those subnets, each once. */
export function routeTablesOfOthers(
  cluster: ClusterSubnets,
  agentPools: readonly AgentPool[],
  vnet: VirtualNetwork,
  pool: PoolRequest,
): readonly string[] {
  const ids = nodeSubnetsBeside(cluster, agentPools, vnet, pool).flatMap(({ routeTableId }) => routeTableId ?? []);
  return [...new Map(ids.map((id) => [idKey(id), id])).values()];
}

/** The route table of a subnet, undefined where it has none, or why it could not be read. */
export function routeTableOf(
  { name, routeTableId }: Subnet,
  routeTables: ById<RouteTable>,
): { readonly ok: true; readonly value: RouteTable | undefined } | ({ readonly ok: false } & Gap) {
  if (routeTableId === undefined) return { ok: true, value: undefined };
  const read = routeTables.get(idKey(routeTableId));
  return read?.ok === true
    ? read
    : { ok: false, why: `the route table of subnet ${name} could not be read`, unread: read };
}
