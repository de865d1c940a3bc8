import { expect, test } from '@jest/globals';
import { kubenetRouteTableIsAttached } from '../../../src/checks/routes/kubenet-route-table-is-attached.ts';
import { aCluster, KUBENET, networkId, subnetId } from '../../builders.ts';
import { ask } from '../ask.ts';
import { withRoutes } from '../tables.ts';

const cluster = aCluster(KUBENET);

test('a subnet with a table passes', () => {
  expect(ask(kubenetRouteTableIsAttached, { facts: { ...withRoutes([]).facts, cluster } }).status).toBe('passed');
});

test("a subnet without a table is a warning, with the other pools' table to attach", () => {
  const finding = ask(kubenetRouteTableIsAttached, { facts: { ...withRoutes([], 'subnet1').facts, cluster } });
  expect(finding).toMatchObject({ status: 'failed', level: 'warning', healedBy: 'reconcile-after' });
  expect(finding.fix).toContain('allow-reconcile');
  expect(finding.fix).toContain(`--ids ${subnetId('subnet2')} --route-table ${networkId('routeTables', 'table1')}`);
});

test('without kubenet no table is needed', () => {
  expect(ask(kubenetRouteTableIsAttached, withRoutes([], 'subnet1')).status).toBe('not-applicable');
});

test('a table that is still missing after the reconcile is seen to be', () => {
  expect(ask(kubenetRouteTableIsAttached, { facts: { cluster } })).toMatchObject({
    status: 'failed',
    isHealingVisible: true,
  });
});
