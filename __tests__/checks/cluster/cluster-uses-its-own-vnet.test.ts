import { expect, test } from '@jest/globals';
import { clusterUsesItsOwnVnet } from '../../../src/checks/cluster/cluster-uses-its-own-vnet.ts';
import { anUnplacedPool } from '../../builders.ts';
import { ask } from '../ask.ts';

const managed = anUnplacedPool();

test('a cluster whose pool names a subnet passes', () => {
  expect(ask(clusterUsesItsOwnVnet).status).toBe('passed');
});

test('a cluster without a named subnet fails, and there is no repair in place', () => {
  const finding = ask(clusterUsesItsOwnVnet, { facts: { agentPools: [managed] } });
  expect(finding).toMatchObject({
    status: 'failed',
    level: 'error',
    saw: expect.stringContaining('MC_rg1_cluster1_westeurope'),
  });
  expect(finding.fix).toContain('no way to change that in place');
});

test('nothing is said of a cluster without pools', () => {
  expect(ask(clusterUsesItsOwnVnet, { facts: { agentPools: [] } }).status).toBe('not-applicable');
});
