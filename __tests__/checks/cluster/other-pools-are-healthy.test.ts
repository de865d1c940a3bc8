import { expect, test } from '@jest/globals';
import { otherPoolsAreHealthy } from '../../../src/checks/cluster/other-pools-are-healthy.ts';
import { anAgentPool, aPoolRequest } from '../../builders.ts';
import { ask } from '../ask.ts';

test.each([
  ['Succeeded', 'passed'],
  ['Creating', 'passed'],
  ['Failed', 'failed'],
])('another pool that is %s: %s', (provisioningState, status) => {
  const agentPools = [anAgentPool(), anAgentPool({ name: 'old', provisioningState })];
  expect(ask(otherPoolsAreHealthy, { facts: { agentPools } })).toMatchObject({ status, level: 'warning' });
});

test('a requested pool is not another pool', () => {
  const existing = anAgentPool({ name: 'pool2', provisioningState: 'Failed' });
  const finding = ask(otherPoolsAreHealthy, {
    facts: { agentPools: [anAgentPool(), existing] },
    pools: [aPoolRequest({ existing })],
  });
  expect(finding.status).toBe('passed');
});

test.each([
  [['old'], 'Node pool old has not failed.'],
  [['old', 'older'], 'None of the 2 other node pools has failed.'],
])('healthy pools %j are counted in words', (names, saw) => {
  const agentPools = names.map((name) => anAgentPool({ name }));
  expect(ask(otherPoolsAreHealthy, { facts: { agentPools } }).saw).toBe(saw);
});

test('it says why the pool failed, as far as AKS does', () => {
  const old = anAgentPool({ name: 'old', provisioningState: 'Failed', provisioningError: 'SubnetIsFull: no room' });
  const finding = ask(otherPoolsAreHealthy, { facts: { agentPools: [old] } });
  expect(finding.saw).toContain('old (SubnetIsFull: no room)');
  expect(finding.fix).toMatch(/az aks nodepool show .*--cluster-name cluster1 --name old/);
});
