import { expect, test } from '@jest/globals';
import { vmSizeRunsTheImage } from '../../../src/checks/sizes/vm-size-runs-the-image.ts';
import { aPoolRequest } from '../../builders.ts';
import { aComputeSku, skusOf } from '../../compute-builders.ts';
import { ask } from '../ask.ts';

test.each([
  ['Arm64', 'Windows', 'failed'],
  ['Arm64', 'Linux', 'passed'],
  ['x64', 'Windows', 'passed'],
  [undefined, 'Windows', 'unknown'],
])('%s processors and %s: %s', (architecture, osType, status) => {
  const capabilities = new Map(architecture === undefined ? [] : [['CpuArchitectureType', architecture] as const]);
  const facts = { computeSkus: skusOf(aComputeSku({ capabilities })) };
  const pools = [aPoolRequest({ wanted: { osType, vmSize: 'Standard_D4s_v5' } })];
  expect(ask(vmSizeRunsTheImage, { facts, pools })).toMatchObject({ status, level: 'error' });
});
