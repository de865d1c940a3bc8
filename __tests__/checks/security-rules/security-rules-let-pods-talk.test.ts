import { expect, test } from '@jest/globals';
import { securityRulesLetPodsTalk } from '../../../src/checks/security-rules/security-rules-let-pods-talk.ts';
import type { SecurityRule } from '../../../src/resources/network.ts';
import { NODE_SUBNET } from '../../builders.ts';
import { ask } from '../ask.ts';
import { DENY, withRules } from '../security-groups.ts';

/** An overlay whose pods have 10.244.0.0/16. */
const judged = (rules: readonly Partial<SecurityRule>[], on: 'subnet1' | 'subnet2' = 'subnet2') =>
  ask(securityRulesLetPodsTalk, withRules(rules, { on, cluster: {} }));

const PODS = ['10.244.0.0/16'];

test.each<[string, readonly Partial<SecurityRule>[], string]>([
  ['no custom rules', [], 'passed'],
  ['everything from pods denied', [{ ...DENY, sources: PODS }], 'failed'],
  ['everything to pods denied, on its way out', [{ ...DENY, direction: 'Outbound', destinations: PODS }], 'failed'],
  ['DNS over TCP alone denied', [{ ...DENY, protocol: 'Tcp', destinationPorts: ['53'] }], 'passed'],
  ['another port denied', [{ ...DENY, destinationPorts: ['54-65535'] }], 'passed'],
  ['half of the pods denied', [{ ...DENY, sources: ['10.244.0.0/17'] }], 'passed'],
  ['both halves denied', [{ ...DENY, sources: ['10.244.0.0/17', '10.244.128.0/17'] }], 'failed'],
  ['the range beside denied', [{ ...DENY, sources: ['10.245.0.0/16'] }], 'passed'],
  [
    'everything denied but pods and nodes',
    [{ priority: 100, sources: [...PODS, '10.1.0.0/16'], destinations: [...PODS, '10.1.0.0/16'] }, DENY],
    'passed',
  ],
  [
    'everything denied but the VNet, which may hold the pods or not',
    [{ priority: 100, sources: ['VirtualNetwork'] }, DENY],
    'unknown',
  ],
  [
    'the VNet denied, which may hold the pods or not',
    [
      { priority: 100, sources: ['10.1.0.0/16'] },
      { ...DENY, sources: ['VirtualNetwork'] },
    ],
    'unknown',
  ],
])('%s', (_case, rules, status) => {
  expect(judged(rules)).toMatchObject({ status, level: 'error' });
});

test('nodes of the other pool reach the pods of this one', () => {
  const finding = judged([{ ...DENY, sources: ['10.1.1.0/24'], destinations: PODS }]);
  expect(finding).toMatchObject({
    status: 'failed',
    saw: expect.stringContaining(
      'from subnet1 (10.1.1.0/24) to pods (10.244.0.0/16) (inbound, rule deny, priority 200)',
    ),
  });
});

test('the group of the other pool is asked as well', () => {
  const finding = judged([{ ...DENY, direction: 'Outbound', sources: PODS }], 'subnet1');
  expect(finding).toMatchObject({
    status: 'failed',
    saw: expect.stringContaining('from pods (10.244.0.0/16) to pods'),
  });
  expect(finding.fix).toContain("--protocol '*' --source-address-prefixes 10.244.0.0/16");
});

test('without an overlay pods have no range of their own', () => {
  expect(ask(securityRulesLetPodsTalk, withRules([DENY], { cluster: NODE_SUBNET })).status).toBe('not-applicable');
});
