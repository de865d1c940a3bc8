import { expect, test } from '@jest/globals';
import { vnetIsProvisioned } from '../../../src/checks/placement/vnet-is-provisioned.ts';
import { aSubnet, aVnet, subnetId, VNET_ID } from '../../builders.ts';
import { ask } from '../ask.ts';

test.each([
  ['Succeeded', 'passed'],
  ['Updating', 'passed'],
  ['Failed', 'failed'],
  ['Canceled', 'failed'],
])('a virtual network that is %s has %s', (provisioningState, status) => {
  expect(ask(vnetIsProvisioned, { facts: { vnet: aVnet({ provisioningState }) } })).toMatchObject({
    status,
    level: 'error',
  });
});

test('a failed one is written again by its id', () => {
  const finding = ask(vnetIsProvisioned, { facts: { vnet: aVnet({ provisioningState: 'Failed' }) } });
  expect(finding.fix).toContain(`az network vnet update --ids ${VNET_ID}`);
});

test('a failed subnet of a failed VNet is told here, with its command', () => {
  const vnet = aVnet({ provisioningState: 'Failed', subnets: [aSubnet({ provisioningState: 'Failed' })] });
  const { saw, fix } = ask(vnetIsProvisioned, { facts: { vnet } });
  expect(saw).toContain('subnet subnet2 is Failed');
  expect(fix).toContain(`az network vnet subnet update --ids ${subnetId('subnet2')} ; az network vnet update`);
});

test('a state in other letters is the same', () => {
  expect(ask(vnetIsProvisioned, { facts: { vnet: aVnet({ provisioningState: 'failed' }) } }).status).toBe('failed');
});
