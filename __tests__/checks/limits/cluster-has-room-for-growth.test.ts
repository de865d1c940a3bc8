import { expect, test } from '@jest/globals';
import { clusterHasRoomForGrowth } from '../../../src/checks/limits/cluster-has-room-for-growth.ts';
import { anAgentPool, aPoolRequest } from '../../builders.ts';
import { ask } from '../ask.ts';

// Four pools of 1000 nodes at most and the system pool's 3 leave 997.
const agentPools = [
  anAgentPool(),
  ...['a', 'b', 'c', 'd'].map((name) => anAgentPool({ name, count: 1, isAutoscaled: true, maxCount: 1000 })),
];

test.each([
  [997, 'passed'],
  [998, 'failed'],
])('at most %i nodes beside at most 4003: %s', (maxCount, status) => {
  const pools = [aPoolRequest({ wanted: { count: 1, isAutoscaled: true, minCount: 1, maxCount } })];
  expect(ask(clusterHasRoomForGrowth, { facts: { agentPools }, pools })).toMatchObject({ status, level: 'warning' });
});
