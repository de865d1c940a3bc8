import { expect, test } from '@jest/globals';
import { networkPluginIsSupported } from '../../../src/checks/versions/network-plugin-is-supported.ts';
import { aCluster, KUBENET } from '../../builders.ts';
import { ask } from '../ask.ts';

test.each([
  ['kubenet', KUBENET, 'passed'],
  ['Azure CNI', {}, 'passed'],
  ['no plugin', { networkPlugin: 'none' }, 'passed'],
])('%s %j: %s', (_plugin, cluster, status) => {
  expect(ask(networkPluginIsSupported, { facts: { cluster: aCluster(cluster) } })).toMatchObject({
    status,
    level: 'notice',
  });
});

// 2027-04-01 is 365 days before 2028-03-31, which has a 29 February in between.
test.each([
  ['2027-03-31', 'passed'],
  ['2027-04-01', 'failed'],
  ['2028-04-01', 'failed'],
])('on %s a cluster with kubenet %s', (today, status) => {
  expect(ask(networkPluginIsSupported, { facts: { cluster: aCluster(KUBENET), today } }).status).toBe(status);
});
