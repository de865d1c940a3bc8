import { expect, test } from '@jest/globals';
import { networkPluginIsSupported } from '../../../src/checks/versions/network-plugin-is-supported.ts';
import { aCluster, KUBENET } from '../../builders.ts';
import { ask } from '../ask.ts';

test.each([
  ['kubenet', KUBENET, 'failed'],
  ['Azure CNI', {}, 'passed'],
  ['no plugin', { networkPlugin: 'none' }, 'passed'],
])('%s %j: %s', (_plugin, cluster, status) => {
  expect(ask(networkPluginIsSupported, { facts: { cluster: aCluster(cluster) } })).toMatchObject({
    status,
    level: 'notice',
  });
});
