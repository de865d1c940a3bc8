import { expect, test } from '@jest/globals';
import { windowsMaxPodsIsWithinTheRecommendation } from '../../../src/checks/versions/windows-max-pods-is-within-the-recommendation.ts';
import { aCluster, aPoolRequest, NODE_SUBNET } from '../../builders.ts';
import { ask } from '../ask.ts';

test.each([
  ['Windows', 110, {}, 'passed'],
  ['Windows', 111, {}, 'failed'],
  ['Windows', 250, NODE_SUBNET, 'not-applicable'],
  ['Linux', 250, {}, 'not-applicable'],
])('%s nodes with %i pods, cluster %j: %s', (osType, maxPods, cluster, status) => {
  const pools = [aPoolRequest({ wanted: { osType, maxPods } })];
  expect(ask(windowsMaxPodsIsWithinTheRecommendation, { facts: { cluster: aCluster(cluster) }, pools })).toMatchObject({
    status,
    level: 'warning',
  });
});
