import { expect, test } from '@jest/globals';
import { kubenetRouteTableIsShared } from '../../../src/checks/routes/kubenet-route-table-is-shared.ts';
import { aCluster, anAgentPool, aSubnet, aVnet, KUBENET, networkId, subnetId } from '../../builders.ts';
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

test('where the other pools have several tables, one of them may be the right one', () => {
  const tables = ['table1', 'table2', 'table3'].map((name) => networkId('routeTables', name));
  const [first = '', second = '', third = ''] = tables;
  const judged = (own: string) => {
    const subnets = [
      aSubnet({ name: 'subnet1', addressPrefixes: ['10.1.1.0/24'], routeTableId: first }),
      aSubnet({ routeTableId: own }),
      aSubnet({ name: 'subnet3', addressPrefixes: ['10.1.3.0/24'], routeTableId: second }),
    ];
    const agentPools = [anAgentPool(), anAgentPool({ name: 'pool3', vnetSubnetId: subnetId('subnet3') })];
    return ask(kubenetRouteTableIsShared, {
      facts: { cluster: aCluster(KUBENET), agentPools, vnet: aVnet({ subnets }) },
    }).status;
  };
  expect(judged(first)).toBe('unknown');
  expect(judged(second)).toBe('unknown');
  expect(judged(third)).toBe('failed');
});
