import { expect, test } from '@jest/globals';
import { imageFitsTheGeneration } from '../../../src/checks/sizes/image-fits-the-generation.ts';
import { aComputeSku, skusOf } from '../../compute-builders.ts';
import { ask } from '../ask.ts';
import { poolOfImage } from '../images/pools-of-images.ts';

test.each<[string | undefined, string | undefined, Readonly<Record<string, boolean>>, string]>([
  ['Windows2019', 'V1,V2', {}, 'passed'],
  ['Windows2019', 'V2', {}, 'failed'],
  ['Windows2022', 'V2', {}, 'failed'],
  ['Windows2022', 'V1', {}, 'passed'],
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

test('the header that Windows2022 would need is named', () => {
  const capabilities = new Map([['HyperVGenerations', 'V2']]);
  const facts = { computeSkus: skusOf(aComputeSku({ name: 'Standard_D4s_v5', capabilities })) };
  expect(ask(imageFitsTheGeneration, { facts, pools: [poolOfImage('Windows2022')] }).saw).toContain(
    'UseWindowsGen2VM=true',
  );
});
