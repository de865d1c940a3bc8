import { isDeepStrictEqual } from 'node:util';
import { numberOf, valueAt, without } from '../json.ts';
import type { Json } from '../json.ts';
import type { Cloud } from '../cloud/cloud.ts';
import type { OperationStep } from '../cloud/operations.ts';
import type { ClusterState, Operation, PoolState } from '../cloud/state.ts';
import { buildNodes, capacityRefusals } from './capacity.ts';
import { poolRequestOf } from './pool-request.ts';
import type { PoolRequest } from './pool-request.ts';
import { checkPreconditions } from './preconditions.ts';
import { refuseIfAny } from './refusals.ts';
import { specRefusals } from './spec-refusals.ts';
import { poolStateRefusals } from './state-refusals.ts';
import { subnetRefusals } from './subnet-refusals.ts';
import { versionRefusals } from './version-refusals.ts';
import { takeOwnership } from './vnet-ownership.ts';

/** What AKS does on the way through a create, as parts of its time; the order is a recorded one, the moments are made up. */
const OWNERSHIP_AT = 0.02;
const NODES_WANTED_AT = 0.05;
const NODES_BUILT_AT = 0.15;
const HALF_READY_AT = 0.6;

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
  refuseIfAny(poolStateRefusals, request);
  refuseIfAny(specRefusals, request);
  refuseIfAny(versionRefusals, request);
  refuseIfAny(subnetRefusals, request);
  refuseIfAny(capacityRefusals, request);
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
  const duration = cloud.scenario.durations.poolCreate * 1000;
  const operation = cloud.operations.start({
    kind: 'pool-create',
    cluster,
    pool,
    provisioningState: 'Creating',
    duration,
    progress: 'CreatingAgentPool',
    steps: growthSteps(cloud, cluster, pool, duration),
    complete: () => undefined,
  });
  return { created: true, pool, operation };
}

function updatePool({ cloud, cluster, wanted }: PoolRequest, pool: PoolState): PoolPut {
  const provisioningState = stateWhileUpdating(pool.properties, wanted);
  pool.properties = wanted;
  // A stopped pool keeps its count and has no nodes.
  const count = isStopped(wanted) ? 0 : (numberOf(wanted['count']) ?? 0);
  const grows = count > pool.nodes;
  const { poolCreate, poolUpdate } = cloud.scenario.durations;
  const duration = (grows ? poolCreate : poolUpdate) * 1000;
  const operation = cloud.operations.start({
    kind: 'pool-update',
    cluster,
    pool,
    provisioningState,
    duration,
    steps: grows ? growthSteps(cloud, cluster, pool, duration) : [],
    complete: () => {
      if (!isStopped(wanted)) return buildNodes(cloud, cluster, pool);
      pool.nodes = 0;
      return undefined;
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

function growthSteps(cloud: Cloud, cluster: ClusterState, pool: PoolState, duration: number): OperationStep[] {
  const count = numberOf(pool.properties['count']) ?? 0;
  const says = (part: number, ready: number): OperationStep => ({
    after: duration * part,
    run: (operation) => {
      operation.progress = `CreatingAgentPool: ${ready}/${count} nodes completed`;
      return undefined;
    },
  });
  return [
    ...(pool.nodes === 0
      ? [{ after: duration * OWNERSHIP_AT, run: () => takeOwnership(cloud, pool, duration * OWNERSHIP_AT) }]
      : []),
    says(NODES_WANTED_AT, 0),
    { after: duration * NODES_BUILT_AT, run: () => buildNodes(cloud, cluster, pool) },
    ...(count > 1 ? [says(HALF_READY_AT, Math.floor(count / 2))] : []),
  ];
}
