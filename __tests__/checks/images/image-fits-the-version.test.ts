import { expect, test } from '@jest/globals';
import { imageFitsTheVersion } from '../../../src/checks/images/image-fits-the-version.ts';
import { anAgentPool, aPoolRequest } from '../../builders.ts';
import { ask } from '../ask.ts';
import { poolOfImage } from './pools-of-images.ts';

// https://learn.microsoft.com/azure/aks/upgrade-os-version#supported-os-versions
test.each([
  ['Ubuntu2204', '1.25.0', 'passed'],
  ['Ubuntu2204', '1.36.9', 'passed'],
  ['ubuntu2204', '1.37.0', 'failed'],
  ['Ubuntu2404', '1.31.9', 'failed'],
  ['Ubuntu2404', '1.32.0', 'passed'],
  ['Ubuntu2404', '1.38.0', 'passed'],
  ['Ubuntu2404', '1.39.0', 'failed'],
  ['AzureLinux3', '1.27.0', 'failed'],
  ['AzureLinux3', '1.28.0', 'passed'],
  ['AzureLinux3', '1.36.0', 'passed'],
  ['AzureLinux3', '1.37.0', 'failed'],
  ['AzureContainerLinux', '1.33.9', 'failed'],
  ['AzureContainerLinux', '1.34.0', 'passed'],
  ['AzureLinuxOSGuard', '1.31.0', 'failed'],
  ['AzureLinuxOSGuard', '1.32.0', 'passed'],
  ['Ubuntu', '1.39.0', 'not-applicable'],
  [undefined, '1.39.0', 'not-applicable'],
  ['Ubuntu2604', '1.39.0', 'not-applicable'],
  ['Windows2022', '1.36.9', 'passed'],
  ['windows2022', '1.37.0', 'failed'],
  ['Windows2025', '1.31.9', 'failed'],
  ['Windows2025', '1.32.0', 'passed'],
  // AKS refuses it by a code, which windows-image-fits-the-version reports.
  ['Windows2019', '1.33.0', 'not-applicable'],
])('%s on %s: %s', (osSKU, version, status) => {
  const pools = [poolOfImage(osSKU, {}, { kubernetesVersion: version, currentKubernetesVersion: version })];
  expect(ask(imageFitsTheVersion, { pools })).toMatchObject({ status, level: 'warning' });
});

test('the image of an existing pool is judged only where this run changes it', () => {
  const existing = anAgentPool({ name: 'pool2' });
  const wanted = { raw: { properties: { osSKU: 'Ubuntu2404' } }, currentKubernetesVersion: '1.31.0' };
  const change = { field: 'osSKU', wanted: 'Ubuntu2404', existing: 'Ubuntu', isMutable: true };
  const asked = (changes: Parameters<typeof aPoolRequest>[0]): string =>
    ask(imageFitsTheVersion, { pools: [aPoolRequest({ existing, wanted, ...changes })] }).status;
  expect(asked({})).toBe('not-applicable');
  expect(asked({ differences: [change], mayUpdate: false })).toBe('not-applicable');
  expect(asked({ differences: [change], mayUpdate: true })).toBe('failed');
});
