import { expect, test } from '@jest/globals';
import { vmSizeIsOffered } from '../../../src/checks/sizes/vm-size-is-offered.ts';
import { anAgentPool, aPoolRequest } from '../../builders.ts';
import { aComputeSku, skusOf } from '../../compute-builders.ts';
import { ask } from '../ask.ts';

const computeSkus = skusOf(
  aComputeSku(),
  aComputeSku({ name: 'Standard_D8s_v5', vCpus: 8 }),
  aComputeSku({ name: 'Standard_E4s_v5' }),
  aComputeSku({ name: 'Standard_NC6s_v3', vCpus: 6, isRestricted: true }),
);

test.each([
  ['Standard_D4s_v5', 'passed'],
  ['standard_d4S_V5', 'passed'],
  ['Standard_D16s_v5', 'failed'],
  ['Standard_NC6s_v3', 'failed'],
])('%s: %s', (vmSize, status) => {
  const pools = [aPoolRequest({ wanted: { vmSize } })];
  expect(ask(vmSizeIsOffered, { facts: { computeSkus }, pools })).toMatchObject({ status, level: 'error' });
});

test('sizes of the same series come first, and none that the subscription may not have', () => {
  const pools = [aPoolRequest({ wanted: { vmSize: 'Standard_D16s_v5' } })];
  const { saw, fix } = ask(vmSizeIsOffered, { facts: { computeSkus }, pools });
  expect(saw).toBe('Standard_D16s_v5 is not among the 4 VM sizes of westeurope.');
  expect(fix).toContain('(for example Standard_D8s_v5, Standard_D4s_v5, Standard_E4s_v5)');
  expect(fix).toContain('az vm list-skus --location westeurope');
});

test('what nobody can say is not said', () => {
  expect(ask(vmSizeIsOffered).status).toBe('not-applicable');
  const pools = [aPoolRequest({ wanted: { vmSize: 'Standard_D4s_v5' } })];
  expect(ask(vmSizeIsOffered, { facts: { computeSkus: new Map() }, pools }).status).toBe('unknown');
});

test('a pool that is there has its size', () => {
  const existing = anAgentPool({ name: 'pool2' });
  const pools = [aPoolRequest({ existing, wanted: { vmSize: 'Standard_D16s_v5' } })];
  expect(ask(vmSizeIsOffered, { facts: { computeSkus }, pools }).status).toBe('passed');
});
