import { nodesBySize } from '../cloud/compute.ts';
import type { ClusterState, PoolState } from '../cloud/state.ts';
import { nodeAddresses } from '../cloud/node-addresses.ts';
import { textOf, textsOf } from '../json.ts';
import type { Json } from '../json.ts';
import { gatewayError } from '../aks/azure-error.ts';
import { poolBody } from './cluster-bodies.ts';
import { clusterOf, POOL, poolOf, POOLS } from './cluster-lookups.ts';
import { answer } from './responses.ts';
import { defineRoutes, nameIn } from './route.ts';
import type { ArmRequest } from './route.ts';

/** The nodes of a pool, as AKS lists them beside it. https://learn.microsoft.com/rest/api/aks/machines */
function machinesOf(request: ArmRequest, cluster: ClusterState, pool: PoolState): Json[] {
  const { cloud } = request;
  const isScaleSet = textOf(pool.properties['type']) !== 'VirtualMachines';
  const group = textOf(cluster.properties['nodeResourceGroup']) ?? '';
  const prefix = `/subscriptions/${cloud.scenario.subscription.id}/resourceGroups/${group}/providers/Microsoft.Compute`;
  const { id } = poolBody(cloud, cluster, pool);
  const sizes = nodesBySize(pool).flatMap(([size, count]) => Array.from({ length: count }, () => size));
  const subnet = cloud.network.subnet(textOf(pool.properties['vnetSubnetID']) ?? '');
  const zones = textsOf(pool.properties['availabilityZones']);
  return sizes.map((size, index) => {
    const name = isScaleSet
      ? `aks-${pool.name}-20461833-vmss${String(index).padStart(6, '0')}`
      : `aks-${pool.name}-20461833-vm${index}`;
    return {
      id: `${String(id)}/machines/${name}`,
      name,
      type: `${POOLS}/machines`,
      ...(zones.length > 0 ? { zones: [zones[index % zones.length]] } : {}),
      properties: {
        resourceId: isScaleSet
          ? `${prefix}/virtualMachineScaleSets/aks-${pool.name}-20461833-vmss/virtualMachines/${index}`
          : `${prefix}/virtualMachines/${name}`,
        network: { ipAddresses: nodeAddresses(cluster, pool, subnet, index) },
        hardware: { vmSize: size },
        kubernetes: { orchestratorVersion: pool.properties['currentOrchestratorVersion'] },
        mode: pool.properties['mode'],
        nodeImageVersion: pool.properties['nodeImageVersion'],
        provisioningState: 'Succeeded',
      },
    };
  });
}

export const machineRoutes = defineRoutes([
  {
    method: 'GET',
    path: `${POOL}/machines`,
    action: `${POOLS}/machines/read`,
    handle: (request) => {
      const cluster = clusterOf(request);
      return answer(200, { value: machinesOf(request, cluster, poolOf(request, cluster)) }, 'aks');
    },
  },
  {
    method: 'GET',
    path: `${POOL}/machines/{machine}`,
    action: `${POOLS}/machines/read`,
    handle: (request) => {
      const cluster = clusterOf(request);
      const name = nameIn(request, 'machine');
      const found = machinesOf(request, cluster, poolOf(request, cluster)).find((machine) => machine['name'] === name);
      if (found) return answer(200, found, 'aks');
      throw gatewayError(404, 'NotFound', `Could not find the machine: ${name}.`);
    },
  },
]);
