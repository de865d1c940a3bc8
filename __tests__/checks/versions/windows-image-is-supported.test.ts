import { expect, test } from '@jest/globals';
import { windowsImageIsSupported } from '../../../src/checks/versions/windows-image-is-supported.ts';
import { ask } from '../ask.ts';
import { aWindowsPool } from '../pools.ts';

test.each([
  ['Windows2019', 'failed'],
  ['Windows2022', 'passed'],
  ['Windows2025', 'passed'],
  [undefined, 'not-applicable'],
])('%s: %s', (image, status) => {
  expect(ask(windowsImageIsSupported, { pools: [aWindowsPool(image)] })).toMatchObject({ status, level: 'warning' });
});

test('Linux pools have no Windows image', () => {
  expect(ask(windowsImageIsSupported).status).toBe('not-applicable');
});
