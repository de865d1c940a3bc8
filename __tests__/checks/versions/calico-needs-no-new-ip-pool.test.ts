import { expect, test } from '@jest/globals';
import { calicoNeedsNoNewIpPool } from '../../../src/checks/versions/calico-needs-no-new-ip-pool.ts';
import { aCluster, NODE_SUBNET } from '../../builders.ts';
import { ask } from '../ask.ts';

test.each([
  ['calico', NODE_SUBNET, 'failed'],
  ['calico', {}, 'passed'],
  ['azure', NODE_SUBNET, 'not-applicable'],
])('policies by %s, cluster %j: %s', (networkPolicy, cluster, status) => {
  const facts = { cluster: aCluster({ ...cluster, networkPolicy }) };
  expect(ask(calicoNeedsNoNewIpPool, { facts })).toMatchObject({ status, level: 'notice' });
});
