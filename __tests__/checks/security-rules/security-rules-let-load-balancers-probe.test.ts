import { expect, test } from '@jest/globals';
import { securityRulesLetLoadBalancersProbe } from '../../../src/checks/security-rules/security-rules-let-load-balancers-probe.ts';
import type { SecurityRule } from '../../../src/resources/network.ts';
import { ask } from '../ask.ts';
import { DENY, withRules } from '../security-groups.ts';

const judged = (rules: readonly Partial<SecurityRule>[], on: 'subnet1' | 'subnet2' = 'subnet2') =>
  ask(securityRulesLetLoadBalancersProbe, withRules(rules, { on }));

test.each<[string, readonly Partial<SecurityRule>[], string]>([
  ['no custom rules', [], 'passed'],
  ['everything denied', [DENY], 'failed'],
  ['everything denied but load balancers', [{ priority: 100, sources: ['AzureLoadBalancer'] }, DENY], 'passed'],
  ['everything denied but known ranges', [{ priority: 100, sources: ['10.1.0.0/16'] }, DENY], 'failed'],
  [
    'everything denied but the VNet, which may hold the host or not',
    [{ priority: 100, sources: ['VirtualNetwork'] }, DENY],
    'unknown',
  ],
  ['load balancers denied', [{ ...DENY, sources: ['AzureLoadBalancer'] }], 'failed'],
  ['the VNet denied, which may hold the host or not', [{ ...DENY, sources: ['VirtualNetwork'] }], 'unknown'],
  ['ranges denied', [{ ...DENY, sources: ['10.0.0.0/8'] }], 'passed'],
  ['all node ports denied', [{ ...DENY, destinationPorts: ['30000-32767'] }], 'failed'],
  ['all but the last denied', [{ ...DENY, destinationPorts: ['30000-32766'] }], 'unknown'],
  ['the ports beside denied', [{ ...DENY, destinationPorts: ['1-29999', '32768-65535'] }], 'passed'],
])('%s', (_case, rules, status) => {
  expect(judged(rules)).toMatchObject({ status, level: 'warning' });
});

test('the rule is named, with a command that allows the traffic', () => {
  const { saw, fix } = judged([DENY]);
  expect(saw).toContain(
    'nsg1 denies TCP 30000-32767 from load balancers (AzureLoadBalancer) to subnet2 (10.1.2.0/24) (inbound, rule deny, priority 200)',
  );
  expect(fix).toContain('--source-address-prefixes AzureLoadBalancer');
  expect(fix).toContain('--destination-port-ranges 30000-32767');
});

test('the group of the other pool is not asked', () => {
  expect(judged([DENY], 'subnet1').status).toBe('passed');
});
