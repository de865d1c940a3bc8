import { expect, test } from '@jest/globals';
import { routesConnectTheSystemPools } from '../../../src/checks/routes/routes-connect-the-system-pools.ts';
import type { Route } from '../../../src/resources/network.ts';
import {
  aPoolRequest,
  aRoute,
  aRouteTable,
  aSubnet,
  aVnet,
  byId,
  networkId,
  subnetId,
  unread,
} from '../../builders.ts';
import { ask } from '../ask.ts';
import { routesBetweenPoolsAreDirect } from '../../../src/checks/routes/routes-between-pools-are-direct.ts';
import { withRoutes } from '../tables.ts';

const NOWHERE = { name: 'drop', nextHopType: 'None' };

test.each<[string, readonly Partial<Route>[], string]>([
  ['no route', [], 'passed'],
  [
    'a dropped default route, which the range of the VNet wins over',
    [{ ...NOWHERE, addressPrefix: '0.0.0.0/0' }],
    'passed',
  ],
  ['a dropped /15, which the range of the VNet wins over', [{ ...NOWHERE, addressPrefix: '10.0.0.0/15' }], 'passed'],
  [
    'a dropped /16, which wins over an equal range of the VNet',
    [{ ...NOWHERE, addressPrefix: '10.1.0.0/16' }],
    'failed',
  ],
  ['the dropped subnet of the other pool', [{ ...NOWHERE, addressPrefix: '10.1.1.0/24' }], 'failed'],
  [
    'a dropped part of the subnet of the other pool, beside which nodes may lie',
    [{ ...NOWHERE, addressPrefix: '10.1.1.128/25' }],
    'passed',
  ],
  [
    'both halves of the subnet of the other pool dropped',
    [
      { ...NOWHERE, addressPrefix: '10.1.1.0/25' },
      { ...NOWHERE, name: 'drop2', addressPrefix: '10.1.1.128/25' },
    ],
    'failed',
  ],
  ['another subnet dropped', [{ ...NOWHERE, addressPrefix: '10.1.3.0/24' }], 'passed'],
  [
    'a dropped /16 and the subnet led back',
    [
      { ...NOWHERE, addressPrefix: '10.1.0.0/16' },
      { name: 'back', addressPrefix: '10.1.1.0/24', nextHopType: 'VnetLocal' },
    ],
    'passed',
  ],
  ['an appliance', [{ addressPrefix: '10.1.0.0/16' }], 'passed'],
  ['a service tag', [{ ...NOWHERE, addressPrefix: 'Storage' }], 'passed'],
])('%s', (_case, routes, status) => {
  expect(ask(routesConnectTheSystemPools, withRoutes(routes))).toMatchObject({ status, level: 'error' });
});

test('the table of the other pool is asked as well, for the way back', () => {
  const room = withRoutes([{ ...NOWHERE, addressPrefix: '10.1.2.0/24' }], 'subnet1');
  expect(ask(routesConnectTheSystemPools, room).status).toBe('failed');
});

test('route, table and an address are named, with the deletion to paste', () => {
  const finding = ask(routesConnectTheSystemPools, withRoutes([{ ...NOWHERE, addressPrefix: '10.1.1.0/24' }]));
  expect(finding.saw).toContain(
    'Route drop of route table table1 drops traffic from subnet2 to subnet1 (10.1.1.0): 10.1.1.0/24 goes to None',
  );
  expect(finding.fix).toMatch(
    /az network route-table route delete .*--resource-group rg1 --route-table-name table1 --name drop/,
  );
});

test('a dropped part is a warning', () => {
  const part = withRoutes([{ ...NOWHERE, addressPrefix: '10.1.1.128/25' }]);
  const { level, status, saw } = ask(routesBetweenPoolsAreDirect, part);
  expect({ level, status }).toEqual({ level: 'warning', status: 'failed' });
  expect(saw).toContain('Next hop None drops the traffic.');
});

test('a table that could not be read leaves the question open', () => {
  const { facts } = withRoutes([]);
  const routeTables = new Map([[networkId('routeTables', 'table1').toLowerCase(), unread('forbidden')]]);
  expect(ask(routesConnectTheSystemPools, { facts: { ...facts, routeTables } }).status).toBe('unknown');
});

test("the route table of the pods' subnet counts as well", () => {
  const vnet = aVnet({
    subnets: [
      aSubnet({ name: 'subnet1', addressPrefixes: ['10.1.1.0/24'] }),
      aSubnet(),
      aSubnet({ name: 'pods', addressPrefixes: ['10.1.3.0/24'], routeTableId: networkId('routeTables', 'table1') }),
    ],
  });
  const routeTables = byId(aRouteTable([aRoute({ ...NOWHERE, addressPrefix: '10.1.1.0/24' })]));
  const pools = [aPoolRequest({ podSubnetId: subnetId('pods') })];
  const finding = ask(routesConnectTheSystemPools, { facts: { vnet, routeTables }, pools });
  expect(finding).toMatchObject({ status: 'failed', saw: expect.stringContaining('from pods to subnet1 (10.1.1.0)') });
  expect(ask(routesConnectTheSystemPools, { facts: { vnet, routeTables } }).status).toBe('passed');
});
