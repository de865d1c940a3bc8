import type { Background } from '../scenario/orders.ts';
import type { Random } from '../random.ts';
import { nodesWanted } from './machines.ts';
import type { Operations } from './operations.ts';
import type { ClusterState, PoolState, VirtualNetworkState } from './state.ts';
import type { Timeline } from './timeline.ts';

/** What of a cloud something goes on in. */
interface Backdrop {
  readonly random: Random;
  readonly timeline: Timeline;
  readonly operations: Operations;
  cluster(name?: string): ClusterState;
  pool(name: string, cluster?: string): PoolState;
  virtualNetwork(nameOrId: string): VirtualNetworkState;
}

/** Lets something go on in Azure from now on that no request asked for. */
export function startBackground(cloud: Backdrop, order: Background): void {
  const duration = order.durationSeconds * 1000;
  const { provisioningState } = order;
  if (order.virtualNetwork !== undefined) {
    const vnet = cloud.virtualNetwork(order.virtualNetwork);
    Object.assign(vnet, { provisioningState, etag: cloud.random.guid() });
    cloud.timeline.schedule(cloud.timeline.now + duration, () => {
      Object.assign(vnet, { provisioningState: order.error ? 'Failed' : 'Succeeded', etag: cloud.random.guid() });
    });
    return;
  }
  const cluster = cloud.cluster(order.cluster);
  const pool = order.pool === undefined ? undefined : cloud.pool(order.pool, order.cluster);
  cloud.operations.start({
    kind: 'background',
    cluster,
    pool,
    provisioningState,
    duration,
    complete: () => {
      if (order.error) return order.error;
      if (pool && provisioningState === 'Deleting') cluster.pools.delete(pool.name);
      else if (pool) pool.nodes = nodesWanted(pool.properties);
      return undefined;
    },
  });
}
