import { expect, test } from '@jest/globals';
import { poolVersionIsOffered } from '../../../src/checks/versions/pool-version-is-offered.ts';
import { aPoolRequest } from '../../builders.ts';
import { ask } from '../ask.ts';

const availableVersions = ['1.32.9', '1.33.4', '1.33.5'].map((version) => ({ version }));

test.each([
  ['1.33.4', 'passed'],
  ['1.33.3', 'failed'],
  ['1.33', 'passed'],
  ['1.31', 'failed'],
  // The check of the control plane reports these.
  ['1.3', 'not-applicable'],
  ['1.34', 'not-applicable'],
  ['1.29.9', 'not-applicable'],
  ['', 'not-applicable'],
])('%s: %s', (kubernetesVersion, status) => {
  const pools = [aPoolRequest({ wanted: { kubernetesVersion } })];
  const finding = ask(poolVersionIsOffered, { facts: { availableVersions }, pools });
  expect(finding).toMatchObject({ status, level: 'warning' });
  if (status === 'failed')
    expect(finding.saw).toContain('available for node pools of cluster cluster1: 1.32.9, 1.33.4, and 1.33.5');
});

test('an empty list says nothing', () => {
  const pools = [aPoolRequest({ wanted: { kubernetesVersion: '1.33.5' } })];
  expect(ask(poolVersionIsOffered, { facts: { availableVersions: [] }, pools }).status).toBe('unknown');
});
