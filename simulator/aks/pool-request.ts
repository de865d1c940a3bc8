import { numberOf, objectOf, textOf } from '../json.ts';
import type { Json } from '../json.ts';
import type { Cloud } from '../cloud/cloud.ts';
import { machinesIn } from '../cloud/machines.ts';
import { networkModeOf } from '../cloud/network-mode.ts';
import type { NetworkMode } from '../cloud/network-mode.ts';
import type { ClusterState, PoolState, SubnetState } from '../cloud/state.ts';
import { withPoolDefaults } from './pool-defaults.ts';

/** The PUT of a pool as AKS judges it. */
export interface PoolRequest {
  readonly cloud: Cloud;
  readonly cluster: ClusterState;
  readonly name: string;
  readonly existing: PoolState | undefined;
  readonly sent: Json;
  /** What the pool would be. */
  readonly wanted: Json;
  readonly mode: NetworkMode;
  readonly subnetId: string | undefined;
  /** Undefined when there is none with that id. */
  readonly subnet: SubnetState | undefined;
}

export function poolRequestOf(cloud: Cloud, cluster: ClusterState, name: string, body: Json): PoolRequest {
  const existing = cluster.pools.get(name);
  const sent = objectOf(body['properties']);
  const wanted = withPoolDefaults(cluster, existing?.properties ?? {}, sent);
  const subnetId = textOf(wanted['vnetSubnetID']);
  return {
    cloud,
    cluster,
    name,
    existing,
    sent,
    wanted,
    mode: networkModeOf(cluster),
    subnetId,
    subnet: subnetId === undefined ? undefined : cloud.network.subnet(subnetId),
  };
}

/** The other pools of the cluster. */
export function otherPools(request: PoolRequest): PoolState[] {
  return [...request.cluster.pools.values()].filter((pool) => pool !== request.existing);
}

/** Nodes that AKS reckons with: the autoscaler's maximum when it is on. */
export function reckonedNodes(properties: Json): number {
  return machinesIn(properties).reduce((sum, { most }) => sum + most, 0);
}

/** Nodes that an upgrade adds for a while. https://learn.microsoft.com/azure/aks/upgrade-aks-node-pools-rolling */
export function surgeOf(properties: Json, count: number): number {
  const sent = objectOf(properties['upgradeSettings'])['maxSurge'];
  const text = textOf(sent) ?? (numberOf(sent) === undefined ? '10%' : `${numberOf(sent) ?? 0}`);
  const surge = text.endsWith('%') ? Math.ceil((Number.parseInt(text, 10) * count) / 100) : Number(text);
  return Number.isFinite(surge) ? surge : 0;
}
