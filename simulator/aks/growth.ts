import type { Json } from '../json.ts';
import type { Cloud } from '../cloud/cloud.ts';
import { nodesWanted } from '../cloud/machines.ts';
import type { OperationStep } from '../cloud/operations.ts';
import type { ClusterState, PoolState } from '../cloud/state.ts';
import { bootstrapError } from './bootstrap.ts';
import { buildNodes } from './capacity.ts';
import { takeOwnership } from './vnet-ownership.ts';

/** What AKS does on the way through a create, as parts of its time; the order is a recorded one, the moments are made up. */
const OWNERSHIP_AT = 0.02;
const NODES_WANTED_AT = 0.05;
const NODES_BUILT_AT = 0.15;
const HALF_READY_AT = 0.6;

/** Milliseconds until the nodes are there, or until AKS gives up on them. */
export function growthDuration(cloud: Cloud, cluster: ClusterState, wanted: Json): number {
  const { poolCreate, bootstrapTimeout } = cloud.scenario.durations;
  return (bootstrapError(cloud, cluster, wanted) ? Math.max(poolCreate, bootstrapTimeout) : poolCreate) * 1000;
}

/** How a pool gets its nodes, step by step. */
export function growthSteps(cloud: Cloud, cluster: ClusterState, pool: PoolState): OperationStep[] {
  const duration = cloud.scenario.durations.poolCreate * 1000;
  const count = nodesWanted(pool.properties);
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
