import { expect, test } from '@jest/globals';
import { linuxImageIsSupported } from '../../../src/checks/images/linux-image-is-supported.ts';
import { ask } from '../ask.ts';
import { poolOfImage } from './pools-of-images.ts';

test.each([
  ['Flatcar', '2026-06-07', 'failed', 'in 1 day.'],
  ['Flatcar', '2026-06-08', 'failed', 'AKS stopped supporting Flatcar on 2026-06-08'],
  ['Flatcar', '2026-01-01', 'passed', ''],
  // 11 September is 90 days before 10 December, 10 September is 91.
  ['AzureLinuxOSGuard', '2026-09-10', 'passed', ''],
  ['AzureLinuxOSGuard', '2026-09-11', 'failed', 'in 90 days'],
  ['AzureLinuxOSGuard', '2026-12-10', 'failed', 'on 2026-12-10:'],
  ['Ubuntu2204', '2026-11-28', 'passed', 'until 2027-06-30'],
  ['Ubuntu2204', '2027-06-30', 'failed', 'on 2027-06-30:'],
  ['Ubuntu2404', '2030-01-01', 'passed', ''],
  [undefined, '2030-01-01', 'passed', ''],
  ['Windows2019', '2030-01-01', 'not-applicable', ''],
])('%s on %s: %s', (osSKU, today, status, saw) => {
  const finding = ask(linuxImageIsSupported, { facts: { today }, pools: [poolOfImage(osSKU)] });
  expect(finding).toMatchObject({ status, level: 'warning' });
  expect(finding.saw).toContain(saw);
});

test.each([
  ['1.31.9', '2026-11-28', 'failed'],
  ['1.32.0', '2026-11-28', 'passed'],
])('AzureLinux on %s is Azure Linux 2, which is gone: %s %s', (version, today, status) => {
  const pools = [poolOfImage('AzureLinux', {}, { currentKubernetesVersion: version })];
  expect(ask(linuxImageIsSupported, { facts: { today }, pools }).status).toBe(status);
});
