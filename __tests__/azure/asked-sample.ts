import type { Asked, RequestKind } from '../../src/azure/dictionary/asked.ts';

const GROUP = '/subscriptions/00000000-0000-4000-8000-000000000001/resourceGroups';
const CLUSTER = `${GROUP}/rg1/providers/Microsoft.ContainerService/managedClusters/c1`;

/** A run that knows everything of its cluster and of the pool that it adds. */
export function askedWithAll(kind: RequestKind): Asked {
  return {
    kind,
    clientId: 'aaaaaaaa-0000-4000-8000-000000000002',
    clusterId: CLUSTER,
    location: 'westeurope',
    kubernetesVersion: '1.33.5',
    nodeResourceGroup: 'MC_rg1_c1_westeurope',
    identity: { kind: 'ServicePrincipal', clientId: 'bbbbbbbb-0000-4000-8000-000000000003' },
    pool: {
      name: 'pool2',
      id: `${CLUSTER}/agentPools/pool2`,
      subnetId: `${GROUP}/net/providers/Microsoft.Network/virtualNetworks/v1/subnets/snet-pool2`,
      podSubnetId: `${GROUP}/net/providers/Microsoft.Network/virtualNetworks/v1/subnets/snet-pods`,
      vmSize: 'Standard_D4ds_v5',
      zones: ['1', '3'],
    },
    neighbors: {
      routeTableId: `${GROUP}/net/providers/Microsoft.Network/routeTables/rt1`,
      natGatewayId: `${GROUP}/net/providers/Microsoft.Network/natGateways/nat1`,
    },
  };
}
