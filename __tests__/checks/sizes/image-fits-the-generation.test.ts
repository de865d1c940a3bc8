import { expect, test } from '@jest/globals';
import { imageFitsTheGeneration } from '../../../src/checks/sizes/image-fits-the-generation.ts';
import { aPoolRequest } from '../../builders.ts';
import { aComputeSku, skusOf } from '../../compute-builders.ts';
import { ask } from '../ask.ts';
import { poolOfImage } from '../images/pools-of-images.ts';

test.each<[string | undefined, string | undefined, Readonly<Record<string, boolean>>, string]>([
  ['Windows2019', 'V1,V2', {}, 'passed'],
  ['Windows2019', 'V2', {}, 'failed'],
  ['Windows2022', 'V2', {}, 'failed'],
  ['Windows2022', 'V1', {}, 'passed'],
  ['windows2022', 'V2', {}, 'failed'],
  ['Windows2025', 'V2', {}, 'passed'],
  ['AzureContainerLinux', 'V1', {}, 'failed'],
  ['AzureContainerLinux', 'V1,V2', {}, 'passed'],
  ['Flatcar', 'V1', {}, 'failed'],
  ['AzureLinuxOSGuard', 'V1', {}, 'failed'],
  ['Ubuntu', 'V1', {}, 'passed'],
  ['Ubuntu', 'V1', { enableVTPM: true }, 'failed'],
  ['Ubuntu', 'V2', { enableVTPM: true }, 'passed'],
  [undefined, undefined, {}, 'unknown'],
])('%s on machines of generation %s with %j: %s', (osSKU, generations, properties, status) => {
  const said: readonly (readonly [string, string])[] =
    generations === undefined ? [] : [['HyperVGenerations', generations]];
  const capabilities = new Map(said);
  const facts = { computeSkus: skusOf(aComputeSku({ name: 'Standard_D4s_v5', capabilities })) };
  const finding = ask(imageFitsTheGeneration, { facts, pools: [poolOfImage(osSKU, properties)] });
  expect(finding).toMatchObject({ status, level: 'warning' });
});

// AKS defaults to Windows2022 up to 1.35. From 1.36 the pages and the release notes disagree.
// https://learn.microsoft.com/azure/aks/upgrade-os-version#supported-os-versions
test.each([
  ['1.35.9', 'failed'],
  ['1.36.0', 'passed'],
])('a Windows pool without an image on %s and generation 2 alone: %s', (currentKubernetesVersion, status) => {
  const capabilities = new Map([['HyperVGenerations', 'V2']]);
  const facts = { computeSkus: skusOf(aComputeSku({ name: 'Standard_D4s_v6', capabilities })) };
  const wanted = { osType: 'Windows', vmSize: 'Standard_D4s_v6', currentKubernetesVersion };
  const finding = ask(imageFitsTheGeneration, { facts, pools: [aPoolRequest({ wanted })] });
  expect(finding.status).toBe(status);
  if (status === 'failed') expect(finding.saw).toContain('Windows2022, the default,');
});

test('the header that Windows2022 would need is named', () => {
  const capabilities = new Map([['HyperVGenerations', 'V2']]);
  const facts = { computeSkus: skusOf(aComputeSku({ name: 'Standard_D4s_v5', capabilities })) };
  expect(ask(imageFitsTheGeneration, { facts, pools: [poolOfImage('Windows2022')] }).saw).toContain(
    'UseWindowsGen2VM=true',
  );
});
