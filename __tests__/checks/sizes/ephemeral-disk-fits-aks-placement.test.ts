import { expect, test } from '@jest/globals';
import { ephemeralDiskFitsAksPlacement } from '../../../src/checks/sizes/ephemeral-disk-fits-aks-placement.ts';
import { aPoolRequest } from '../../builders.ts';
import { aComputeSku, skusOf } from '../../compute-builders.ts';
import { ask } from '../ask.ts';

const GIBIBYTE = 2 ** 30;

// Standard_DS3_v2: 172 GiB of cache, 28 GiB of temporary disk; the sizes here have more of the latter.
test.each([
  ['Standard_D4ds_v4', 100, 150, 100, 'passed'],
  ['Standard_D4ds_v4', 100, 150, 101, 'failed'],
  ['Standard_D4ds_v4', 100, 150, 150, 'failed'],
  ['Standard_D4ds_v4', 100, 150, 151, 'passed'],
  ['Standard_D4ds_v4', 0, 150, 128, 'passed'],
  ['Standard_D8ds_v5', 200, 300, 300, 'passed'],
])('%s with %i GiB of cache and %i of temporary disk, a disk of %i: %s', (vmSize, cache, temporary, size, status) => {
  const capabilities = new Map([
    ['CachedDiskBytes', String(cache * GIBIBYTE)],
    ['MaxResourceVolumeMB', String(temporary * 1024)],
  ]);
  const facts = { computeSkus: skusOf(aComputeSku({ name: vmSize, capabilities })) };
  const raw = { properties: { osDiskType: 'Ephemeral', osDiskSizeGB: size } };
  const finding = ask(ephemeralDiskFitsAksPlacement, { facts, pools: [aPoolRequest({ wanted: { vmSize, raw } })] });
  expect(finding).toMatchObject({ status, level: 'warning' });
});

// AKS defaults to 128 GiB and answers with a validation error where that does not fit:
// https://learn.microsoft.com/azure/aks/concepts-storage#ephemeral-os-disks-in-aks
test.each([
  ['Standard_D4ds_v5', 150, 'passed'],
  ['Standard_D4ds_v5', 128, 'passed'],
  ['Standard_D2ds_v5', 127, 'failed'],
  ['Standard_D2ds_v5', 75, 'failed'],
  // Nothing fits in 29 GiB, which vm-size-holds-the-ephemeral-disk reports.
  ['Standard_D2ds_v5', 29, 'passed'],
])('%s with a temporary disk of %i GiB and no disk size: %s', (vmSize, temporary, status) => {
  const capabilities = new Map([['MaxResourceVolumeMB', String(temporary * 1024)]]);
  const facts = { computeSkus: skusOf(aComputeSku({ name: vmSize, capabilities })) };
  const raw = { properties: { osDiskType: 'Ephemeral' } };
  const finding = ask(ephemeralDiskFitsAksPlacement, { facts, pools: [aPoolRequest({ wanted: { vmSize, raw } })] });
  expect(finding).toMatchObject({ status, level: 'warning' });
  if (status === 'failed') expect(finding.fix).toContain(`Set node-osdisk-size to ${temporary} or less`);
});

test('a managed disk, or a VM size that AKS chooses, is not judged', () => {
  const asked = (properties: { readonly [name: string]: string | number }): string =>
    ask(ephemeralDiskFitsAksPlacement, { pools: [aPoolRequest({ wanted: { raw: { properties } } })] }).status;
  expect(asked({ osDiskType: 'Managed', osDiskSizeGB: 512 })).toBe('not-applicable');
  expect(asked({ osDiskType: 'Ephemeral' })).toBe('not-applicable');
});
