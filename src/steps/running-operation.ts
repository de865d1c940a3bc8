import { nameOfId, resourceGroupOf } from '../values/resource-id.ts';
import { shellWord } from '../values/shell.ts';

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
  const cluster = /\/managedClusters\/([^/]+)/i.exec(poolId)?.[1] ?? '';
  const names = `--resource-group ${shellWord(resourceGroupOf(poolId) ?? '')} --cluster-name ${shellWord(cluster)} --name ${shellWord(nameOfId(poolId))}`;
  return {
    what,
    look: `az aks nodepool show ${names} --query provisioningState`,
    abort: `az aks nodepool operation-abort ${names}`,
  };
}

/** An operation on the cluster, with the commands that show and end it. */
export function runningCluster(what: string, clusterId: string): RunningOperation {
  const names = `--resource-group ${shellWord(resourceGroupOf(clusterId) ?? '')} --name ${shellWord(nameOfId(clusterId))}`;
  return {
    what,
    look: `az aks show ${names} --query provisioningState`,
    abort: `az aks operation-abort ${names}`,
  };
}
