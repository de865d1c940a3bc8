import { azCommand, clusterOptions, poolOptions } from '../values/az-command.ts';

import type { UsualDuration } from './usual-duration.ts';

/** An operation that Azure goes on with after the run stopped waiting. */
export interface RunningOperation {
  /** `Creating node pool pool2`. */
  readonly what: string;
  /** A command that shows how it stands. */
  readonly look: string;
  /** A command that ends it. */
  readonly abort?: string;
  /** How long such operations take, where that is known. */
  readonly usual?: UsualDuration;
}

/** An operation on a pool, with the commands that show and end it. https://learn.microsoft.com/azure/aks/manage-abort-operations */
export function runningPool(what: string, poolId: string): RunningOperation {
  return {
    what,
    look: azCommand('aks nodepool show', { ...poolOptions(poolId), query: 'provisioningState' }),
    abort: azCommand('aks nodepool operation-abort', poolOptions(poolId)),
  };
}

/** An operation on the cluster, with the commands that show and end it. */
export function runningCluster(what: string, clusterId: string): RunningOperation {
  return {
    what,
    look: azCommand('aks show', { ...clusterOptions(clusterId), query: 'provisioningState' }),
    abort: azCommand('aks operation-abort', clusterOptions(clusterId)),
  };
}
