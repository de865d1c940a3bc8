import { expect, test } from '@jest/globals';
import { windowsImageIsSupported } from '../../../src/checks/images/windows-image-is-supported.ts';
import { aCluster } from '../../builders.ts';
import { ask } from '../ask.ts';
import { poolOfImage } from './pools-of-images.ts';

test.each([
  ['Windows2019', '2026-11-28', 'failed'],
  ['Windows2019', '2025-11-30', 'passed'],
  ['Windows2019', '2025-12-01', 'failed'],
  ['Windows2022', '2026-11-28', 'passed'],
  ['windows2022', '2028-06-30', 'failed'],
  ['Windows2025', '2030-01-01', 'passed'],
  ['WindowsAnnual', '2026-11-28', 'failed'],
  ['Ubuntu', '2026-11-28', 'not-applicable'],
])('%s on %s: %s', (osSKU, today, status) => {
  const finding = ask(windowsImageIsSupported, {
    facts: { today, cluster: aCluster({ currentKubernetesVersion: '1.32.9' }) },
    pools: [poolOfImage(osSKU, {}, { kubernetesVersion: '', currentKubernetesVersion: '' })],
  });
  expect(finding).toMatchObject({ status, level: 'warning' });
});

test('the fix names another image and says to rebuild the containers', () => {
  const finding = ask(windowsImageIsSupported, { pools: [poolOfImage('WindowsAnnual')] });
  expect(finding.saw).toBe(
    'AKS stopped supporting WindowsAnnual on 2026-05-15: no new node pools and no security updates.',
  );
  expect(finding.fix).toContain('Rebuild your containers for it');
});

test('on a version that does not accept Windows2019, the other check reports it', () => {
  const pools = [poolOfImage('Windows2019', {}, { currentKubernetesVersion: '1.33.0' })];
  expect(ask(windowsImageIsSupported, { pools }).status).toBe('not-applicable');
});
