import { expect, test } from '@jest/globals';
import { kubenetRouteTableIsAttached } from '../../../src/checks/routes/kubenet-route-table-is-attached.ts';
import { runChecks } from '../../../src/checks/run-checks.ts';
import { aCluster, aPoolRequest, aSnapshot, KUBENET, networkId, someFacts, subnetId } from '../../builders.ts';
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

test('a table that is still missing after the reconcile is not healed', () => {
  const [finding] = runChecks({
    snapshot: aSnapshot(someFacts({ cluster })),
    pools: [aPoolRequest()],
    operation: 'add',
    allowReconcile: true,
    ignore: [],
    healed: { before: true, after: true },
    catalogue: [kubenetRouteTableIsAttached],
  });
  expect(finding?.status).toBe('failed');
});
