import { expect, test } from '@jest/globals';
import { clusterIsRunning } from '../../../src/checks/cluster/cluster-is-running.ts';
import { aCluster } from '../../builders.ts';
import { ask } from '../ask.ts';

test('a running cluster passes', () => {
  expect(ask(clusterIsRunning).status).toBe('passed');
});

test.each(['add', 'check', 'reconcile'] as const)(
  'a stopped cluster fails in operation %s, with the start to paste',
  (operation) => {
    const finding = ask(clusterIsRunning, { facts: { cluster: aCluster({ powerState: 'Stopped' }) }, operation });
    expect(finding).toMatchObject({ status: 'failed', level: 'error' });
    expect(finding.fix).toContain(
      'az aks start --subscription 00000000-0000-4000-8000-000000000001 --resource-group rg1 --name cluster1',
    );
  },
);
