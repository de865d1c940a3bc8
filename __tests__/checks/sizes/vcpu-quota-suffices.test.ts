import { expect, test } from '@jest/globals';
import { vcpuQuotaSuffices } from '../../../src/checks/sizes/vcpu-quota-suffices.ts';
import { anAgentPool, aPoolRequest } from '../../builders.ts';
import { computeUsagesOf } from '../../compute-builders.ts';
import { ask } from '../ask.ts';
import { aPoolWith } from '../pools.ts';

const SIZE = { vmSize: 'Standard_D4s_v5' };
const FAMILY = 'standardDSv5Family';

// Standard_D4s_v5 has four vCPUs: 12 left are three nodes.
test.each([
  ['the region has 12 left', ['cores', 88, 100], [FAMILY, 0, 100], 3, 'passed'],
  ['the region has 12 left', ['cores', 88, 100], [FAMILY, 0, 100], 4, 'failed'],
  ['the family has 12 left', ['cores', 0, 100], [FAMILY, 38, 50], 3, 'passed'],
  ['the family has 12 left', ['cores', 0, 100], [FAMILY, 38, 50], 4, 'failed'],
  ['the region is unlimited', ['cores', 88, -1], [FAMILY, 0, 100], 25, 'passed'],
] as const)('%s (%j, %j) and %i nodes: %s', (_case, region, family, count, status) => {
  const facts = { computeUsages: computeUsagesOf(region, family) };
  const finding = ask(vcpuQuotaSuffices, { facts, pools: [aPoolRequest({ wanted: { ...SIZE, count } })] });
  expect(finding).toMatchObject({ status, level: 'error' });
  if (status === 'failed') expect(finding.fix).toContain('Set node-count to 3 or less.');
});

test('the sum is told', () => {
  const facts = { computeUsages: computeUsagesOf(['cores', 88, 100], [FAMILY, 0, 100]) };
  const { saw, fix } = ask(vcpuQuotaSuffices, { facts, pools: [aPoolRequest({ wanted: { ...SIZE, count: 4 } })] });
  expect(saw).toBe('cores vCPUs: 12 of 100 left, 16 needed: 4 × 4 for pool2 (Standard_D4s_v5).');
  expect(fix).toContain('az vm list-usage --location westeurope');
});

test.each([
  [1, 'passed'],
  [2, 'failed'],
])('all pools of the run count together: two nodes and %i: %s', (count, status) => {
  const facts = { computeUsages: computeUsagesOf(['cores', 88, 100], [FAMILY, 0, 100]) };
  const pools = [
    aPoolRequest({ wanted: { ...SIZE, count: 2 } }),
    aPoolRequest({ name: 'pool3', wanted: { ...SIZE, count } }),
  ];
  expect(ask(vcpuQuotaSuffices, { facts, pools }).status).toBe(status);
});

test.each([
  [6, 'passed'],
  [7, 'failed'],
])('a pool of three that grows to %i needs the difference: %s', (count, status) => {
  const existing = anAgentPool({ name: 'pool2' });
  const facts = { computeUsages: computeUsagesOf(['cores', 88, 100]), agentPools: [anAgentPool(), existing] };
  const finding = ask(vcpuQuotaSuffices, { facts, pools: [aPoolRequest({ existing, wanted: { ...SIZE, count } })] });
  expect(finding.status).toBe(status);
  if (status === 'failed') expect(finding.fix).toContain('Set node-count to 6 or less.');
});

test.each([
  ['Spot', 'passed'],
  ['Regular', 'failed'],
])('a %s pool has the quota of its kind: %s', (scaleSetPriority, status) => {
  const facts = { computeUsages: computeUsagesOf(['cores', 100, 100], ['lowPriorityCores', 0, 12]) };
  const pools = [aPoolWith({ scaleSetPriority }, { ...SIZE, count: 3 })];
  expect(ask(vcpuQuotaSuffices, { facts, pools }).status).toBe(status);
});

test('an equal pool passes without a quota, and what nobody can say is not said', () => {
  const existing = anAgentPool({ name: 'pool2' });
  const none = { computeUsages: computeUsagesOf(['cores', 100, 100]) };
  const equal = [aPoolRequest({ existing, wanted: SIZE })];
  expect(ask(vcpuQuotaSuffices, { facts: none, pools: equal }).status).toBe('passed');
  expect(ask(vcpuQuotaSuffices, { facts: none }).status).toBe('not-applicable');
  const unknown = [aPoolRequest({ wanted: SIZE })];
  expect(ask(vcpuQuotaSuffices, { facts: { computeUsages: new Map() }, pools: unknown }).status).toBe('unknown');
});

// Standard_D4s_v5 has four vCPUs: 12 left are three nodes.
test.each([
  ['capacityReservationGroupID', 4, 'unknown'],
  ['hostGroupID', 4, 'unknown'],
  ['capacityReservationGroupID', 3, 'passed'],
])('machines of %s may be counted already: %i nodes: %s', (name, count, status) => {
  const facts = { computeUsages: computeUsagesOf(['cores', 88, 100], [FAMILY, 0, 100]) };
  const pools = [aPoolWith({ [name]: '/subscriptions/s/resourceGroups/g/providers/x/y/z' }, { ...SIZE, count })];
  expect(ask(vcpuQuotaSuffices, { facts, pools }).status).toBe(status);
});

test('a pool without a reservation stops for itself beside one that has one', () => {
  const facts = { computeUsages: computeUsagesOf(['cores', 88, 100], [FAMILY, 0, 100]) };
  const reserved = aPoolWith({ hostGroupID: '/subscriptions/s' }, { ...SIZE, count: 4 });
  const pools = [reserved, aPoolRequest({ name: 'pool3', wanted: { ...SIZE, count: 4 } })];
  expect(ask(vcpuQuotaSuffices, { facts, pools }).status).toBe('failed');
});
