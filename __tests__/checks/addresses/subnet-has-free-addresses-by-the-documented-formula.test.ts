import { expect, test } from '@jest/globals';
import { subnetHasFreeAddressesByTheDocumentedFormula } from '../../../src/checks/addresses/subnet-has-free-addresses-by-the-documented-formula.ts';
import { ask } from '../ask.ts';
import { FLAT, inRoom } from '../capacity.ts';

// Two flat nodes with 30 pods each take 62 addresses, and the sources differ by 4.
test.each([
  [189, '62 free', 'passed'],
  [190, '61 free', 'failed'],
  [193, '58 free', 'failed'],
  [194, '57 free, which is beyond dispute', 'not-applicable'],
])('%i used of 251: %s', (used, _free, status) => {
  const room = inRoom({ prefix: '10.1.2.0/24', cluster: FLAT, used, wanted: { count: 2 } });
  expect(ask(subnetHasFreeAddressesByTheDocumentedFormula, room)).toMatchObject({ status, level: 'warning' });
});

test('nothing is said where Azure does not know', () => {
  expect(ask(subnetHasFreeAddressesByTheDocumentedFormula, inRoom({ prefix: '10.1.2.0/24' })).status).toBe('unknown');
});

test('a subnet that is disputed when empty is told by the check of its size alone', () => {
  // Two nodes of 31 addresses: 62. A /26 has 59, which is within the 4 that are disputed.
  const small = { prefix: '10.1.2.0/26', cluster: FLAT, used: 0, limit: 59, wanted: { count: 2 } };
  expect(ask(subnetHasFreeAddressesByTheDocumentedFormula, inRoom(small)).status).toBe('not-applicable');
});
