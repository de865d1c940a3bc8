import { expect, test } from '@jest/globals';
import { securityRulesLetEncryptedTrafficThrough } from '../../../src/checks/security-rules/security-rules-let-encrypted-traffic-through.ts';
import type { SecurityRule } from '../../../src/resources/network.ts';
import { ask } from '../ask.ts';
import { DENY, withRules } from '../security-groups.ts';

const encrypted = (type: string) => ({
  raw: { properties: { networkProfile: { advancedNetworking: { security: { transitEncryption: { type } } } } } },
});

const judged = (rules: readonly Partial<SecurityRule>[], cluster = encrypted('WireGuard')) =>
  ask(securityRulesLetEncryptedTrafficThrough, withRules(rules, { cluster }));

test.each<[string, readonly Partial<SecurityRule>[], string]>([
  ['no custom rules', [], 'passed'],
  ['UDP 51871 denied', [{ ...DENY, protocol: 'Udp', destinationPorts: ['51871'] }], 'failed'],
  ['UDP up to 51870 denied', [{ ...DENY, protocol: 'Udp', destinationPorts: ['1-51870'] }], 'passed'],
  ['UDP from 51872 on denied', [{ ...DENY, protocol: 'Udp', destinationPorts: ['51872-65535'] }], 'passed'],
  ['TCP 51871 denied', [{ ...DENY, protocol: 'Tcp', destinationPorts: ['51871'] }], 'passed'],
  ['an application security group may deny', [{ ...DENY, sources: [], hasApplicationSecurityGroups: true }], 'unknown'],
])('%s', (_case, rules, status) => {
  expect(judged(rules)).toMatchObject({ status, level: 'error' });
});

test('the command opens that port and no other', () => {
  const { saw, fix } = judged([{ ...DENY, protocol: 'Udp' }]);
  expect(saw).toContain('nsg1 denies UDP 51871 from subnet1 (10.1.1.0/24) to subnet2 (10.1.2.0/24)');
  expect(fix).toContain('--protocol Udp');
  expect(fix).toContain('--destination-port-ranges 51871');
});

test('a cluster without encryption', () => {
  expect(judged([DENY], encrypted('None')).status).toBe('not-applicable');
  expect(judged([DENY], { raw: {} } as never).status).toBe('not-applicable');
});
