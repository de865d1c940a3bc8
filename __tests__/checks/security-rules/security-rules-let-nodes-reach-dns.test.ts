import { expect, test } from '@jest/globals';
import { securityRulesLetNodesReachDns } from '../../../src/checks/security-rules/security-rules-let-nodes-reach-dns.ts';
import type { SecurityRule } from '../../../src/resources/network.ts';
import { ask } from '../ask.ts';
import { DENY, withRules } from '../security-groups.ts';

const OUT: Partial<SecurityRule> = { ...DENY, direction: 'Outbound' };

const judged = (rules: readonly Partial<SecurityRule>[], dnsServers: readonly string[] = ['10.1.8.4', '10.200.0.4']) =>
  ask(securityRulesLetNodesReachDns, withRules(rules, { vnet: { dnsServers } }));

test.each<[string, readonly Partial<SecurityRule>[], string]>([
  ['no custom rules', [], 'passed'],
  ['everything denied', [OUT], 'failed'],
  ['UDP 53 denied', [{ ...OUT, protocol: 'Udp', destinationPorts: ['53'] }], 'failed'],
  ['TCP 53 alone denied', [{ ...OUT, protocol: 'Tcp', destinationPorts: ['53'] }], 'passed'],
  ['UDP 52 and 54 denied', [{ ...OUT, protocol: 'Udp', destinationPorts: ['52', '54'] }], 'passed'],
  ['the first server denied', [{ ...OUT, destinations: ['10.1.8.4'] }], 'passed'],
  ['both servers denied', [{ ...OUT, destinations: ['10.1.8.4', '10.200.0.0/16'] }], 'failed'],
  ['neighbors of both denied', [{ ...OUT, destinations: ['10.1.8.5', '10.200.0.3'] }], 'passed'],
  ['a tag that may hold them', [{ ...OUT, destinations: ['Sql'] }], 'unknown'],
])('%s', (_case, rules, status) => {
  expect(judged(rules)).toMatchObject({ status, level: 'error' });
});

test('the denied traffic is named', () => {
  const { saw, fix } = judged([OUT]);
  expect(saw).toContain('nsg1 denies UDP 53 from subnet2 (10.1.2.0/24) to the DNS server (10.1.8.4/32)');
  expect(fix).toContain('--protocol Udp');
  expect(fix).toContain('--destination-address-prefixes 10.1.8.4/32 10.200.0.4/32 --destination-port-ranges 53');
});

test('one reachable server is enough, and the denied one is named', () => {
  expect(judged([{ ...OUT, destinations: ['10.1.8.4'] }]).saw).toContain('Denied to 10.1.8.4.');
});

test("Azure's own DNS does not heed rules about addresses", () => {
  expect(judged([OUT], []).status).toBe('not-applicable');
  expect(judged([OUT], ['10.1.8.4', '168.63.129.16']).status).toBe('passed');
});

test('a denial of TCP 53 is mentioned, although only long answers need it', () => {
  const { saw } = judged([{ ...OUT, protocol: 'Tcp', destinationPorts: ['53'] }]);
  expect(saw).toContain('TCP 53, for long answers, is denied.');
  expect(judged([]).saw).not.toContain('TCP 53');
});
