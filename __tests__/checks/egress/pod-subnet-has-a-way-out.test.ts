import { expect, test } from '@jest/globals';
import { podSubnetHasAWayOut } from '../../../src/checks/egress/pod-subnet-has-a-way-out.ts';
import type { Route, Subnet, VirtualNetwork } from '../../../src/resources/network.ts';
import {
  aCluster,
  aPoolRequest,
  aRoute,
  aRouteTable,
  aSubnet,
  aVnet,
  byId,
  networkId,
  NODE_SUBNET,
  subnetId,
  unread,
} from '../../builders.ts';
import { ask } from '../ask.ts';
import { HALVES } from '../nat-gateways.ts';
import { GATEWAY } from '../user-defined-routing.ts';

const TABLE = networkId('routeTables', 'table1');

function judged(
  outboundType: string,
  pods: Partial<Subnet>,
  routes: readonly Partial<Route>[] = [{}],
  vnet: Partial<VirtualNetwork> = {},
) {
  const subnets = [
    aSubnet({ routeTableId: TABLE, natGatewayId: networkId('natGateways', 'gateway1') }),
    aSubnet({ name: 'pods', addressPrefixes: ['10.1.16.0/20'], ...pods }),
    ...(vnet.subnets ?? []),
  ];
  return ask(podSubnetHasAWayOut, {
    facts: {
      cluster: aCluster({ ...NODE_SUBNET, outboundType }),
      vnet: aVnet({ ...vnet, subnets }),
      routeTables: byId(aRouteTable(routes.map((route) => aRoute(route)))),
    },
    pools: [aPoolRequest({ podSubnetId: subnetId('pods') })],
  });
}

test.each<[string, string, Partial<Subnet>, readonly Partial<Route>[], string]>([
  ['the table of the nodes', 'userDefinedRouting', { routeTableId: TABLE }, [{}], 'passed'],
  ['two halves', 'userDefinedRouting', { routeTableId: TABLE }, HALVES, 'passed'],
  ['a table without a default route', 'userDefinedRouting', { routeTableId: TABLE }, [], 'failed'],
  ['no table', 'userDefinedRouting', {}, [{}], 'failed'],
  ['no gateway', 'userAssignedNATGateway', {}, [{}], 'failed'],
  ['a gateway', 'userAssignedNATGateway', { natGatewayId: networkId('natGateways', 'g') }, [{}], 'passed'],
  ['a load balancer', 'loadBalancer', {}, [{}], 'not-applicable'],
])('%s', (_case, outboundType, pods, routes, status) => {
  expect(judged(outboundType, pods, routes)).toMatchObject({ status, level: 'warning' });
});

test('the fix attaches what the subnet of the nodes has', () => {
  expect(judged('userDefinedRouting', {}).fix).toContain(`--route-table ${TABLE}`);
  expect(judged('userAssignedNATGateway', {}).fix).toContain('--nat-gateway /subscriptions/');
});

test('a route that BGP may have told leaves it open', () => {
  expect(judged('userDefinedRouting', {}, [{}], GATEWAY).status).toBe('unknown');
});

test('pods without a subnet of their own, and a table that could not be read', () => {
  expect(
    ask(podSubnetHasAWayOut, { facts: { cluster: aCluster({ outboundType: 'userDefinedRouting' }) } }).status,
  ).toBe('not-applicable');
  const facts = {
    cluster: aCluster({ outboundType: 'userDefinedRouting' }),
    vnet: aVnet({ subnets: [aSubnet(), aSubnet({ name: 'pods', routeTableId: TABLE })] }),
    routeTables: new Map([[TABLE.toLowerCase(), unread('forbidden')]]),
  };
  expect(ask(podSubnetHasAWayOut, { facts, pools: [aPoolRequest({ podSubnetId: subnetId('pods') })] }).status).toBe(
    'unknown',
  );
});
