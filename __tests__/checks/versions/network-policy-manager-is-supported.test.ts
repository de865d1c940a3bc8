import { expect, test } from '@jest/globals';
import { networkPolicyManagerIsSupported } from '../../../src/checks/versions/network-policy-manager-is-supported.ts';
import { aCluster } from '../../builders.ts';
import { ask } from '../ask.ts';

test.each([
  ['azure', 'failed'],
  ['cilium', 'not-applicable'],
])('policies by %s: %s', (networkPolicy, status) => {
  const facts = { cluster: aCluster({ networkPolicy }) };
  expect(ask(networkPolicyManagerIsSupported, { facts })).toMatchObject({ status, level: 'notice' });
});
