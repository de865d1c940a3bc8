import { expect, test } from '@jest/globals';
import { nodeAutoProvisioningIsOff } from '../../../src/checks/cluster/node-auto-provisioning-is-off.ts';
import { aCluster } from '../../builders.ts';
import { ask } from '../ask.ts';

test.each([
  [{}, 'passed'],
  [{ hasNodeAutoProvisioning: true }, 'failed'],
  [{ sku: 'Automatic' }, 'failed'],
])('a cluster with %j: %s', (changes, status) => {
  expect(ask(nodeAutoProvisioningIsOff, { facts: { cluster: aCluster(changes) } })).toMatchObject({
    status,
    level: 'notice',
  });
});
