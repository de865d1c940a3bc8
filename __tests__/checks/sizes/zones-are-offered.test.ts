import { expect, test } from '@jest/globals';
import { zonesAreOffered } from '../../../src/checks/sizes/zones-are-offered.ts';
import { aComputeSku, skusOf } from '../../compute-builders.ts';
import { ask } from '../ask.ts';
import { aPoolWith } from '../pools.ts';

const SIZE = { vmSize: 'Standard_D4s_v5' };
const computeSkus = skusOf(
  aComputeSku({ restrictedZones: ['3'] }),
  aComputeSku({ name: 'Standard_D4s_v6' }),
  aComputeSku({ name: 'Standard_D2s_v5', zones: [] }),
);

test.each([
  [['1', '2'], 'passed', ''],
  [['2', '3'], 'failed', 'Set zones to 2, or choose another node-vm-size (for example Standard_D4s_v6)'],
  [['3'], 'failed', 'Set zones to 1,2'],
  [['1', '3'], 'failed', 'Set zones to 1, or choose'],
  // Words that this action does not know are for Azure to judge: https://learn.microsoft.com/azure/aks/configure-automatic-zone-placement
  [['4'], 'not-applicable', ''],
  [['auto'], 'not-applicable', ''],
  [['1', '4'], 'passed', ''],
  [['3', '4'], 'failed', 'Set zones to 1,2'],
  [[], 'not-applicable', ''],
])('zones %j of 1 and 2, where 3 is restricted: %s', (availabilityZones, status, fix) => {
  const finding = ask(zonesAreOffered, { facts: { computeSkus }, pools: [aPoolWith({ availabilityZones }, SIZE)] });
  expect(finding).toMatchObject({ status, level: 'error' });
  expect(finding.fix ?? '').toContain(fix);
});

test('the fix for a size without zones is to request none', () => {
  const pools = [aPoolWith({ availabilityZones: ['1'] }, { vmSize: 'Standard_D2s_v5' })];
  const { saw, fix } = ask(zonesAreOffered, { facts: { computeSkus }, pools });
  expect(saw).toBe('Standard_D2s_v5 is available in no zone of westeurope; zone 1 requested.');
  expect(fix).toContain('Leave out zones');
});

test('a size that AKS chooses is not judged', () => {
  expect(ask(zonesAreOffered, { pools: [aPoolWith({ availabilityZones: ['9'] })] }).status).toBe('not-applicable');
});
