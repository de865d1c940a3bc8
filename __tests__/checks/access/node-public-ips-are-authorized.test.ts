import { expect, test } from '@jest/globals';
import { nodePublicIpsAreAuthorized } from '../../../src/checks/access/node-public-ips-are-authorized.ts';
import { aCluster, byId, networkId } from '../../builders.ts';
import { ask } from '../ask.ts';
import { aPoolWith } from '../pools.ts';

const PREFIX = { id: networkId('publicIPPrefixes', 'prefix1'), name: 'prefix1', range: '20.0.1.0/28' };
const withRanges = (
  authorizedIpRanges: readonly string[],
  isPrivate = false,
): { cluster: ReturnType<typeof aCluster> } => ({
  cluster: aCluster({ apiServerAccess: { isPrivate, isInVnet: false, authorizedIpRanges } }),
});
const publicIpAddresses = byId(PREFIX);
const WITH_PREFIX = [aPoolWith({ enableNodePublicIP: true, nodePublicIPPrefixID: PREFIX.id })];
const WITHOUT_PREFIX = [aPoolWith({ enableNodePublicIP: true })];

// The /28 from 20.0.1.0 ends with 20.0.1.15.
test.each([
  [['20.0.1.0/28'], 'passed'],
  [['20.0.0.0/23'], 'passed'],
  [['20.0.1.0/29'], 'failed'],
  [['1.2.3.4'], 'failed'],
  [['1.2.3.4', 'AzureCloud'], 'unknown'],
  [[], 'not-applicable'],
])('nodes with addresses of 20.0.1.0/28, and authorized ranges %j: %s', (ranges, status) => {
  const facts = { ...withRanges(ranges), publicIpAddresses };
  expect(ask(nodePublicIpsAreAuthorized, { facts, pools: WITH_PREFIX })).toMatchObject({ status, level: 'error' });
});

test('a prefix that was not read leaves it open', () => {
  expect(ask(nodePublicIpsAreAuthorized, { facts: withRanges(['1.2.3.4']), pools: WITH_PREFIX }).status).toBe(
    'unknown',
  );
});

test('addresses that nobody knows before are let in by no list', () => {
  const finding = ask(nodePublicIpsAreAuthorized, { facts: withRanges(['1.2.3.4']), pools: WITHOUT_PREFIX });
  expect(finding).toMatchObject({ status: 'failed', fix: expect.stringContaining('nodePublicIPPrefixID') });
});

test.each([
  ['nodes without public addresses', withRanges(['1.2.3.4']), [aPoolWith({})]],
  ['a private API server', withRanges(['1.2.3.4'], true), WITHOUT_PREFIX],
  ['an API server that is open to all', withRanges([]), WITHOUT_PREFIX],
])('%s: not applicable', (_case, facts, pools) => {
  expect(ask(nodePublicIpsAreAuthorized, { facts, pools }).status).toBe('not-applicable');
});
