import { describe, expect, test } from '@jest/globals';
import { routesBetweenPoolsAreDirect } from '../../../src/checks/routes/routes-between-pools-are-direct.ts';
import { routesConnectTheSystemPools } from '../../../src/checks/routes/routes-connect-the-system-pools.ts';
import { routesConnectTheUserPools } from '../../../src/checks/routes/routes-connect-the-user-pools.ts';
import type { AgentPool } from '../../../src/resources/agent-pool.ts';
import type { Route, Subnet } from '../../../src/resources/network.ts';
import {
  aCluster,
  anAgentPool,
  aPoolRequest,
  aRoute,
  aRouteTable,
  aSubnet,
  aVnet,
  byId,
  networkId,
  subnetId,
} from '../../builders.ts';
import { ask } from '../ask.ts';
import { SYSTEM_POOL, USER_POOL } from '../places.ts';

const TABLE = networkId('routeTables', 'table1');
const NONE = { nextHopType: 'None' };
const TO_USER = { ...NONE, addressPrefix: '10.1.3.0/24' };
const TO_SYSTEM = { ...NONE, addressPrefix: '10.1.1.0/24' };

/** The table is on the new subnet2, 10.1.2.0/24; subnet1 is of a system pool and subnet3, 10.1.3.0/24, of a user pool. */
function withTable(
  routes: readonly Partial<Route>[],
  {
    pools = [SYSTEM_POOL, USER_POOL],
    more = [],
    prefixes = {},
    on = ['subnet2'],
    ranges = ['10.1.0.0/16', 'fd00:1::/48'],
  }: {
    readonly pools?: readonly AgentPool[];
    readonly more?: readonly Subnet[];
    readonly prefixes?: Readonly<Record<string, readonly string[]>>;
    readonly on?: readonly string[];
    readonly ranges?: readonly string[];
  } = {},
) {
  const subnets = [
    aSubnet({ name: 'subnet1', addressPrefixes: ['10.1.1.0/24'] }),
    aSubnet(),
    aSubnet({ name: 'subnet3', addressPrefixes: ['10.1.3.0/24'] }),
    ...more,
  ].map((subnet) => ({
    ...subnet,
    addressPrefixes: prefixes[subnet.name] ?? subnet.addressPrefixes,
    ...(on.includes(subnet.name) ? { routeTableId: TABLE } : {}),
  }));
  return {
    facts: {
      cluster: aCluster(),
      agentPools: pools,
      vnet: aVnet({ addressPrefixes: ranges, subnets }),
      routeTables: byId(aRouteTable(routes.map((route, index) => aRoute({ name: `r${index}`, ...route })))),
    },
  };
}

test.each([
  ['the user pool dropped', [TO_USER], 'passed', 'failed'],
  ['the system pool dropped', [TO_SYSTEM], 'failed', 'passed'],
  ['both dropped by routes of their own', [TO_USER, TO_SYSTEM], 'failed', 'failed'],
  ['both dropped by one route', [{ ...NONE, addressPrefix: '10.1.0.0/16' }], 'failed', 'passed'],
  ['neither', [], 'passed', 'passed'],
])('%s', (_case, routes, error, notice) => {
  expect(ask(routesConnectTheSystemPools, withTable(routes))).toMatchObject({ level: 'error', status: error });
  expect(ask(routesConnectTheUserPools, withTable(routes))).toMatchObject({
    level: 'notice',
    status: notice,
  });
  expect(ask(routesBetweenPoolsAreDirect, withTable(routes)).status).toBe('passed');
});

test('the notice says that it looks intended, and what comes of it', () => {
  const { saw, fix } = ask(routesConnectTheUserPools, withTable([TO_USER]));
  expect(saw).toContain('looks intended');
  expect(fix).toContain('all ports between nodes');
  expect(fix).toContain('Service');
  expect(fix).toContain('when the system node pools are full');
});

test('a new system pool has to reach the user pools', () => {
  const pools = [aPoolRequest({ wanted: { mode: 'System' } })];
  expect(ask(routesConnectTheSystemPools, { ...withTable([TO_USER]), pools }).status).toBe('failed');
});

test('the system nodes that AKS hosts count as a system pool', () => {
  const { facts } = withTable([TO_SYSTEM], { pools: [USER_POOL] });
  const hosted = { ...facts, cluster: aCluster({ hostedSystemSubnetId: subnetId('subnet1') }) };
  expect(ask(routesConnectTheSystemPools, { facts }).status).toBe('passed');
  expect(ask(routesConnectTheSystemPools, { facts: hosted }).status).toBe('failed');
});

test('IPv6 alone dropped is a warning', () => {
  const prefixes = { subnet1: ['10.1.1.0/24', 'fd00:1:0:1::/64'], subnet2: ['10.1.2.0/24', 'fd00:1:0:2::/64'] };
  const question = withTable([{ ...NONE, addressPrefix: 'fd00:1:0:1::/64' }], { prefixes });
  expect(ask(routesConnectTheSystemPools, question).status).toBe('passed');
  expect(ask(routesBetweenPoolsAreDirect, question)).toMatchObject({ level: 'warning', status: 'failed' });
});

describe('subnets for pods', () => {
  const more = [
    aSubnet({ name: 'pods1', addressPrefixes: ['10.1.16.0/20'] }),
    aSubnet({ name: 'pods2', addressPrefixes: ['10.1.32.0/20'] }),
  ];
  const pools = [anAgentPool({ podSubnetId: subnetId('pods1') })];
  const mine = [aPoolRequest({ podSubnetId: subnetId('pods2') })];

  test('nodes dropped to nodes are a warning, to pods an error', () => {
    const toNodes = { ...withTable([TO_SYSTEM], { more, pools }), pools: mine };
    expect(ask(routesConnectTheSystemPools, toNodes).status).toBe('passed');
    expect(ask(routesBetweenPoolsAreDirect, toNodes).status).toBe('failed');
    const toPods = { ...withTable([{ ...NONE, addressPrefix: '10.1.16.0/20' }], { more, pools }), pools: mine };
    expect(ask(routesConnectTheSystemPools, toPods).status).toBe('failed');
  });
});

describe('an appliance that sees one half', () => {
  const ranges = ['10.1.0.0/16', '10.2.0.0/16'];
  const prefixes = { subnet2: ['10.2.2.0/24'] };
  const OLD = { addressPrefix: '10.1.0.0/16', nextHopType: 'VirtualAppliance', nextHopIpAddress: '10.1.0.4' };

  test('the old range in the table and the new one in none: the fix is a route for the new range', () => {
    const question = withTable([OLD], { ranges, prefixes, on: ['subnet1', 'subnet2'], pools: [SYSTEM_POOL] });
    const { saw, fix, status } = ask(routesBetweenPoolsAreDirect, question);
    expect(status).toBe('failed');
    expect(saw).toContain('The return path from subnet1 to subnet2 is direct');
    expect(fix).toContain(
      'az network route-table route create --subscription 00000000-0000-4000-8000-000000000001 --resource-group rg1 --route-table-name table1 --name to-subnet2 --address-prefix 10.2.0.0/16 --next-hop-type VirtualAppliance --next-hop-ip-address 10.1.0.4',
    );
  });

  test('both ranges in the table: both ways go by it', () => {
    const routes = [OLD, { ...OLD, addressPrefix: '10.2.0.0/16' }];
    const question = withTable(routes, { ranges, prefixes, on: ['subnet1', 'subnet2'], pools: [SYSTEM_POOL] });
    expect(ask(routesBetweenPoolsAreDirect, question).saw).not.toContain('return path');
  });
});
