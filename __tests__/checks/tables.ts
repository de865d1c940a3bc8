import type { Facts } from '../../src/facts/facts.ts';
import type { Route } from '../../src/resources/network.ts';
import { aRoute, aRouteTable, aSubnet, aVnet, byId, networkId } from '../builders.ts';

/** A route table on one of the two subnets, 10.1.1.0/24 and the new 10.1.2.0/24, in the VNet 10.1.0.0/16. */
export function withRoutes(
  routes: readonly Partial<Route>[],
  on: 'subnet1' | 'subnet2' = 'subnet2',
): { readonly facts: Partial<Facts> } {
  const table = (name: string): { readonly routeTableId?: string } =>
    name === on ? { routeTableId: networkId('routeTables', 'table1') } : {};
  return {
    facts: {
      vnet: aVnet({
        subnets: [
          aSubnet({ name: 'subnet1', addressPrefixes: ['10.1.1.0/24'], ...table('subnet1') }),
          aSubnet({ ...table('subnet2') }),
        ],
      }),
      routeTables: byId(aRouteTable(routes.map((route) => aRoute(route)))),
    },
  };
}
