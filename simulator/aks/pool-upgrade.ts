import { textOf } from '../json.ts';
import type { Json } from '../json.ts';
import type { ClusterState, PoolState } from '../cloud/state.ts';
import { isVersion, patchVersionOf } from './versions.ts';

/** The nodes do not run the version that the pool is set to: it is being upgraded, or an upgrade of it stopped. */
export function isUpgradePending(properties: Json): boolean {
  return !isVersion(textOf(properties['currentOrchestratorVersion']) ?? '', wantedVersion(properties));
}

/**
 * Brings the nodes to the version that the pool is set to: they are built anew, on the newest image and with what the cluster knows of the
 * VNet. https://learn.microsoft.com/azure/aks/upgrade-aks-node-pools-rolling
 */
export function upgradeNodes(cluster: ClusterState, pool: PoolState): void {
  pool.properties = {
    ...pool.properties,
    currentOrchestratorVersion: patchVersionOf(cluster, wantedVersion(pool.properties)),
    nodeImageVersion: pool.latestNodeImageVersion,
  };
  pool.vnetRangesAtBuild = cluster.rememberedVnetRanges;
}

function wantedVersion(properties: Json): string {
  return textOf(properties['orchestratorVersion']) ?? '';
}
