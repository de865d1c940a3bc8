import { expect, test } from '@jest/globals';
import { networkPolicyManagerHasRoom } from '../../../src/checks/limits/network-policy-manager-has-room.ts';
import { aCluster, aPoolRequest } from '../../builders.ts';
import { ask } from '../ask.ts';

// The system pool has three nodes: 3 + 247 = 250.
test.each([
  ['azure', 247, 'passed'],
  ['azure', 248, 'failed'],
  ['calico', 248, 'not-applicable'],
  ['cilium', 248, 'not-applicable'],
])('policies by %s and %i nodes beside three: %s', (networkPolicy, count, status) => {
  const facts = { cluster: aCluster({ networkPolicy }) };
  expect(ask(networkPolicyManagerHasRoom, { facts, pools: [aPoolRequest({ wanted: { count } })] })).toMatchObject({
    status,
    level: 'warning',
  });
});

test('a cluster without policies is not asked about', () => {
  expect(ask(networkPolicyManagerHasRoom, { pools: [aPoolRequest({ wanted: { count: 900 } })] }).status).toBe(
    'not-applicable',
  );
});
