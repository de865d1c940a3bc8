import { expect, test } from '@jest/globals';
import { windowsImageHasFips } from '../../../src/checks/images/windows-image-has-fips.ts';
import { ask } from '../ask.ts';
import { aWindowsPool } from '../pools.ts';

test.each([
  ['Windows2025', {}, 'failed'],
  ['Windows2025', { enableFIPS: false }, 'failed'],
  ['Windows2025', { enableFIPS: true }, 'passed'],
  ['Windows2022', {}, 'not-applicable'],
  [undefined, {}, 'not-applicable'],
])('%s with %j: %s', (image, properties, status) => {
  expect(ask(windowsImageHasFips, { pools: [aWindowsPool(image, properties)] })).toMatchObject({
    status,
    level: 'warning',
  });
});
