import { expect, test } from '@jest/globals';
import { windowsImageFitsTheVersion } from '../../../src/checks/images/windows-image-fits-the-version.ts';
import { aCluster, aPoolRequest } from '../../builders.ts';
import { ask } from '../ask.ts';
import { aWindowsPool } from '../pools.ts';

// Windows2019NotSupportedWithOrchestratorVersion: https://github.com/Azure/azure-container-networking/pull/3870
test.each([
  ['Windows2019', '1.32.9', 'passed', ''],
  ['Windows2019', '1.33.0', 'failed', 'or to Windows2022'],
  ['windows2019', '1.33.0', 'failed', ''],
  // No refusal of these is published, so image-fits-the-version warns of them.
  ['Windows2022', '1.37.0', 'not-applicable', ''],
  ['Windows2025', '1.31.9', 'not-applicable', ''],
  [undefined, '1.33.0', 'not-applicable', ''],
  ['Windows2019', '', 'unknown', ''],
])('%s on %s: %s', (image, version, status, fix) => {
  const facts = { cluster: aCluster({ currentKubernetesVersion: version }) };
  const wanted = { kubernetesVersion: '', currentKubernetesVersion: '' };
  const finding = ask(windowsImageFitsTheVersion, { facts, pools: [aWindowsPool(image, {}, wanted)] });
  expect(finding).toMatchObject({ status, level: 'error' });
  expect(finding.fix ?? '').toContain(fix);
});

test("the pool's own version takes precedence over the control plane's", () => {
  const facts = { cluster: aCluster({ currentKubernetesVersion: '1.33.5' }) };
  const wanted = { kubernetesVersion: '1.32', currentKubernetesVersion: '' };
  expect(ask(windowsImageFitsTheVersion, { facts, pools: [aWindowsPool('Windows2019', {}, wanted)] }).status).toBe(
    'passed',
  );
});

test('Linux pools have no Windows image', () => {
  expect(ask(windowsImageFitsTheVersion, { pools: [aPoolRequest()] }).status).toBe('not-applicable');
});
