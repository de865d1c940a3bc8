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

test.each([
  ['2026-09-29', 'ends on 2026-09-30'],
  ['2026-09-30', 'ended on 2026-09-30'],
])('on %s its support on Windows nodes %s', (today, saw) => {
  const facts = { cluster: aCluster({ networkPolicy: 'azure' }), today };
  expect(ask(networkPolicyManagerIsSupported, { facts }).saw).toContain(saw);
});
