import { expect, test } from '@jest/globals';
import { podSubnetExists } from '../../../src/checks/placement/pod-subnet-exists.ts';
import { aPoolRequest, aSubnet, aVnet, subnetId } from '../../builders.ts';
import { ask } from '../ask.ts';

test.each([
  ['that is not asked for', undefined, 'not-applicable'],
  ['that is there', subnetId('pods'), 'passed'],
  ['that is not there', subnetId('none'), 'failed'],
  ['of another VNet, which was not read', subnetId('pods', 'vnet2'), 'not-applicable'],
])('a pod subnet %s', (_case, podSubnetId, status) => {
  const vnet = aVnet({ subnets: [aSubnet({ name: 'pods' })] });
  const finding = ask(podSubnetExists, { facts: { vnet }, pools: [aPoolRequest({ podSubnetId })] });
  expect(finding).toMatchObject({ status, level: 'error' });
});

// Twice 3 nodes and the one of an upgrade, with 30 pods and 3 blocks of 16 each: 336 addresses. A /23 has 507, a /24 has 251.
test('it offers a free range with room for the pods', () => {
  const finding = ask(podSubnetExists, { pools: [aPoolRequest({ podSubnetId: subnetId('pods') })] });
  expect(finding.fix).toContain('--name pods --address-prefixes 10.1.4.0/23');
});
