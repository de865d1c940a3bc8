import { expect, test } from '@jest/globals';
import { podSubnetHasFreeAddresses } from '../../../src/checks/addresses/pod-subnet-has-free-addresses.ts';
import { anAgentPool, aPoolRequest, subnetId, usagesOf } from '../../builders.ts';
import { ask } from '../ask.ts';

const PODS = subnetId('pods');

// Three nodes take a block of 16 each: 48.
test.each([
  ['48 free', 203, {}, 'passed'],
  ['47 free', 204, {}, 'failed'],
  ['none free and the pool there', 251, { existing: anAgentPool({ name: 'pool2', podSubnetId: PODS }) }, 'passed'],
  [
    '15 free and the pool there, one node short',
    236,
    { existing: anAgentPool({ name: 'pool2', podSubnetId: PODS, count: 2 }) },
    'failed',
  ],
  [
    '16 free and the pool there, one node short',
    235,
    { existing: anAgentPool({ name: 'pool2', podSubnetId: PODS, count: 2 }) },
    'passed',
  ],
  [
    'none free and the pool failed',
    251,
    { existing: anAgentPool({ name: 'pool2', podSubnetId: PODS, provisioningState: 'Failed' }) },
    'failed',
  ],
])('%s: %s', (_case, used, changes, status) => {
  const facts = { usages: usagesOf([PODS, used, 251]) };
  const pools = [aPoolRequest({ podSubnetId: PODS, ...changes })];
  expect(ask(podSubnetHasFreeAddresses, { facts, pools })).toMatchObject({ status, level: 'error' });
});

test('nothing is said where Azure does not know, or no pod subnet is asked for', () => {
  expect(ask(podSubnetHasFreeAddresses, { pools: [aPoolRequest({ podSubnetId: PODS })] }).status).toBe('unknown');
  expect(ask(podSubnetHasFreeAddresses).status).toBe('not-applicable');
});
