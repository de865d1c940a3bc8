import { expect, test } from '@jest/globals';
import { windowsImageIsSupported } from '../../../src/checks/images/windows-image-is-supported.ts';
import { ask } from '../ask.ts';
import { poolOfImage } from './pools-of-images.ts';

test.each([
  ['Windows2019', '2026-11-28', 'failed'],
  ['Windows2019', '2025-11-30', 'passed'],
  ['Windows2019', '2025-12-01', 'failed'],
  ['Windows2022', '2026-11-28', 'passed'],
  ['windows2022', '2028-06-30', 'failed'],
  ['Windows2025', '2030-01-01', 'not-applicable'],
  ['WindowsAnnual', '2026-11-28', 'failed'],
  ['Ubuntu', '2026-11-28', 'not-applicable'],
])('%s on %s: %s', (osSKU, today, status) => {
  const finding = ask(windowsImageIsSupported, {
    facts: { today },
    pools: [poolOfImage(osSKU, {}, osSKU.startsWith('w') ? { osType: 'Windows' } : {})],
  });
  expect(finding).toMatchObject({ status, level: 'warning' });
});

test('containers have to be built for what comes in its place', () => {
  const finding = ask(windowsImageIsSupported, { pools: [poolOfImage('Windows2019')] });
  expect(finding.saw).toBe('Windows2019 has been without support, and without new pools and images, since 2026-03-01.');
  expect(finding.fix).toContain('Containers have to be built for it');
});
