import { expect, test } from '@jest/globals';
import { podSubnetIsInTheClusterVnet } from '../../../src/checks/placement/pod-subnet-is-in-the-cluster-vnet.ts';
import { aPoolRequest, subnetId } from '../../builders.ts';
import { ask } from '../ask.ts';

test.each([
  [undefined, 'not-applicable'],
  [subnetId('pods'), 'passed'],
  [subnetId('pods', 'VNET1'), 'passed'],
  [subnetId('pods', 'vnet9'), 'failed'],
])('pods in %s: %s', (podSubnetId, status) => {
  const pools = [aPoolRequest({ podSubnetId })];
  expect(ask(podSubnetIsInTheClusterVnet, { pools })).toMatchObject({ status, level: 'error' });
});
