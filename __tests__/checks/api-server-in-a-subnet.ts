import type { Facts } from '../../src/facts/facts.ts';
import type { Route } from '../../src/resources/network.ts';
import { aCluster, aRoute, aRouteTable, aSubnet, aVnet, byId, networkId, subnetId } from '../builders.ts';

const TABLE = networkId('routeTables', 'table1');

/** The API server has 10.1.9.0/28 in 10.1.0.0/16; the table is on the new subnet (10.1.2.0/24) or on that of the API server. */
export function apiServerInASubnet(
  route: Partial<Route>,
  on: 'subnet2' | 'api' = 'subnet2',
  apiServerSubnetId = subnetId('api'),
): { readonly facts: Partial<Facts> } {
  const table = (name: string): { readonly routeTableId?: string } => (name === on ? { routeTableId: TABLE } : {});
  const subnets = [
    aSubnet({ name: 'subnet1', addressPrefixes: ['10.1.1.0/24'] }),
    aSubnet(table('subnet2')),
    aSubnet({ name: 'api', addressPrefixes: ['10.1.9.0/28'], ...table('api') }),
  ];
  return {
    facts: {
      cluster: aCluster({ apiServerSubnetId }),
      vnet: aVnet({ subnets }),
      routeTables: byId(aRouteTable([aRoute(route)])),
    },
  };
}
