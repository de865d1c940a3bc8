import { AzureAuthorityHosts } from '@azure/identity';
import { expect, test } from '@jest/globals';

import { cloudOf } from '../../src/azure/clouds.ts';

const NAMES = ['AzureCloud', 'AzureUSGovernment', 'AzureChinaCloud'] as const;

test.each([
  ['AzureCloud', AzureAuthorityHosts.AzurePublicCloud, 'api://AzureADTokenExchange'],
  ['AzureUSGovernment', AzureAuthorityHosts.AzureGovernment, 'api://AzureADTokenExchangeUSGov'],
  ['AzureChinaCloud', AzureAuthorityHosts.AzureChina, 'api://AzureADTokenExchangeChina'],
] as const)('%s signs in where the SDK does, with its own audience', (name, authorityHost, audience) => {
  expect(cloudOf(name)).toMatchObject({ name, authorityHost, audience });
});

test.each(NAMES)('a token of %s is for its own Resource Manager, and no address ends in a slash', (name) => {
  const { armEndpoint, armScope, authorityHost, portal } = cloudOf(name);
  expect(armScope).toBe(`${armEndpoint}/.default`);
  for (const address of [armEndpoint, authorityHost, portal]) expect(new URL(address).origin).toBe(address);
});
