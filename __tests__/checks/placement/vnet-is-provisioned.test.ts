import { expect, test } from '@jest/globals';
import { vnetIsProvisioned } from '../../../src/checks/placement/vnet-is-provisioned.ts';
import { aVnet, VNET_ID } from '../../builders.ts';
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
