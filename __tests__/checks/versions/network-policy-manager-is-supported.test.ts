import { expect, test } from '@jest/globals';
import { networkPolicyManagerIsSupported } from '../../../src/checks/versions/network-policy-manager-is-supported.ts';
import { aCluster, anAgentPool, aPoolRequest } from '../../builders.ts';
import { ask } from '../ask.ts';

// Support ends on 2028-09-30 on Linux nodes; 2027-10-01 is 365 days before, as 2028 is a leap year.
test.each([
  ['2027-09-30', 'passed', 'ends on 2028-09-30'],
  ['2027-10-01', 'failed', 'on Linux nodes ends on 2028-09-30'],
  ['2028-09-30', 'failed', 'on Linux nodes ended on 2028-09-30'],
])('on %s a cluster of Linux nodes: %s', (today, status, saw) => {
  const facts = { cluster: aCluster({ networkPolicy: 'azure' }), today };
  const finding = ask(networkPolicyManagerIsSupported, { facts });
  expect(finding).toMatchObject({ status, level: 'notice' });
  expect(finding.saw).toContain(saw);
});

test.each([
  ['2026-09-29', 'on Windows nodes ends on 2026-09-30'],
  ['2026-09-30', 'on Windows nodes ended on 2026-09-30'],
])('on %s a cluster with Windows nodes: %s', (today, saw) => {
  const facts = { cluster: aCluster({ networkPolicy: 'azure' }), today };
  const wanted = [aPoolRequest({ wanted: { osType: 'Windows' } })];
  const there = { ...facts, agentPools: [anAgentPool(), anAgentPool({ name: 'win', osType: 'Windows' })] };
  for (const question of [{ facts, pools: wanted }, { facts: there }])
    expect(ask(networkPolicyManagerIsSupported, question)).toMatchObject({
      status: 'failed',
      saw: expect.stringContaining(saw),
    });
});

test('another policy engine is not judged', () => {
  const facts = { cluster: aCluster({ networkPolicy: 'cilium' }) };
  expect(ask(networkPolicyManagerIsSupported, { facts }).status).toBe('not-applicable');
});
