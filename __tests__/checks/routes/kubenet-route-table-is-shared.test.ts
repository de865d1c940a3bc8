import { expect, test } from '@jest/globals';
import { kubenetRouteTableIsShared } from '../../../src/checks/routes/kubenet-route-table-is-shared.ts';
import { aCluster, aSubnet, aVnet, KUBENET, networkId } from '../../builders.ts';
import { ask } from '../ask.ts';

const TABLE = networkId('routeTables', 'table1');

function withTables(others: string | undefined, own: string | undefined) {
  const table = (routeTableId: string | undefined) => (routeTableId === undefined ? {} : { routeTableId });
  const subnets = [
    aSubnet({ name: 'subnet1', addressPrefixes: ['10.1.1.0/24'], ...table(others) }),
    aSubnet(table(own)),
  ];
  return { cluster: aCluster(KUBENET), vnet: aVnet({ subnets }) };
}

test.each([
  ['the same table', TABLE, TABLE, 'passed'],
  ['the same table in other letters', TABLE, TABLE.toUpperCase(), 'passed'],
  ['another table', TABLE, networkId('routeTables', 'table2'), 'failed'],
  ['no table', TABLE, undefined, 'not-applicable'],
  ['a table, and the others none', undefined, TABLE, 'not-applicable'],
])('%s: %s and %s', (_case, others, own, status) => {
  expect(ask(kubenetRouteTableIsShared, { facts: withTables(others, own) })).toMatchObject({ status, level: 'error' });
});

test('without kubenet tables may differ', () => {
  const facts = { ...withTables(TABLE, networkId('routeTables', 'table2')), cluster: aCluster() };
  expect(ask(kubenetRouteTableIsShared, { facts }).status).toBe('not-applicable');
});
