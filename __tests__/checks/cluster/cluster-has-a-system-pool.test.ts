import { expect, test } from '@jest/globals';
import { clusterHasASystemPool } from '../../../src/checks/cluster/cluster-has-a-system-pool.ts';
import { aCluster, anAgentPool, aPoolRequest } from '../../builders.ts';
import { ask } from '../ask.ts';

const USER_POOLS = [anAgentPool({ name: 'pool1', mode: 'User' })];

test('a cluster with a system pool passes', () => {
  expect(ask(clusterHasASystemPool).status).toBe('passed');
});

test('a cluster with user pools alone fails, with the pools and a command', () => {
  const finding = ask(clusterHasASystemPool, { facts: { agentPools: USER_POOLS } });
  expect(finding).toMatchObject({ status: 'failed', level: 'error', saw: expect.stringContaining('pool1 (User)') });
  expect(finding.fix).toMatch(/az aks nodepool update .*--cluster-name cluster1 --name pool1 --mode System/);
});

test.each([
  ['System', 'passed'],
  ['User', 'failed'],
])('a run that adds a pool of mode %s to a cluster without a system pool: %s', (mode, status) => {
  const pools = [aPoolRequest({ wanted: { mode } })];
  expect(ask(clusterHasASystemPool, { facts: { agentPools: USER_POOLS }, pools }).status).toBe(status);
});

test.each([
  ['an Automatic cluster', aCluster({ sku: 'Automatic' })],
  ['a cluster with a hosted system pool', aCluster({ hasHostedSystemPool: true })],
])('%s needs no system pool in the list', (_name, cluster) => {
  expect(ask(clusterHasASystemPool, { facts: { cluster, agentPools: USER_POOLS } }).status).toBe('passed');
});

test('a pool that AKS runs itself, of mode ManagedSystem, is a system pool', () => {
  const agentPools = [...USER_POOLS, anAgentPool({ name: 'hosted', mode: 'ManagedSystem' })];
  expect(ask(clusterHasASystemPool, { facts: { agentPools } })).toMatchObject({
    status: 'passed',
    saw: 'Node pool hosted is a system node pool.',
  });
});
