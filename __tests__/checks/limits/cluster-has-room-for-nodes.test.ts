import { expect, test } from '@jest/globals';
import { clusterHasRoomForNodes } from '../../../src/checks/limits/cluster-has-room-for-nodes.ts';
import { anAgentPool, aPoolRequest } from '../../builders.ts';
import { ask } from '../ask.ts';

// Four pools of 1000 nodes and the system pool's 3 leave 997.
const agentPools = [anAgentPool(), ...['a', 'b', 'c', 'd'].map((name) => anAgentPool({ name, count: 1000 }))];

test.each([
  [{ count: 997 }, 'passed'],
  [{ count: 998 }, 'failed'],
  [{ count: 1, isAutoscaled: true, minCount: 1, maxCount: 997 }, 'passed'],
  [{ count: 1, isAutoscaled: true, minCount: 1, maxCount: 998 }, 'failed'],
])('%j beside 4003 nodes: %s', (wanted, status) => {
  const finding = ask(clusterHasRoomForNodes, { facts: { agentPools }, pools: [aPoolRequest({ wanted })] });
  expect(finding).toMatchObject({ status, level: 'warning' });
  if (status === 'failed') expect(finding.fix).toMatch(/Set (node-count|max-count) to 997 or less/);
});

test('a full cluster leaves no room', () => {
  const full = [...agentPools, anAgentPool({ name: 'e', count: 997 })];
  const finding = ask(clusterHasRoomForNodes, { facts: { agentPools: full } });
  expect(finding.status).toBe('failed');
  expect(finding.fix).toContain('they leave no room');
});
