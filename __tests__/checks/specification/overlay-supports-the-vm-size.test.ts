import { expect, test } from '@jest/globals';
import { overlaySupportsTheVmSize } from '../../../src/checks/specification/overlay-supports-the-vm-size.ts';
import { aCluster, anAgentPool, aPoolRequest, NODE_SUBNET } from '../../builders.ts';
import { ask } from '../ask.ts';

test.each([
  ['Standard_DC2s_v2', {}, 'failed'],
  ['standard_dc8_v2', {}, 'failed'],
  ['Standard_DC2s_v3', {}, 'passed'],
  ['Standard_D2s_v2', {}, 'passed'],
  ['Standard_DC2s_v2', NODE_SUBNET, 'not-applicable'],
])('%s, cluster %j: %s', (vmSize, cluster, status) => {
  const facts = { cluster: aCluster(cluster) };
  expect(ask(overlaySupportsTheVmSize, { facts, pools: [aPoolRequest({ wanted: { vmSize } })] })).toMatchObject({
    status,
    level: 'error',
  });
});

test('a pool that names no size is not asked about', () => {
  expect(ask(overlaySupportsTheVmSize).status).toBe('not-applicable');
});

test('an existing pool that stays as it is is not judged', () => {
  const existing = anAgentPool({ name: 'pool2', vmSize: 'Standard_DC2s_v2' });
  const pools = [aPoolRequest({ existing, wanted: { vmSize: 'Standard_DC2s_v2' } })];
  expect(ask(overlaySupportsTheVmSize, { pools }).status).toBe('not-applicable');
});
