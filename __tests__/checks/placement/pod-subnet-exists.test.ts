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

// 3 nodes take 48 addresses for pods; a /26 has 59, a /27 has 27.
test('it offers a free range with room for the pods', () => {
  const finding = ask(podSubnetExists, { pools: [aPoolRequest({ podSubnetId: subnetId('pods') })] });
  expect(finding.fix).toContain('--name pods --address-prefixes 10.1.0.0/26');
});
