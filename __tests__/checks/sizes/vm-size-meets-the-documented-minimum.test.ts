import { expect, test } from '@jest/globals';
import { vmSizeMeetsTheDocumentedMinimum } from '../../../src/checks/sizes/vm-size-meets-the-documented-minimum.ts';
import { aPoolRequest } from '../../builders.ts';
import { aComputeSku, skusOf } from '../../compute-builders.ts';
import { ask } from '../ask.ts';

test.each([
  ['System', 'Standard_D2s_v5', 4, 4, 'passed', ''],
  ['System', 'Standard_D2s_v5', 3, 4, 'failed', 'has 3 vCPUs (minimum for mode System: 4)'],
  ['System', 'Standard_D2s_v5', 4, 3.5, 'failed', 'has 3.5 GB of memory (minimum for mode System: 4)'],
  ['System', 'Standard_B4ms', 4, 16, 'failed', 'belongs to the B series'],
  ['User', 'Standard_B4ms', 4, 16, 'passed', ''],
  ['User', 'Standard_D2s_v5', 2, 2, 'passed', ''],
  ['User', 'Standard_DS1_v2', 1, 3.5, 'failed', 'has 1 vCPU (minimum for mode User: 2)'],
  ['User', 'Standard_D2s_v5', 2, 1, 'failed', 'has 1 GB of memory (minimum for mode User: 2)'],
])('%s pool of %s with %d vCPUs and %d GB: %s', (mode, name, vCpus, memoryGigabytes, status, saw) => {
  const facts = { computeSkus: skusOf(aComputeSku({ name, vCpus, memoryGigabytes })) };
  const finding = ask(vmSizeMeetsTheDocumentedMinimum, {
    facts,
    pools: [aPoolRequest({ wanted: { mode, vmSize: name } })],
  });
  expect(finding).toMatchObject({ status, level: 'warning' });
  expect(finding.saw).toContain(saw);
});
