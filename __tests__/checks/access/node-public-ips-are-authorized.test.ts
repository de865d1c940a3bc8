import { expect, test } from '@jest/globals';
import { nodePublicIpsAreAuthorized } from '../../../src/checks/access/node-public-ips-are-authorized.ts';
import { aCluster, anAgentPool, aRoute, aRouteTable, aSubnet, aVnet, byId, networkId } from '../../builders.ts';
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

test('an unread prefix leaves the answer unknown', () => {
  expect(ask(nodePublicIpsAreAuthorized, { facts: withRanges(['1.2.3.4']), pools: WITH_PREFIX }).status).toBe(
    'unknown',
  );
});

// 0.0.0.0/0 is every address; what a service tag covers is not known.
test.each([
  [['1.2.3.4'], 'failed'],
  [['0.0.0.0/1'], 'failed'],
  [['0.0.0.0/0'], 'passed'],
  [['AzureCloud'], 'unknown'],
])('addresses that are not known in advance, and authorized ranges %j: %s', (ranges, status) => {
  expect(ask(nodePublicIpsAreAuthorized, { facts: withRanges(ranges), pools: WITHOUT_PREFIX }).status).toBe(status);
});

test('without a prefix the fix names the input for one', () => {
  const finding = ask(nodePublicIpsAreAuthorized, { facts: withRanges(['1.2.3.4']), pools: WITHOUT_PREFIX });
  expect(finding.fix).toContain('node-public-ip-prefix-id');
});

// "You can't use an IPv6-only node public IP prefix": https://learn.microsoft.com/azure/aks/api-server-authorized-ip-ranges
test('an IPv6 prefix is refused even where it is listed', () => {
  const facts = {
    ...withRanges(['2603:1020::/124']),
    publicIpAddresses: byId({ ...PREFIX, range: '2603:1020::/124' }),
  };
  expect(ask(nodePublicIpsAreAuthorized, { facts, pools: WITH_PREFIX }).status).toBe('failed');
});

test('an existing pool without changes already has its addresses', () => {
  const pools = WITHOUT_PREFIX.map((pool) => ({ ...pool, isNew: false, existing: anAgentPool({ name: 'pool2' }) }));
  expect(ask(nodePublicIpsAreAuthorized, { facts: withRanges(['1.2.3.4']), pools }).status).toBe('not-applicable');
});

test('nodes behind a firewall do not use their public addresses for outbound traffic', () => {
  const table = aRouteTable([aRoute()]);
  const vnet = aVnet({ subnets: [aSubnet({ routeTableId: table.id })] });
  const facts = { ...withRanges(['1.2.3.4']), vnet, routeTables: byId(table) };
  expect(ask(nodePublicIpsAreAuthorized, { facts, pools: WITHOUT_PREFIX }).status).toBe('not-applicable');
});

test.each([
  ['nodes without public addresses', withRanges(['1.2.3.4']), [aPoolWith({})]],
  ['a private API server', withRanges(['1.2.3.4'], true), WITHOUT_PREFIX],
  ['an API server that is open to all', withRanges([]), WITHOUT_PREFIX],
])('%s: not applicable', (_case, facts, pools) => {
  expect(ask(nodePublicIpsAreAuthorized, { facts, pools }).status).toBe('not-applicable');
});
