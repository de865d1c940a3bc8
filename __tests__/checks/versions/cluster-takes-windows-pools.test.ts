import { expect, test } from '@jest/globals';
import { clusterTakesWindowsPools } from '../../../src/checks/versions/cluster-takes-windows-pools.ts';
import { aCluster, aPoolRequest } from '../../builders.ts';
import { ask } from '../ask.ts';

test.each([
  [{}, 'Windows', 'passed', ''],
  [{ hasNodeAutoProvisioning: true }, 'Windows', 'failed', '--node-provisioning-mode Manual'],
  [{ sku: 'Automatic' }, 'Windows', 'failed', 'a cluster of the kind Base'],
  [{ sku: 'Automatic', hasNodeAutoProvisioning: true }, 'Linux', 'not-applicable', ''],
])('%j and %s nodes: %s', (cluster, osType, status, fix) => {
  const facts = { cluster: aCluster(cluster) };
  const finding = ask(clusterTakesWindowsPools, { facts, pools: [aPoolRequest({ wanted: { osType } })] });
  expect(finding).toMatchObject({ status, level: 'warning' });
  expect(finding.fix ?? '').toContain(fix);
});
