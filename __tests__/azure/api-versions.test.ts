import { expect, test } from '@jest/globals';
import { newestKnownVersion, supportedVersions } from '../../src/azure/api-versions.ts';

// The words of https://github.com/Azure/azure-rest-api-specs/issues/14807
const MESSAGE =
  "The resource type 'skus' could not be found in the namespace 'Microsoft.Compute' for api version '2023-01-01'. The supported api-versions are '2017-03-30,2019-04-01,2021-07-01,2024-01-01-preview'.";
const LISTED = ['2017-03-30', '2019-04-01', '2021-07-01', '2024-01-01-preview'];

test.each([
  [404, 'InvalidResourceType', LISTED],
  [400, 'NoRegisteredProviderFound', LISTED],
  [404, 'ResourceNotFound', undefined],
  [500, 'InvalidResourceType', undefined],
  [undefined, 'InvalidResourceType', undefined],
])('%s %s that lists versions says %j', (status, code, versions) => {
  const error = { code, message: MESSAGE, details: [], ...(status === undefined ? {} : { status }) };
  expect(supportedVersions(error)).toEqual(versions);
});

test('a refusal that lists none says nothing', () => {
  expect(
    supportedVersions({ code: 'InvalidResourceType', message: 'No such type.', details: [], status: 404 }),
  ).toBeUndefined();
});

test.each([
  ['2023-01-01', '2021-07-01'],
  ['2021-07-01', '2021-07-01'],
  ['2018-12-31', '2017-03-30'],
  ['2016-01-01', undefined],
])('of them, for one who knows %s, %s is the newest', (ours, newest) => {
  expect(newestKnownVersion(LISTED, ours)).toBe(newest);
});
