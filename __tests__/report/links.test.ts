import { expect, test } from '@jest/globals';
import { docsLink, portalLink } from '../../src/report/links.ts';

const ID = '/subscriptions/s/resourceGroups/my (group)/providers/Microsoft.ContainerService/managedClusters/c1';
const CODED = '/subscriptions/s/resourceGroups/my%20(group)/providers/Microsoft.ContainerService/managedClusters/c1';

test.each([
  ['AzureCloud', 'https://portal.azure.com'],
  ['AzureUSGovernment', 'https://portal.azure.us'],
  ['AzureChinaCloud', 'https://portal.azure.cn'],
] as const)('a cluster in %s is at %s', (cloud, portal) => {
  expect(portalLink(cloud, ID)).toBe(`${portal}/#resource${CODED}`);
});

test('half a surrogate pair in an id does no harm', () => {
  expect(portalLink('AzureCloud', '/a\uD83D')).toBe('https://portal.azure.com/#resource/a%EF%BF%BD');
});

test('a check’s page is looked for where the action lies', () => {
  expect(docsLink('docs/checks.md#x', { docs: 'https://github.com/o/a/blob/v1' })).toBe(
    'https://github.com/o/a/blob/v1/docs/checks.md#x',
  );
  expect(docsLink('docs/checks.md#x', {})).toBe('docs/checks.md#x');
  expect(docsLink('https://a.b/c', { docs: 'https://github.com/o/a/blob/v1' })).toBe('https://a.b/c');
});
