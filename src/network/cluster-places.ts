import { isSystemPool, type AgentPool } from '../resources/agent-pool.ts';
import type { Cluster } from '../resources/cluster.ts';
import { resourceGroupOf, sameId } from '../values/resource-id.ts';

/** A subnet that the cluster has something in. */
export interface ClusterPlace {
  readonly subnetId: string;
  /** Whose addresses it holds. */
  readonly holds: 'nodes' | 'pods' | 'api-server';
  /** System pods run there, the cluster's DNS among them: on a pool of mode System, or on the nodes that AKS hosts. */
  readonly isSystem: boolean;
  /** The pool whose place it is; undefined for what AKS fills by itself. */
  readonly pool?: AgentPool;
  /** Who is there, as a sentence says it: `node pool pool1`, `the system nodes that AKS hosts`. */
  readonly holder: string;
}

/** Of a cluster, the subnets that it names beside its pools. */
export type ClusterSubnets = Pick<Cluster, 'apiServerSubnetId' | 'hostedSystemSubnetId' | 'hostedNodeSubnetId'>;

/**
 * Every subnet that the cluster has something in, in the order in which they were made: the nodes that AKS hosts, the pools, the API
 * server. A subnet that several things share comes once for each.
 * https://learn.microsoft.com/javascript/api/@azure/arm-containerservice/managedclusterhostedsystemprofile
 */
export function placesOfCluster(cluster: ClusterSubnets, pools: readonly AgentPool[]): readonly ClusterPlace[] {
  return [...hostedPlaces(cluster), ...pools.flatMap(placesOfPool), ...apiServerPlaces(cluster)];
}

/** The same without the places of the pool of that name: what is there beside the one that is asked for. */
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

/** The subnets of the nodes that AKS makes by itself, which no list of pools shows. */
export function hostedPlaces({
  hostedSystemSubnetId,
  hostedNodeSubnetId,
}: Pick<ClusterSubnets, 'hostedSystemSubnetId' | 'hostedNodeSubnetId'>): readonly ClusterPlace[] {
  return [
    ...place(hostedSystemSubnetId, 'nodes', { isSystem: true, holder: 'the system nodes that AKS hosts' }),
    ...place(hostedNodeSubnetId, 'nodes', { isSystem: false, holder: 'the nodes of node auto-provisioning' }),
  ];
}

/** The places that lie in a VNet of the user's: AKS makes subnets for what it hosts in the resource group of the nodes, where none is given. */
export function placesOfUsers(
  cluster: ClusterSubnets & Pick<Cluster, 'nodeResourceGroup'>,
  pools: readonly AgentPool[],
): readonly ClusterPlace[] {
  return placesOfCluster(cluster, pools).filter(
    ({ pool, subnetId }) => pool !== undefined || !sameId(resourceGroupOf(subnetId), cluster.nodeResourceGroup),
  );
}

/** The cluster has nodes, and all of them lie in a VNet that AKS made and manages. */
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
