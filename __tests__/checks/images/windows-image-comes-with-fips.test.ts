import { expect, test } from '@jest/globals';
import { windowsImageComesWithFips } from '../../../src/checks/images/windows-image-comes-with-fips.ts';
import { ask } from '../ask.ts';
import { aWindowsPool } from '../pools.ts';

test.each([
  ['Windows2025', {}, 'failed'],
  ['Windows2025', { enableFIPS: false }, 'failed'],
  ['Windows2025', { enableFIPS: true }, 'passed'],
  ['Windows2022', {}, 'not-applicable'],
  [undefined, {}, 'not-applicable'],
])('%s with %j: %s', (image, properties, status) => {
  expect(ask(windowsImageComesWithFips, { pools: [aWindowsPool(image, properties)] })).toMatchObject({
    status,
    level: 'warning',
  });
});
