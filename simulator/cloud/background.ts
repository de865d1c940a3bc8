import type { Background } from '../scenario/orders.ts';
import type { Cloud } from './cloud.ts';
import { nodesWanted } from './machines.ts';

/** Lets something go on in Azure from now on that no request asked for. */
export function startBackground(cloud: Cloud, order: Background): void {
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
