import type { Cluster } from '../../src/resources/cluster.ts';
import type { Facts } from '../../src/facts/facts.ts';
import type { NatGateway } from '../../src/resources/nat-gateways.ts';
import type { Route, VirtualNetwork } from '../../src/resources/network.ts';
import { aCluster, aRoute, aRouteTable, aSubnet, aVnet, byId, networkId } from '../builders.ts';

export const GATEWAY_ID = networkId('natGateways', 'gateway1');

/** A NAT gateway of SKU Standard with one address, bound to no zone. */
export function aNatGateway(changes: Partial<NatGateway> = {}): NatGateway {
  return {
    id: GATEWAY_ID,
    name: 'gateway1',
    provisioningState: 'Succeeded',
    sku: 'Standard',
    zones: [],
    publicIpIds: [networkId('publicIPAddresses', 'ip1')],
    publicIpPrefixIds: [],
    ...changes,
  };
}

/** A cluster that goes out by NAT gateways of the user's; both subnets have this one, unless the new one is to have none. */
export function withGateway(
  gateway: Partial<NatGateway> | 'none',
  {
    cluster = {},
    routes,
    vnet = {},
  }: {
    readonly cluster?: Partial<Cluster>;
    /** Of a table on the new subnet. */
    readonly routes?: readonly Partial<Route>[];
    readonly vnet?: Partial<VirtualNetwork>;
  } = {},
): { readonly facts: Partial<Facts> } {
  const table = routes === undefined ? {} : { routeTableId: networkId('routeTables', 'table1') };
  return {
    facts: {
      cluster: aCluster({ outboundType: 'userAssignedNATGateway', ...cluster }),
      vnet: aVnet({
        subnets: [
          aSubnet({ name: 'subnet1', addressPrefixes: ['10.1.1.0/24'], natGatewayId: GATEWAY_ID }),
          aSubnet({ ...(gateway === 'none' ? {} : { natGatewayId: GATEWAY_ID }), ...table }),
        ],
        ...vnet,
      }),
      natGateways: byId(aNatGateway(gateway === 'none' ? {} : gateway)),
      routeTables: byId(aRouteTable((routes ?? []).map((route) => aRoute(route)))),
    },
  };
}

/** Routes that lead everything out, one by one or in halves. */
export const DEFAULT_ROUTE: readonly Partial<Route>[] = [{ nextHopIpAddress: '10.1.0.4' }];
export const HALVES: readonly Partial<Route>[] = [
  { name: 'low', addressPrefix: '0.0.0.0/1' },
  { name: 'high', addressPrefix: '128.0.0.0/1' },
];
