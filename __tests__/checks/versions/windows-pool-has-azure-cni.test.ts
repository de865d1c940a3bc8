import { expect, test } from '@jest/globals';
import { windowsPoolHasAzureCni } from '../../../src/checks/versions/windows-pool-has-azure-cni.ts';
import { aCluster, anAgentPool, aPoolRequest, KUBENET, NODE_SUBNET } from '../../builders.ts';
import { ask } from '../ask.ts';

test.each([
  ['kubenet', KUBENET, 'Windows', 'failed'],
  ['no plugin', { networkPlugin: 'none', networkPluginMode: '' }, 'Windows', 'failed'],
  ['overlay', {}, 'Windows', 'passed'],
  ['the flat mode', NODE_SUBNET, 'Windows', 'passed'],
  ['kubenet', KUBENET, 'Linux', 'not-applicable'],
])('%s %j and %s nodes: %s', (_mode, cluster, osType, status) => {
  const facts = { cluster: aCluster(cluster) };
  expect(ask(windowsPoolHasAzureCni, { facts, pools: [aPoolRequest({ wanted: { osType } })] })).toMatchObject({
    status,
    level: 'error',
  });
});

test('an existing pool that stays as it is is not judged', () => {
  const existing = anAgentPool({ name: 'pool2', osType: 'Windows' });
  const pools = [aPoolRequest({ wanted: { osType: 'Windows' }, existing })];
  expect(ask(windowsPoolHasAzureCni, { facts: { cluster: aCluster(KUBENET) }, pools }).status).toBe('not-applicable');
});
