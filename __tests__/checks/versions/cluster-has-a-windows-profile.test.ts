import { expect, test } from '@jest/globals';
import { clusterHasAWindowsProfile } from '../../../src/checks/versions/cluster-has-a-windows-profile.ts';
import { aCluster, aPoolRequest } from '../../builders.ts';
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
