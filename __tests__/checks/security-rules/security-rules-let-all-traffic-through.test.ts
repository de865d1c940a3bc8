import { expect, test } from '@jest/globals';
import { securityRulesLetAllTrafficThrough } from '../../../src/checks/security-rules/security-rules-let-all-traffic-through.ts';
import type { SecurityRule } from '../../../src/resources/network.ts';
import { ask } from '../ask.ts';
import { DENY, withRules } from '../security-groups.ts';

test.each<[string, readonly Partial<SecurityRule>[], string]>([
  ['no custom rules', [], 'passed'],
  ['one port denied', [{ ...DENY, protocol: 'Tcp', destinationPorts: ['22'] }], 'failed'],
  ['ICMP denied', [{ ...DENY, protocol: 'Icmp' }], 'failed'],
  ['a part of the other subnet denied', [{ ...DENY, sources: ['10.1.1.0/25'] }], 'failed'],
  ['a source port denied', [{ ...DENY, sourcePorts: ['1-1023'] }], 'failed'],
  ['traffic inside of the new subnet denied', [{ ...DENY, sources: ['10.1.2.0/24'] }], 'failed'],
  ['what comes from elsewhere denied', [{ ...DENY, sources: ['10.9.0.0/16'] }], 'passed'],
  ['what comes from the internet denied', [{ ...DENY, sources: ['Internet'] }], 'passed'],
  ['everything denied but the VNet', [{ priority: 100, sources: ['VirtualNetwork'] }, DENY], 'passed'],
  ['an application security group may deny', [{ ...DENY, sources: [], hasApplicationSecurityGroups: true }], 'unknown'],
  [
    'kubelets denied, which another check tells of',
    [{ ...DENY, protocol: 'Tcp', destinationPorts: ['10250'] }],
    'not-applicable',
  ],
  [
    'kubelets denied, and another port by another rule',
    [
      { ...DENY, protocol: 'Tcp', destinationPorts: ['10250'] },
      { ...DENY, priority: 300, destinationPorts: ['22'] },
    ],
    'failed',
  ],
])('%s', (_case, rules, status) => {
  expect(ask(securityRulesLetAllTrafficThrough, withRules(rules))).toMatchObject({ status, level: 'warning' });
});

test('a denied part is called a part', () => {
  const finding = ask(securityRulesLetAllTrafficThrough, withRules([{ ...DENY, destinationPorts: ['22'] }]));
  expect(finding.saw).toContain('nsg1 denies part of the traffic from subnet2 (10.1.2.0/24) to subnet2');
  expect(finding.fix).toContain('--priority 199');
});

test('a port denied to the pods of an overlay is a warning', () => {
  const rules = [{ ...DENY, destinations: ['10.244.0.0/16'], destinationPorts: ['443'] }];
  expect(ask(securityRulesLetAllTrafficThrough, withRules(rules, { cluster: {} })).status).toBe('failed');
});
