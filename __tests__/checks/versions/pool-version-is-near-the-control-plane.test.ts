import { expect, test } from '@jest/globals';
import { poolVersionIsNearTheControlPlane } from '../../../src/checks/versions/pool-version-is-near-the-control-plane.ts';
import { aCluster, anAgentPool, aPoolRequest } from '../../builders.ts';
import { ask } from '../ask.ts';

// The control plane runs 1.33.5.
test.each([
  ['1.33.5', 'passed'],
  ['1.31.0', 'passed'],
  ['1.30.9', 'failed'],
  ['1.30', 'failed'],
  ['1.29.9', 'passed'],
  ['', 'not-applicable'],
])('a pool of %s: %s', (kubernetesVersion, status) => {
  const finding = ask(poolVersionIsNearTheControlPlane, { pools: [aPoolRequest({ wanted: { kubernetesVersion } })] });
  expect(finding).toMatchObject({ status, level: 'warning' });
  if (status === 'failed') expect(finding.fix).toContain('1.31 or later');
});

test('nothing is said of a pool that is there, and nothing is known beside a control plane without a version', () => {
  const old = { kubernetesVersion: '1.30.9' };
  const there = [aPoolRequest({ existing: anAgentPool({ name: 'pool2' }), wanted: old })];
  expect(ask(poolVersionIsNearTheControlPlane, { pools: there }).status).toBe('not-applicable');
  const facts = { cluster: aCluster({ currentKubernetesVersion: '' }) };
  expect(ask(poolVersionIsNearTheControlPlane, { facts, pools: [aPoolRequest({ wanted: old })] }).status).toBe(
    'unknown',
  );
});
