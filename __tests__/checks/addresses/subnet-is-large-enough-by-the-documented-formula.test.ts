import { expect, test } from '@jest/globals';
import { subnetIsLargeEnoughByTheDocumentedFormula } from '../../../src/checks/addresses/subnet-is-large-enough-by-the-documented-formula.ts';
import { ask } from '../ask.ts';
import { FLAT, inRoom } from '../capacity.ts';

// A /24 has 251 usable addresses, and the sources differ by two for each node.
test.each([
  ['250 pods, 251 addresses', 1, 250, 'passed'],
  ['251 pods, 252 addresses, 1 short', 1, 251, 'failed'],
  ['252 pods, 253 addresses, 2 short', 1, 252, 'failed'],
  ['253 pods, 254 addresses, 3 short, which is beyond dispute', 1, 253, 'not-applicable'],
  ['127 pods on two nodes, 256 addresses, 5 short', 2, 127, 'not-applicable'],
  ['126 pods on two nodes, 254 addresses, 3 short', 2, 126, 'failed'],
])('%s', (_case, count, maxPods, status) => {
  const room = inRoom({ prefix: '10.1.2.0/24', cluster: FLAT, wanted: { count, maxPods } });
  expect(ask(subnetIsLargeEnoughByTheDocumentedFormula, room)).toMatchObject({ status, level: 'warning' });
});

test('on overlay nothing is in dispute', () => {
  const room = inRoom({ prefix: '10.1.2.0/28', wanted: { count: 12 } });
  expect(ask(subnetIsLargeEnoughByTheDocumentedFormula, room).status).toBe('not-applicable');
});
