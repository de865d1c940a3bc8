import { expect, test } from '@jest/globals';
import { poolVersionFitsTheControlPlane } from '../../../src/checks/versions/pool-version-fits-the-control-plane.ts';
import { aCluster, anAgentPool, aPoolRequest } from '../../builders.ts';
import { ask } from '../ask.ts';

// The control plane runs 1.33.5.
test.each([
  ['1.33.5', 'passed'],
  ['1.33.6', 'failed'],
  ['1.33.4', 'passed'],
  ['1.33', 'passed'],
  ['1.34', 'failed'],
  ['1.34.0', 'failed'],
  ['1.31.0', 'passed'],
  ['1.31', 'passed'],
  ['1.30.9', 'passed'],
  ['1.30', 'passed'],
  ['1.29.9', 'failed'],
  ['1.9', 'failed'],
  ['', 'not-applicable'],
])('a pool of %s: %s', (kubernetesVersion, status) => {
  const finding = ask(poolVersionFitsTheControlPlane, { pools: [aPoolRequest({ wanted: { kubernetesVersion } })] });
  expect(finding).toMatchObject({ status, level: 'error' });
  if (status === 'failed') expect(finding.fix).toContain('from 1.30 to 1.33.5');
});

test('below 1.28 a pool may be two minor versions behind', () => {
  const facts = { cluster: aCluster({ currentKubernetesVersion: '1.27.9' }) };
  const asked = (kubernetesVersion: string): string =>
    ask(poolVersionFitsTheControlPlane, { facts, pools: [aPoolRequest({ wanted: { kubernetesVersion } })] }).status;
  expect([asked('1.25.9'), asked('1.24.9')]).toEqual(['passed', 'failed']);
});

test('a control plane that tells no version is not judged', () => {
  const facts = { cluster: aCluster({ currentKubernetesVersion: '' }) };
  expect(ask(poolVersionFitsTheControlPlane, { facts }).status).toBe('unknown');
});

test('a pool that is there keeps its version', () => {
  const existing = anAgentPool({ name: 'pool2' });
  const pools = [aPoolRequest({ existing, wanted: { kubernetesVersion: '1.20.0' } })];
  expect(ask(poolVersionFitsTheControlPlane, { pools }).status).toBe('not-applicable');
});
