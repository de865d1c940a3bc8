import type { ReadResource } from '../azure/read-resource.ts';
import { parsePoolMachines, type PoolMachine } from '../resources/pool-machines.ts';
import type { Read } from '../resources/read.ts';
import { readAs } from './reading.ts';

/** The machines of a node pool, once it has been built. https://learn.microsoft.com/rest/api/aks/machines/list */
export function readMachines(
  read: ReadResource,
  clusterId: string,
  pool: string,
): Promise<Read<readonly PoolMachine[]>> {
  const path = `${clusterId}/agentPools/${pool}/machines`;
  const name = `machines of node pool ${pool}`;
  return readAs(read({ name, path, scope: clusterId, api: 'Microsoft.ContainerService' }), parsePoolMachines);
}
