import type { AgentPool } from '../../resources/agent-pool.ts';
import type { Subnet, VirtualNetwork } from '../../resources/network.ts';
import { placesOfCluster, type ClusterSubnets } from '../../network/cluster-places.ts';
import { findSubnet } from '../../network/known-ranges.ts';
import type { AzOptions } from '../../values/az-command.ts';
import { idKey } from '../../values/resource-id.ts';

/**
 * What a new subnet needs to match the node subnets of the cluster, as options of `az network vnet subnet create`. Without these options
 * nodes have another outbound path, and the checks would stop the pool next.
 */
export function neighborOptions(
  cluster: ClusterSubnets,
  agentPools: readonly AgentPool[],
  vnet: VirtualNetwork,
): AzOptions & { readonly 'route-table'?: string; readonly 'nat-gateway'?: string } {
  const ids = placesOfCluster(cluster, agentPools).flatMap(({ holds, subnetId }) =>
    holds === 'nodes' ? [subnetId] : [],
  );
  const neighbors = [...new Map(ids.map((id) => [idKey(id), id])).values()].flatMap((id) => findSubnet(vnet, id) ?? []);
  const endpoints = commonEndpoints(neighbors);
  return {
    'route-table': mostCommon(neighbors.map(({ routeTableId }) => routeTableId)),
    'network-security-group': mostCommon(neighbors.map(({ networkSecurityGroupId }) => networkSecurityGroupId)),
    'nat-gateway': mostCommon(neighbors.map(({ natGatewayId }) => natGatewayId)),
    'service-endpoints': endpoints.length === 0 ? undefined : endpoints,
  };
}

/** The most frequent id; undefined where there is none. */
function mostCommon(ids: readonly (string | undefined)[]): string | undefined {
  const counts = new Map<string, { readonly id: string; readonly count: number }>();
  for (const id of ids)
    if (id !== undefined) counts.set(idKey(id), { id, count: (counts.get(idKey(id))?.count ?? 0) + 1 });
  return [...counts.values()].sort((left, right) => right.count - left.count)[0]?.id;
}

/** The services for which all of the subnets have an endpoint. */
function commonEndpoints([first, ...others]: readonly Subnet[]): readonly string[] {
  return (first?.serviceEndpoints ?? []).filter((service) =>
    others.every(({ serviceEndpoints }) => serviceEndpoints.includes(service)),
  );
}
