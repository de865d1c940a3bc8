import { expect, test } from '@jest/globals';
import { clusterSupportsWindowsPools } from '../../../src/checks/versions/cluster-supports-windows-pools.ts';
import { aCluster, anAgentPool, aPoolRequest } from '../../builders.ts';
import { ask } from '../ask.ts';

test.each([
  [{}, 'Windows', 'passed', ''],
  [{ hasNodeAutoProvisioning: true }, 'Windows', 'failed', '--node-provisioning-mode Manual'],
  [{ sku: 'Automatic' }, 'Windows', 'failed', 'an AKS Standard cluster'],
  [{ sku: 'Automatic', hasNodeAutoProvisioning: true }, 'Linux', 'not-applicable', ''],
])('%j and %s nodes: %s', (cluster, osType, status, fix) => {
  const facts = { cluster: aCluster(cluster) };
  const finding = ask(clusterSupportsWindowsPools, { facts, pools: [aPoolRequest({ wanted: { osType } })] });
  expect(finding).toMatchObject({ status, level: 'warning' });
  expect(finding.fix ?? '').toContain(fix);
});

test('an existing Windows pool shows that the cluster takes it', () => {
  const facts = { cluster: aCluster({ hasNodeAutoProvisioning: true }) };
  const existing = anAgentPool({ name: 'pool2', osType: 'Windows' });
  const pools = [aPoolRequest({ wanted: { osType: 'Windows' }, existing })];
  expect(ask(clusterSupportsWindowsPools, { facts, pools }).status).toBe('not-applicable');
});
