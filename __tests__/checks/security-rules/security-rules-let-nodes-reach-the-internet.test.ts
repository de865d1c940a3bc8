import { expect, test } from '@jest/globals';
import { securityRulesLetNodesReachTheInternet } from '../../../src/checks/security-rules/security-rules-let-nodes-reach-the-internet.ts';
import type { Cluster } from '../../../src/resources/cluster.ts';
import type { SecurityRule } from '../../../src/resources/network.ts';
import { aRoute, aRouteTable, byId, networkId } from '../../builders.ts';
import { ask } from '../ask.ts';
import { DENY, withRules } from '../security-groups.ts';

const ALLOW: Partial<SecurityRule> = { name: 'allow', priority: 100, direction: 'Outbound' };
const OUT: Partial<SecurityRule> = { ...DENY, direction: 'Outbound' };

const judged = (rules: readonly Partial<SecurityRule>[], cluster: Partial<Cluster> = {}) =>
  ask(securityRulesLetNodesReachTheInternet, withRules(rules, { cluster }));

test.each<[string, readonly Partial<SecurityRule>[], string]>([
  ['no custom rules', [], 'passed'],
  ['the internet denied', [{ ...OUT, destinations: ['Internet'] }], 'failed'],
  ['everything denied', [OUT], 'failed'],
  ['TCP 443 denied', [{ ...OUT, protocol: 'Tcp', destinationPorts: ['443'] }], 'failed'],
  ['TCP 442 and 444 denied', [{ ...OUT, protocol: 'Tcp', destinationPorts: ['442', '444'] }], 'passed'],
  ['everything denied but private ranges', [{ ...ALLOW, destinations: ['10.0.0.0/8'] }, OUT], 'failed'],
  ['everything denied but the VNet', [{ ...ALLOW, destinations: ['VirtualNetwork'] }, OUT], 'failed'],
  ['everything denied but TCP 443', [{ ...ALLOW, protocol: 'Tcp', destinationPorts: ['443'] }, OUT], 'passed'],
  ['everything denied but the cloud', [{ ...ALLOW, destinations: ['AzureCloud'] }, OUT], 'unknown'],
  ['everything denied but one address', [{ ...ALLOW, destinations: ['20.1.2.3'] }, OUT], 'unknown'],
  ['one address denied', [{ ...OUT, destinations: ['20.1.2.3'] }], 'passed'],
  ['half of all addresses denied', [{ ...OUT, destinations: ['128.0.0.0/1'] }], 'unknown'],
  ['other subnets denied', [{ ...OUT, sources: ['10.1.1.0/24'] }], 'passed'],
  ['what comes in denied', [DENY], 'passed'],
])('%s', (_case, rules, status) => {
  expect(judged(rules)).toMatchObject({ status, level: 'error' });
});

test('the rule is named, with a command that opens HTTPS to the internet', () => {
  const { saw, fix } = judged([{ ...OUT, destinations: ['Internet'] }]);
  expect(saw).toContain(
    'nsg1 denies TCP 443 from subnet2 (10.1.2.0/24) to the internet (Internet) (outbound, rule deny, priority 200)',
  );
  expect(fix).toContain('--priority 199 --direction Outbound --access Allow --protocol Tcp');
  expect(fix).toContain('--destination-address-prefixes Internet --destination-port-ranges 443');
});

test.each<[string, Partial<Cluster>]>([
  ['that goes nowhere', { outboundType: 'none' }],
  ['that is blocked', { outboundType: 'block' }],
  ['with a proxy', { raw: { properties: { httpProxyConfig: { httpsProxy: 'http://10.1.9.9:3128' } } } }],
  ['with a registry of its own', { raw: { properties: { bootstrapProfile: { artifactSource: 'Cache' } } } }],
])('a cluster %s needs none', (_case, cluster) => {
  expect(judged([OUT], cluster).status).toBe('not-applicable');
});

test('a proxy that is switched off is none', () => {
  const raw = { properties: { httpProxyConfig: { httpsProxy: 'http://10.1.9.9:3128', enabled: false } } };
  expect(judged([OUT], { raw }).status).toBe('failed');
});

test('with a default route of the user the tag VirtualNetwork may be all addresses', () => {
  const { facts } = withRules([{ ...ALLOW, destinations: ['VirtualNetwork'] }, OUT]);
  const table = networkId('routeTables', 'table1');
  const vnet = facts.vnet && {
    ...facts.vnet,
    subnets: facts.vnet.subnets.map((each) => ({ ...each, routeTableId: table })),
  };
  if (vnet === undefined) throw new Error('no VNet');
  const judgedWith = (prefix: string) =>
    ask(securityRulesLetNodesReachTheInternet, {
      facts: { ...facts, vnet, routeTables: byId(aRouteTable([aRoute({ addressPrefix: prefix })])) },
    }).status;
  expect(judgedWith('0.0.0.0/0')).toBe('unknown');
  expect(judgedWith('10.9.0.0/16')).toBe('failed');
});
