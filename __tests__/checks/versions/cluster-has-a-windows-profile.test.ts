import { expect, test } from '@jest/globals';
import { clusterHasAWindowsProfile } from '../../../src/checks/versions/cluster-has-a-windows-profile.ts';
import { aCluster, anAgentPool, aPoolRequest } from '../../builders.ts';
import { ask } from '../ask.ts';

test.each([
  [true, 'Windows', 'passed'],
  [false, 'Windows', 'failed'],
  [false, 'Linux', 'not-applicable'],
])('a profile: %j, nodes: %s: %s', (hasWindowsProfile, osType, status) => {
  const facts = { cluster: aCluster({ hasWindowsProfile }) };
  const pools = [aPoolRequest(), aPoolRequest({ name: 'win3', wanted: { osType } })];
  const finding = ask(clusterHasAWindowsProfile, { facts, pools });
  expect(finding).toMatchObject({ status, level: 'error' });
  if (status === 'failed') expect(finding.saw).toContain('Windows pool win3');
});

test('an existing pool that stays as it is is not judged', () => {
  const existing = anAgentPool({ name: 'pool2', osType: 'Windows' });
  const pools = [aPoolRequest({ wanted: { osType: 'Windows' }, existing })];
  expect(
    ask(clusterHasAWindowsProfile, { facts: { cluster: aCluster({ hasWindowsProfile: false }) }, pools }).status,
  ).toBe('not-applicable');
});
