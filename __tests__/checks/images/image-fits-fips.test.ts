import { expect, test } from '@jest/globals';
import { imageFitsFips } from '../../../src/checks/images/image-fits-fips.ts';
import { ask } from '../ask.ts';
import { poolOfImage } from './pools-of-images.ts';

test.each([
  ['Ubuntu2404', true, 'failed'],
  ['Ubuntu2404', false, 'passed'],
  // AKS then takes Ubuntu 22.04. https://learn.microsoft.com/azure/aks/enable-fips-nodes#supported-os-versions
  ['Ubuntu', true, 'passed'],
  ['Ubuntu2204', true, 'passed'],
  [undefined, true, 'passed'],
  ['AzureLinux', true, 'passed'],
  ['AzureContainerLinux', true, 'passed'],
  ['AzureLinuxOSGuard', false, 'failed'],
  ['AzureLinuxOSGuard', true, 'passed'],
  ['Windows2025', false, 'not-applicable'],
])('%s with FIPS %s: %s', (osSKU, enableFIPS, status) => {
  expect(ask(imageFitsFips, { pools: [poolOfImage(osSKU, { enableFIPS })] })).toMatchObject({
    status,
    level: 'warning',
  });
});
