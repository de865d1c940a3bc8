import { expect, test } from '@jest/globals';
import { staticPodBlocksAreSupported } from '../../../src/checks/addresses/static-pod-blocks-are-supported.ts';
import { aCluster, aPoolRequest } from '../../builders.ts';
import { ask } from '../ask.ts';

const pools = [aPoolRequest({ wanted: { podIpAllocationMode: 'StaticBlock' } })];

test.each([
  ['1.27.9', 'failed'],
  ['1.28.0', 'passed'],
  ['', 'unknown'],
])('static blocks on %s: %s', (currentKubernetesVersion, status) => {
  const facts = { cluster: aCluster({ currentKubernetesVersion }) };
  expect(ask(staticPodBlocksAreSupported, { facts, pools })).toMatchObject({ status, level: 'error' });
});

test('dynamic allocation needs no version', () => {
  const facts = { cluster: aCluster({ currentKubernetesVersion: '1.27.9' }) };
  expect(ask(staticPodBlocksAreSupported, { facts }).status).toBe('not-applicable');
});
