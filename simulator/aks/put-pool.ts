import { isDeepStrictEqual } from 'node:util';
import { valueAt, without } from '../json.ts';
import type { Json } from '../json.ts';
import type { Cloud } from '../cloud/cloud.ts';
import { nodesWanted } from '../cloud/machines.ts';
import type { ClusterState, Operation, PoolState } from '../cloud/state.ts';
import { bootstrapError } from './bootstrap.ts';
import { buildNodes } from './capacity.ts';
import { governanceRefusals } from './governance-refusals.ts';
import { growthDuration, growthSteps } from './growth.ts';
import { refusePool } from './pool-judgement.ts';
import { poolRequestOf } from './pool-request.ts';
import type { PoolRequest } from './pool-request.ts';
import { checkPreconditions } from './preconditions.ts';
import { refuseIfAny } from './refusals.ts';
import { isUpgradePending, upgradeNodes } from './pool-upgrade.ts';
import { poolStateRefusals } from './state-refusals.ts';

export interface PoolPut {
  readonly created: boolean;
  readonly pool: PoolState;
  readonly operation: Operation;
}

/**
 * The PUT of a pool: makes it, or changes it.
 *
 * @throws AzureError when AKS refuses.
 */
export function putPool(
  cloud: Cloud,
  cluster: ClusterState,
  name: string,
  body: Json,
  headers: Readonly<Record<string, string>>,
): PoolPut {
  const request = poolRequestOf(cloud, cluster, name, body);
  checkPreconditions(headers, request.existing?.eTag);
  refuseIfAny(governanceRefusals, { cloud, cluster, resource: name, type: 'agentPools' });
  refuseIfAny(poolStateRefusals, request);
  refusePool(request);
  return request.existing ? updatePool(request, request.existing) : createPool(request);
}

function createPool({ cloud, cluster, name, wanted }: PoolRequest): PoolPut {
  const pool: PoolState = {
    name,
    provisioningState: 'Creating',
    properties: wanted,
    eTag: '',
    nodes: 0,
    latestNodeImageVersion: String(wanted['nodeImageVersion']),
    vnetRangesAtBuild: cluster.rememberedVnetRanges,
    staysFailed: false,
    error: undefined,
    operation: undefined,
  };
  cluster.pools.set(name, pool);
  const duration = growthDuration(cloud, cluster, wanted);
  const operation = cloud.operations.start({
    kind: 'pool-create',
    cluster,
    pool,
    provisioningState: 'Creating',
    duration,
    progress: 'CreatingAgentPool',
    steps: growthSteps(cloud, cluster, pool),
    complete: () => bootstrapError(cloud, cluster, pool.properties),
  });
  return { created: true, pool, operation };
}

function updatePool({ cloud, cluster, wanted }: PoolRequest, pool: PoolState): PoolPut {
  const upgrades = isUpgradePending(wanted) && !isStopped(wanted);
  const provisioningState = upgrades ? 'Upgrading' : stateWhileUpdating(pool.properties, wanted);
  pool.properties = wanted;
  // A stopped pool keeps its count and has no nodes.
  const count = isStopped(wanted) ? 0 : nodesWanted(wanted);
  const grows = count > pool.nodes;
  // A Failed pool may have nodes that never came up.
  const waits = grows || pool.error !== undefined;
  const { imageUpgrade, poolUpdate } = cloud.scenario.durations;
  const growth = waits ? growthDuration(cloud, cluster, wanted) : poolUpdate * 1000;
  // An upgrade of the version replaces the nodes one by one, as that of the image does.
  const duration = growth + (upgrades ? imageUpgrade * 1000 : 0);
  const operation = cloud.operations.start({
    kind: 'pool-update',
    cluster,
    pool,
    provisioningState,
    duration,
    steps: grows ? growthSteps(cloud, cluster, pool) : [],
    complete: () => {
      if (isStopped(wanted)) {
        pool.nodes = 0;
        return undefined;
      }
      if (upgrades) upgradeNodes(cluster, pool);
      return buildNodes(cloud, cluster, pool) ?? (waits ? bootstrapError(cloud, cluster, pool.properties) : undefined);
    },
  });
  return { created: false, pool, operation };
}

function isStopped(properties: Json): boolean {
  return valueAt(properties['powerState'], 'code') === 'Stopped';
}

function stateWhileUpdating(before: Json, wanted: Json): string {
  if (isStopped(before) !== isStopped(wanted)) return isStopped(wanted) ? 'Stopping' : 'Starting';
  const isScaling =
    before['count'] !== wanted['count'] && isDeepStrictEqual(without(before, 'count'), without(wanted, 'count'));
  return isScaling ? 'Scaling' : 'Updating';
}
