import { textOf } from '../json.ts';
import type { Cloud } from '../cloud/cloud.ts';
import { isAtRest } from '../cloud/state.ts';
import type { ClusterState, Operation, PoolState } from '../cloud/state.ts';
import { AzureError } from './azure-error.ts';
import { checkPreconditions } from './preconditions.ts';
import { refuseIfAny } from './refusals.ts';
import type { Refusal } from './refusals.ts';
import { clusterStateRefusals, poolStateRefusals } from './state-refusals.ts';
import { poolRequestOf } from './pool-request.ts';

export const lastSystemPool: Refusal<{ readonly cluster: ClusterState; readonly pool: PoolState }> = {
  refuses: 'the deletion of the last system pool',
  source: 'https://github.com/ansible-collections/azure/issues/731',
  judge: ({ cluster, pool }) =>
    [...cluster.pools.values()].some((other) => other !== pool && other.properties['mode'] === 'System')
      ? undefined
      : { code: 'InvalidParameter', message: 'Must define at least one system pool.' },
};

/**
 * The DELETE of a pool. It also works on a stopped cluster and overrides what the pool is doing.
 *
 * @throws AzureError when AKS refuses.
 */
export function deletePool(
  cloud: Cloud,
  cluster: ClusterState,
  pool: PoolState,
  headers: Readonly<Record<string, string>>,
): Operation {
  checkPreconditions(headers, pool.eTag);
  if (!isAtRest(cluster.provisioningState)) refuseIfAny(clusterStateRefusals, { cluster });
  refuseIfAny([lastSystemPool], { cluster, pool });
  if (pool.operation) cloud.operations.finish(pool.operation, 'Failed', preempted(pool.operation));
  return cloud.operations.start({
    kind: 'pool-delete',
    cluster,
    pool,
    provisioningState: 'Deleting',
    duration: cloud.scenario.durations.poolDelete * 1000,
    complete: () => {
      cluster.pools.delete(pool.name);
      return undefined;
    },
  });
}

/**
 * Brings the nodes to the newest image, and so to what the cluster knows of the VNet. A pool that is on it already is left as it is
 * (https://github.com/Azure/AKS/issues/3355).
 *
 * @throws AzureError when AKS refuses.
 */
export function upgradeNodeImage(cloud: Cloud, cluster: ClusterState, pool: PoolState): Operation {
  refuseIfAny(poolStateRefusals, poolRequestOf(cloud, cluster, pool.name, {}));
  const isNewest = textOf(pool.properties['nodeImageVersion']) === pool.latestNodeImageVersion;
  return cloud.operations.start({
    kind: 'pool-image-upgrade',
    cluster,
    pool,
    provisioningState: 'UpgradingNodeImageVersion',
    duration: isNewest ? 0 : cloud.scenario.durations.imageUpgrade * 1000,
    complete: () => {
      if (isNewest) return undefined;
      pool.properties = { ...pool.properties, nodeImageVersion: pool.latestNodeImageVersion };
      pool.vnetRangesAtBuild = cluster.rememberedVnetRanges;
      return undefined;
    },
  });
}

/**
 * Stops the pool's operation where it is; nothing is rolled back. https://learn.microsoft.com/azure/aks/manage-abort-operations
 *
 * @throws AzureError 409 when there is nothing to stop.
 */
export function abortPoolOperation(cloud: Cloud, pool: PoolState): void {
  if (!pool.operation) {
    throw new AzureError(
      409,
      'OperationNotAllowed',
      `There is no operation in progress on agent pool ${pool.name} that could be aborted.`,
    );
  }
  cloud.operations.finish(pool.operation, 'Canceled');
}

/** https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/aksoperationpreempted-error */
export function preempted(operation: Operation): { code: string; message: string } {
  return {
    code: 'AKSOperationPreemptedByDelete',
    message: `This operation has been preempted by a delete operation. Operation ID ${operation.id}`,
  };
}
