import { expect, test } from '@jest/globals';
import { clusterUsesACustomVnet } from '../../../src/checks/cluster/cluster-uses-a-custom-vnet.ts';
import { aCluster, anUnplacedPool, subnetId } from '../../builders.ts';
import { ask } from '../ask.ts';

const NODE_GROUP = 'mc_rg1_CLUSTER1_westeurope';
const managed = anUnplacedPool();

test('a cluster whose pool names a subnet passes', () => {
  expect(ask(clusterUsesACustomVnet).status).toBe('passed');
});

test('a cluster without a custom subnet fails, and cannot be moved', () => {
  const finding = ask(clusterUsesACustomVnet, { facts: { agentPools: [managed] } });
  expect(finding).toMatchObject({
    status: 'failed',
    level: 'error',
    saw: expect.stringContaining('MC_rg1_cluster1_westeurope'),
  });
  expect(finding.fix).toContain('cannot be moved to another VNet');
});

test('a cluster that shows neither a pool nor a subnet is unknown', () => {
  expect(ask(clusterUsesACustomVnet, { facts: { agentPools: [] } }).status).toBe('unknown');
});

test.each([
  [
    'in subnets of yours',
    { hostedSystemSubnetId: subnetId('hosted'), hostedNodeSubnetId: subnetId('nodes') },
    'passed',
  ],
  ['in no subnet that is named', {}, 'failed'],
  ['in subnets that AKS made', { hostedSystemSubnetId: subnetId('hosted').replace('rg1', NODE_GROUP) }, 'failed'],
])('a cluster without a pool whose system nodes AKS hosts %s: %s', (_case, subnets, status) => {
  const cluster = aCluster({ hasHostedSystemPool: true, ...subnets });
  expect(ask(clusterUsesACustomVnet, { facts: { cluster, agentPools: [] } }).status).toBe(status);
});
