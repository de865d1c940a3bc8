import { expect, test } from '@jest/globals';
import { imageFitsTheProcessors } from '../../../src/checks/sizes/image-fits-the-processors.ts';
import { aComputeSku, skusOf } from '../../compute-builders.ts';
import { ask } from '../ask.ts';
import { poolOfImage } from '../images/pools-of-images.ts';

const TRUSTED = { enableSecureBoot: true, enableVTPM: true };

test.each<[string | undefined, string, string, Readonly<Record<string, boolean>>, string]>([
  ['Ubuntu', 'Standard_D4pds_v5', '1.33.5', {}, 'passed'],
  ['Ubuntu', 'Standard_D4pds_v5', '1.33.5', { enableFIPS: true }, 'failed'],
  [undefined, 'Standard_D4pds_v5', '1.33.5', { enableFIPS: true }, 'failed'],
  ['AzureLinux3', 'Standard_D4pds_v5', '1.30.9', { enableFIPS: true }, 'failed'],
  ['AzureLinux3', 'Standard_D4pds_v5', '1.31.0', { enableFIPS: true }, 'passed'],
  ['AzureLinux', 'Standard_D4pds_v5', '1.33.5', { enableFIPS: true }, 'passed'],
  ['Ubuntu', 'Standard_D4pds_v5', '1.33.5', TRUSTED, 'failed'],
  ['AzureContainerLinux', 'Standard_D4pds_v5', '1.34.0', TRUSTED, 'failed'],
  ['AzureContainerLinux', 'Standard_D4pds_v6', '1.34.0', { ...TRUSTED, enableFIPS: true }, 'passed'],
  ['Windows2022', 'Standard_D4pds_v5', '1.33.5', {}, 'not-applicable'],
])('%s on %s with Kubernetes %s and %j: %s', (osSKU, vmSize, version, properties, status) => {
  const capabilities = new Map([['CpuArchitectureType', 'Arm64']]);
  const facts = { computeSkus: skusOf(aComputeSku({ name: vmSize, capabilities })) };
  const pools = [poolOfImage(osSKU, properties, { vmSize, currentKubernetesVersion: version })];
  expect(ask(imageFitsTheProcessors, { facts, pools })).toMatchObject({ status, level: 'warning' });
});

test('on x64 nothing of this arises, and without a word of Azure nothing is known', () => {
  const pools = [poolOfImage('Ubuntu', { enableFIPS: true })];
  const of = (capabilities: ReadonlyMap<string, string>): string =>
    ask(imageFitsTheProcessors, {
      facts: { computeSkus: skusOf(aComputeSku({ name: 'Standard_D4s_v5', capabilities })) },
      pools,
    }).status;
  expect(of(new Map([['CpuArchitectureType', 'x64']]))).toBe('passed');
  expect(of(new Map())).toBe('unknown');
});
