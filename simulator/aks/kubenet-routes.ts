import { textOf, valueAt } from '../json.ts';
import type { Cloud } from '../cloud/cloud.ts';
import type { ClusterState } from '../cloud/state.ts';

/**
 * Attaches kubenet's route table to the node subnets that have none, which AKS does at an update of the cluster and not when a pool is
 * added (https://github.com/Azure/AKS/issues/1500), and writes a route for each node.
 */
export function attachRouteTable(cloud: Cloud, cluster: ClusterState): void {
  const table = cluster.routeTable === undefined ? undefined : cloud.network.routeTable(cluster.routeTable);
  if (!table) return;
  const podCidr = textOf(valueAt(cluster.properties['networkProfile'], 'podCidr')) ?? '10.244.0.0/16';
  const [first, second] = podCidr.split('.');
  let node = 0;
  for (const pool of cluster.pools.values()) {
    const subnet = cloud.network.subnet(textOf(pool.properties['vnetSubnetID']) ?? '');
    if (!subnet) continue;
    subnet.routeTable ??= table.id;
    const network = (subnet.addressPrefixes[0] ?? '').split('.').slice(0, 3).join('.');
    for (let index = 0; index < pool.nodes; index += 1, node += 1) {
      table.routes.set(`aks-${pool.name}-20461833-vmss00000${index}____${first ?? ''}${second ?? ''}${node}024`, {
        addressPrefix: `${first ?? '10'}.${second ?? '244'}.${node}.0/24`,
        nextHopType: 'VirtualAppliance',
        nextHopIpAddress: `${network}.${4 + index}`,
        provisioningState: 'Succeeded',
      });
    }
  }
}
