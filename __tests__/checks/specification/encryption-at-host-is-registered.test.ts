import { expect, test } from '@jest/globals';
import { encryptionAtHostIsRegistered } from '../../../src/checks/specification/encryption-at-host-is-registered.ts';
import { parseFeature } from '../../../src/resources/features.ts';
import { anAgentPool, aPoolRequest } from '../../builders.ts';
import { ask } from '../ask.ts';

const ENCRYPTED = { raw: { properties: { enableEncryptionAtHost: true } } };

// https://learn.microsoft.com/rest/api/resources/features/get
test.each([
  ['Registered', 'passed'],
  ['NotRegistered', 'failed'],
  ['Registering', 'failed'],
  ['', 'unknown'],
])('a subscription that is "%s": %s', (state, status) => {
  const encryptionAtHost = parseFeature({ name: 'Microsoft.Compute/EncryptionAtHost', properties: { state } });
  const finding = ask(encryptionAtHostIsRegistered, {
    facts: { encryptionAtHost },
    pools: [aPoolRequest({ wanted: ENCRYPTED })],
  });
  expect(finding).toMatchObject({ status, level: 'error' });
});

test('a pool without it, or of single virtual machines, asks for no feature', () => {
  const facts = { encryptionAtHost: { name: 'x', state: 'NotRegistered' } };
  expect(ask(encryptionAtHostIsRegistered, { facts }).status).toBe('not-applicable');
  const pools = [aPoolRequest({ wanted: { ...ENCRYPTED, type: 'VirtualMachines' } })];
  expect(ask(encryptionAtHostIsRegistered, { facts, pools }).status).toBe('not-applicable');
});

test.each([
  ['Succeeded', 'not-applicable'],
  ['Failed', 'failed'],
])('an existing pool that is %s: %s', (provisioningState, status) => {
  const facts = { encryptionAtHost: { name: 'x', state: 'NotRegistered' } };
  const existing = anAgentPool({ name: 'pool2', provisioningState });
  const pools = [aPoolRequest({ wanted: ENCRYPTED, existing })];
  expect(ask(encryptionAtHostIsRegistered, { facts, pools }).status).toBe(status);
});
