import { expect, test } from '@jest/globals';
import { subnetHasFreeAddresses } from '../../../src/checks/addresses/subnet-has-free-addresses.ts';
import { ask } from '../ask.ts';
import { FLAT, inRoom } from '../capacity.ts';

const PREFIX = '10.1.2.0/28';
const FLAT_NODES = { prefix: '10.1.2.0/24', cluster: FLAT, limit: 251 };
const NODE_ID =
  '/subscriptions/S/resourceGroups/MC/PROVIDERS/MICROSOFT.COMPUTE/VIRTUALMACHINESCALESETS/AKS-POOL2-12345678-VMSS/VIRTUALMACHINES/0/NETWORKINTERFACES/AKS-POOL2/IPCONFIGURATIONS/IPCONFIG1';
const OTHER_ID = NODE_ID.replaceAll('POOL2', 'POOL20');

test.each([
  ['three free, three needed', { used: 8, limit: 11 }, 'passed'],
  ['two free, three needed', { used: 9, limit: 11 }, 'failed'],
  ['Azure does not know', {}, 'unknown'],
  ['an equal pool in a full subnet', { used: 11, limit: 11, existing: { count: 3 } }, 'passed'],
  [
    'a pool that grows by the two that are free',
    { used: 9, limit: 11, existing: { count: 3 }, wanted: { count: 5 } },
    'passed',
  ],
  [
    'a pool that grows by one more than is free',
    { used: 9, limit: 11, existing: { count: 3 }, wanted: { count: 6 } },
    'failed',
  ],
  [
    'a pool that is being made',
    { used: 11, limit: 11, existing: { count: 3, provisioningState: 'Creating' } },
    'passed',
  ],
  [
    'a failed pool without nodes in a full subnet',
    { used: 11, limit: 11, existing: { count: 3, provisioningState: 'Failed' } },
    'failed',
  ],
  [
    'a failed pool with two of its three nodes, one free',
    {
      used: 10,
      limit: 11,
      existing: { count: 3, provisioningState: 'Failed' },
      ipConfigurationIds: [NODE_ID, NODE_ID],
    },
    'passed',
  ],
  [
    'a failed pool beside two nodes of another',
    {
      used: 10,
      limit: 11,
      existing: { count: 3, provisioningState: 'Failed' },
      ipConfigurationIds: [OTHER_ID, OTHER_ID],
    },
    'failed',
  ],
  [
    'an autoscaled pool begins with its minimum',
    { used: 9, limit: 11, wanted: { isAutoscaled: true, count: 0, minCount: 3, maxCount: 9 } },
    'failed',
  ],
  [
    'an autoscaled pool need not have its maximum free',
    { used: 8, limit: 11, wanted: { isAutoscaled: true, count: 3, minCount: 1, maxCount: 9 } },
    'passed',
  ],
  ['two flat nodes, 62 addresses, 4 short', { ...FLAT_NODES, used: 193, wanted: { count: 2 } }, 'passed'],
  ['two flat nodes, 62 addresses, 5 short', { ...FLAT_NODES, used: 194, wanted: { count: 2 } }, 'failed'],
  // Twelve nodes are too many for the empty subnet, which subnet-is-large-enough tells; eleven are not.
  ['too many for the whole subnet', { used: 0, limit: 11, wanted: { count: 12 } }, 'not-applicable'],
  ['as many as the whole subnet holds', { used: 1, limit: 11, wanted: { count: 11 } }, 'failed'],
  [
    'an autoscaled pool too large for the subnet, its minimum too large for what is free',
    { used: 9, limit: 11, wanted: { isAutoscaled: true, count: 3, minCount: 3, maxCount: 20 } },
    'failed',
  ],
])('%s', (_case, room, status) => {
  expect(ask(subnetHasFreeAddresses, inRoom({ prefix: PREFIX, ...room }))).toMatchObject({ status, level: 'error' });
});

test('the numbers and the largest count that fits are told', () => {
  const finding = ask(subnetHasFreeAddresses, inRoom({ prefix: PREFIX, used: 9, limit: 11 }));
  expect(finding.saw).toBe('2 free addresses in subnet2 (10.1.2.0/28), 3 needed (3 nodes × 1).');
  expect(finding.fix).toContain('set node-count to 2 or less');
});

test('a pool of Windows is known by its scale set, which has another form of name', () => {
  const id = NODE_ID.replace('AKS-POOL2-12345678-VMSS', 'AKSPOOL2');
  const room = inRoom({
    prefix: PREFIX,
    used: 10,
    limit: 11,
    existing: { count: 3, provisioningState: 'Failed' },
    ipConfigurationIds: [id, id],
  });
  expect(ask(subnetHasFreeAddresses, room).status).toBe('passed');
});
