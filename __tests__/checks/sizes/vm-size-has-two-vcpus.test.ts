import { expect, test } from '@jest/globals';
import { vmSizeHasTwoVcpus } from '../../../src/checks/sizes/vm-size-has-two-vcpus.ts';
import { aPoolRequest } from '../../builders.ts';
import { aComputeSku, skusOf } from '../../compute-builders.ts';
import { ask } from '../ask.ts';

test.each([
  ['System', 1, 'failed'],
  ['System', 2, 'passed'],
  // Microsoft says that AKS might not take it, which is no refusal.
  ['User', 1, 'not-applicable'],
])('a %s pool with %i vCPUs: %s', (mode, vCpus, status) => {
  const facts = { computeSkus: skusOf(aComputeSku({ name: 'Standard_DS1_v2', vCpus }), aComputeSku()) };
  const pools = [aPoolRequest({ wanted: { mode, vmSize: 'Standard_DS1_v2' } })];
  const finding = ask(vmSizeHasTwoVcpus, { facts, pools });
  expect(finding).toMatchObject({ status, level: 'error' });
  if (status === 'failed') expect(finding.fix).toContain('for example Standard_D4s_v5');
});

test('a size that Azure does not list, or of which it says nothing, is not judged', () => {
  const pools = [aPoolRequest({ wanted: { mode: 'System', vmSize: 'Standard_DS1_v2' } })];
  expect(ask(vmSizeHasTwoVcpus, { pools }).status).toBe('not-applicable');
  const nothing = skusOf({
    name: 'Standard_DS1_v2',
    family: '',
    zones: [],
    isRestricted: false,
    restrictedZones: [],
    capabilities: new Map(),
  });
  expect(ask(vmSizeHasTwoVcpus, { facts: { computeSkus: nothing }, pools }).status).toBe('unknown');
});
