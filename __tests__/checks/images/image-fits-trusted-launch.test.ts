import { expect, test } from '@jest/globals';
import { imageFitsTrustedLaunch } from '../../../src/checks/images/image-fits-trusted-launch.ts';
import { ask } from '../ask.ts';
import { poolOfImage } from './pools-of-images.ts';

const TRUSTED = { enableSecureBoot: true, enableVTPM: true };

test.each<[string | undefined, Readonly<Record<string, boolean>>, string]>([
  ['AzureContainerLinux', TRUSTED, 'passed'],
  ['AzureContainerLinux', { ...TRUSTED, enableFIPS: true }, 'passed'],
  ['AzureContainerLinux', { enableSecureBoot: true }, 'failed'],
  ['AzureContainerLinux', { enableVTPM: true }, 'failed'],
  ['AzureContainerLinux', {}, 'failed'],
  ['AzureLinuxOSGuard', {}, 'failed'],
  ['AzureLinuxOSGuard', { ...TRUSTED, enableFIPS: true }, 'passed'],
  ['Windows2022', TRUSTED, 'failed'],
  ['Windows2022', {}, 'passed'],
  ['Windows2022', { enableSecureBoot: false, enableVTPM: false }, 'passed'],
  ['Flatcar', { enableVTPM: true }, 'failed'],
  ['Ubuntu', TRUSTED, 'passed'],
  [undefined, { ...TRUSTED, enableFIPS: true }, 'passed'],
  ['Ubuntu2204', { ...TRUSTED, enableFIPS: true }, 'passed'],
  ['Ubuntu2404', { ...TRUSTED, enableFIPS: true }, 'failed'],
  ['AzureLinux', { ...TRUSTED, enableFIPS: true }, 'failed'],
  ['AzureLinux', TRUSTED, 'passed'],
])('%s with %j: %s', (osSKU, properties, status) => {
  const finding = ask(imageFitsTrustedLaunch, { pools: [poolOfImage(osSKU, properties)] });
  expect(finding).toMatchObject({ status, level: 'warning' });
});
