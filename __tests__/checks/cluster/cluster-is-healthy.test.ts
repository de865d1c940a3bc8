import { expect, test } from '@jest/globals';
import { clusterIsHealthy } from '../../../src/checks/cluster/cluster-is-healthy.ts';
import { aCluster } from '../../builders.ts';
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

test('a failed cluster is shown with the error of AKS and a way to repair it', () => {
  const cluster = aCluster({ provisioningState: 'Failed', provisioningError: 'QuotaExceeded: no cores left' });
  const finding = ask(clusterIsHealthy, { facts: { cluster } });
  expect(finding).toMatchObject({ level: 'error', healedBy: 'reconcile-before' });
  expect(finding.saw).toContain('QuotaExceeded: no cores left');
  expect(finding.fix).toMatch(/allow-reconcile.*az aks update .*--name cluster1/);
});

test('a cluster that is still Failed after a reconcile keeps failing', () => {
  expect(ask(clusterIsHealthy, { facts: { cluster: aCluster({ provisioningState: 'Failed' }) } })).toMatchObject({
    status: 'failed',
    isHealingVisible: true,
  });
});
