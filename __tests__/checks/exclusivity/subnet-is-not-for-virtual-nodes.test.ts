import { expect, test } from '@jest/globals';
import { subnetIsNotForVirtualNodes } from '../../../src/checks/exclusivity/subnet-is-not-for-virtual-nodes.ts';
import { aCluster } from '../../builders.ts';
import { ask } from '../ask.ts';

test.each([
  [{}, 'not-applicable'],
  [{ virtualNodeSubnetName: 'aci' }, 'passed'],
  [{ virtualNodeSubnetName: 'Subnet2' }, 'failed'],
])('subnet2, and a cluster with %j: %s', (changes, status) => {
  expect(ask(subnetIsNotForVirtualNodes, { facts: { cluster: aCluster(changes) } })).toMatchObject({
    status,
    level: 'error',
  });
});
