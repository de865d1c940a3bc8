import { covers } from '../cloud/access-control.ts';
import type { Cloud } from '../cloud/cloud.ts';
import { clusterId } from '../cloud/ids.ts';
import type { ClusterState, Operation, OperationError } from '../cloud/state.ts';
import { textOf } from '../json.ts';
import { preempted } from './pool-actions.ts';

/**
 * Deletes a cluster with its pools and the resource group of its nodes; it overrides whatever goes on there.
 * https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/aksoperationpreempted-error
 */
export function beginClusterDeletion(cloud: Cloud, cluster: ClusterState): Operation {
  const { operations, scenario } = cloud;
  for (const { operation } of [cluster, ...cluster.pools.values()])
    if (operation) operations.finish(operation, 'Failed', preempted(operation));
  return operations.start({
    kind: 'cluster-delete',
    cluster,
    provisioningState: 'Deleting',
    duration: scenario.durations.clusterDelete * 1000,
    complete: () => {
      const locked = lockedNodes(cloud, cluster);
      if (!locked) remove(cloud, cluster);
      return locked;
    },
  });
}

function nodeGroupOf({ properties }: ClusterState): string {
  return textOf(properties['nodeResourceGroup']) ?? '';
}

/** AKS meets the lock when it deletes the group; the words are ARM's. */
function lockedNodes({ access, scenario }: Cloud, cluster: ClusterState): OperationError | undefined {
  const scope = `/subscriptions/${scenario.subscription.id}/resourceGroups/${nodeGroupOf(cluster)}`;
  const lock = [...access.locksAt(scope), ...access.locks.filter((each) => covers(scope, each.scope))][0];
  return (
    lock && {
      code: 'ScopeLocked',
      message: `The scope '${scope}' cannot perform delete operation because following scope(s) are locked: '${lock.scope}'. Please remove the lock and try again.`,
    }
  );
}

function remove(cloud: Cloud, cluster: ClusterState): void {
  const { id } = cloud.scenario.subscription;
  const nodes = nodeGroupOf(cluster);
  const gone = [`/subscriptions/${id}/resourceGroups/${nodes}`, clusterId(id, cluster.resourceGroup, cluster.name)];
  cloud.clusters.splice(cloud.clusters.indexOf(cluster), 1);
  cloud.network.deleteGroup(nodes);
  cloud.resourceGroups.delete(nodes);
  cloud.access.forget((scope) => gone.some((each) => covers(each, scope)));
}
