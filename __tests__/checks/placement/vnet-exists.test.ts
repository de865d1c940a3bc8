import { expect, test } from '@jest/globals';
import { vnetExists } from '../../../src/checks/placement/vnet-exists.ts';
import { aCluster, found, unread } from '../../builders.ts';
import { ask } from '../ask.ts';

test('a virtual network that was read exists', () => {
  expect(ask(vnetExists).status).toBe('passed');
});

test.each([
  ['missing', 'failed'],
  ['forbidden', 'unknown'],
  ['unreachable', 'unknown'],
  ['unknown', 'unknown'],
] as const)('a virtual network that is %s has %s', (reason, status) => {
  const lookups = { cluster: found(aCluster()), vnet: unread(reason, 'virtual network vnet1') };
  expect(ask(vnetExists, { facts: { lookups } })).toMatchObject({ status, level: 'error' });
});
