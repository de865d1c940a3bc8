import { isSystemPool, type AgentPool } from '../resources/agent-pool.ts';
import type { Cluster } from '../resources/cluster.ts';
import { resourceGroupOf, sameId } from '../values/resource-id.ts';

/** A subnet that the cluster uses. */
export interface ClusterPlace {
  readonly subnetId: string;
  /** Whose addresses it holds. */
  readonly holds: 'nodes' | 'pods' | 'api-server';
  /** System pods run there, including the cluster's DNS: in a pool of mode System, or on system nodes that AKS hosts. */
  readonly isSystem: boolean;
  /** The pool in the subnet; undefined for what AKS hosts. */
  readonly pool?: AgentPool;
  /** Who uses it, as sentences say it: `node pool pool1`, `the system nodes that AKS hosts`. */
  readonly holder: string;
}

/** The subnets that a cluster names in addition to those of its pools. */
export type ClusterSubnets = Pick<Cluster, 'apiServerSubnetId' | 'hostedSystemSubnetId' | 'hostedNodeSubnetId'>;

/**
 * Every subnet that the cluster uses, in the order of their creation: for the nodes that AKS hosts, the pools, and the API server. A shared
 * subnet appears once for each use.
 * https://learn.microsoft.com/javascript/api/@azure/arm-containerservice/managedclusterhostedsystemprofile
 */
export function placesOfCluster(cluster: ClusterSubnets, pools: readonly AgentPool[]): readonly ClusterPlace[] {
  return [...hostedPlaces(cluster), ...pools.flatMap(placesOfPool), ...apiServerPlaces(cluster)];
}

/** The same without the places of the pool of that name. */
export function placesBeside(
  cluster: ClusterSubnets,
  pools: readonly AgentPool[],
  name: string,
): readonly ClusterPlace[] {
  return placesOfCluster(
    cluster,
    pools.filter((pool) => pool.name !== name),
  );
}

/** The subnets of the nodes that AKS hosts, which the list of pools does not show. */
export function hostedPlaces({
  hostedSystemSubnetId,
  hostedNodeSubnetId,
}: Pick<ClusterSubnets, 'hostedSystemSubnetId' | 'hostedNodeSubnetId'>): readonly ClusterPlace[] {
  return [
    ...place(hostedSystemSubnetId, 'nodes', { isSystem: true, holder: 'the system nodes that AKS hosts' }),
    ...place(hostedNodeSubnetId, 'nodes', { isSystem: false, holder: 'the nodes of node auto-provisioning' }),
  ];
}

/** The places in VNets of the user. Without given subnets, AKS creates those of hosted nodes in the node resource group. */
export function placesOfUsers(
  cluster: ClusterSubnets & Pick<Cluster, 'nodeResourceGroup'>,
  pools: readonly AgentPool[],
): readonly ClusterPlace[] {
  return placesOfCluster(cluster, pools).filter(
    ({ pool, subnetId }) => pool !== undefined || !sameId(resourceGroupOf(subnetId), cluster.nodeResourceGroup),
  );
}

/** The cluster has nodes, and all of them are in a VNet that AKS manages. */
export function liesInManagedVnet(
  cluster: ClusterSubnets & Pick<Cluster, 'nodeResourceGroup' | 'hasHostedSystemPool'>,
  pools: readonly AgentPool[],
): boolean {
  return (pools.length > 0 || cluster.hasHostedSystemPool) && placesOfUsers(cluster, pools).length === 0;
}

function placesOfPool(pool: AgentPool): readonly ClusterPlace[] {
  const who = { isSystem: isSystemPool(pool), pool, holder: `node pool ${pool.name}` };
  return [...place(pool.vnetSubnetId, 'nodes', who), ...place(pool.podSubnetId, 'pods', who)];
}

export function apiServerPlaces({
  apiServerSubnetId,
}: Pick<ClusterSubnets, 'apiServerSubnetId'>): readonly ClusterPlace[] {
  return place(apiServerSubnetId, 'api-server', { isSystem: false, holder: 'the API server' });
}

function place(
  subnetId: string | undefined,
  holds: ClusterPlace['holds'],
  who: Pick<ClusterPlace, 'isSystem' | 'pool' | 'holder'>,
): readonly ClusterPlace[] {
  return subnetId === undefined ? [] : [{ subnetId, holds, ...who }];
}
