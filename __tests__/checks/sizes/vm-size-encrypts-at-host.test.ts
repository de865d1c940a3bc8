import { expect, test } from '@jest/globals';
import { vmSizeEncryptsAtHost } from '../../../src/checks/sizes/vm-size-encrypts-at-host.ts';
import { aComputeSku, skusOf } from '../../compute-builders.ts';
import { ask } from '../ask.ts';
import { aPoolWith } from '../pools.ts';

test.each([
  [true, 'True', 'passed'],
  [true, 'False', 'failed'],
  [true, undefined, 'unknown'],
  [false, 'False', 'not-applicable'],
])('asked for: %j, supported: %s: %s', (enableEncryptionAtHost, supported, status) => {
  const capabilities = new Map(supported === undefined ? [] : [['EncryptionAtHostSupported', supported] as const]);
  const facts = { computeSkus: skusOf(aComputeSku({ capabilities })) };
  const pools = [aPoolWith({ enableEncryptionAtHost }, { vmSize: 'Standard_D4s_v5' })];
  expect(ask(vmSizeEncryptsAtHost, { facts, pools })).toMatchObject({ status, level: 'error' });
});
