import { expect, test } from '@jest/globals';
import { clusterIsHealthy } from '../../../src/checks/cluster/cluster-is-healthy.ts';
import { runChecks } from '../../../src/checks/run-checks.ts';
import { aCluster, aSnapshot, someFacts } from '../../builders.ts';
import { ask } from '../ask.ts';

test.each([
  ['Succeeded', 'passed'],
  ['Updating', 'passed'],
  ['Upgrading', 'passed'],
  ['Failed', 'failed'],
  ['Canceled', 'passed'],
])('a cluster that is %s has %s', (provisioningState, status) => {
  expect(ask(clusterIsHealthy, { facts: { cluster: aCluster({ provisioningState }) } }).status).toBe(status);
});

test('a failed cluster is shown with what AKS says about it, and names the way out', () => {
  const cluster = aCluster({ provisioningState: 'Failed', provisioningError: 'QuotaExceeded: no cores left' });
  const finding = ask(clusterIsHealthy, { facts: { cluster } });
  expect(finding).toMatchObject({ level: 'error', healedBy: 'reconcile-before' });
  expect(finding.saw).toContain('QuotaExceeded: no cores left');
  expect(finding.fix).toMatch(/allow-reconcile.*az aks update .*--name cluster1/);
});

test('a cluster that is still failed after a reconcile is not healed', () => {
  const [finding] = runChecks({
    snapshot: aSnapshot(someFacts({ cluster: aCluster({ provisioningState: 'Failed' }) })),
    pools: [],
    operation: 'add',
    allowReconcile: true,
    ignore: [],
    healed: { before: true, after: true },
    catalogue: [clusterIsHealthy],
  });
  expect(finding?.status).toBe('failed');
});
