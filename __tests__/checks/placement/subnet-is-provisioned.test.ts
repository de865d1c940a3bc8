import { expect, test } from '@jest/globals';
import { subnetIsProvisioned } from '../../../src/checks/placement/subnet-is-provisioned.ts';
import { aPoolRequest, aSubnet, aVnet, subnetId } from '../../builders.ts';
import { ask } from '../ask.ts';

test.each([
  ['Succeeded', 'passed'],
  ['Updating', 'passed'],
  ['Failed', 'failed'],
])('a subnet that is %s has %s', (provisioningState, status) => {
  const vnet = aVnet({ subnets: [aSubnet({ provisioningState })] });
  expect(ask(subnetIsProvisioned, { facts: { vnet } })).toMatchObject({ status, level: 'error' });
});

test('nothing is said of a subnet that does not exist', () => {
  expect(ask(subnetIsProvisioned, { pools: [aPoolRequest({ subnetId: subnetId('none') })] }).status).toBe(
    'not-applicable',
  );
});

test('where the VNet failed as well, the check of the VNet tells of both', () => {
  const vnet = aVnet({ provisioningState: 'Failed', subnets: [aSubnet({ provisioningState: 'Failed' })] });
  expect(ask(subnetIsProvisioned, { facts: { vnet } }).status).toBe('not-applicable');
});

test('a state in other letters is the same', () => {
  const vnet = aVnet({ subnets: [aSubnet({ provisioningState: 'failed' })] });
  expect(ask(subnetIsProvisioned, { facts: { vnet } }).status).toBe('failed');
});
