import { expect, test } from '@jest/globals';
import { securityAdminRulesAllowThePool } from '../../../src/checks/security-rules/security-admin-rules-allow-the-pool.ts';
import { withAlwaysAllowed } from '../../../src/network/admin-rules.ts';
import { securityRulesLetNodesTalk } from '../../../src/checks/security-rules/security-rules-let-nodes-talk.ts';
import { parseSecurityAdminRules, type SecurityAdminRule } from '../../../src/resources/security-admin-rules.ts';
import {
  aCluster,
  aSecurityGroup,
  aSecurityRule,
  aSubnet,
  aVnet,
  byId,
  NODE_SUBNET,
  subnetId,
} from '../../builders.ts';
import { ask } from '../ask.ts';
import { DENY, withRules } from '../security-groups.ts';

function aRule(changes: Partial<SecurityAdminRule> = {}): SecurityAdminRule {
  return {
    name: 'rule1',
    priority: 10,
    direction: 'Inbound',
    access: 'Deny',
    protocol: 'Any',
    sources: ['*'],
    sourcePorts: ['0-65535'],
    destinations: ['*'],
    destinationPorts: ['0-65535'],
    ...changes,
  };
}

const judged = (...rules: readonly SecurityAdminRule[]) =>
  ask(securityAdminRulesAllowThePool, { facts: { cluster: aCluster(NODE_SUBNET), securityAdminRules: rules } });

test.each<[string, readonly SecurityAdminRule[], string]>([
  ['everything denied in', [aRule()], 'failed'],
  ['SSH denied', [aRule({ protocol: 'Tcp', destinationPorts: ['22'] })], 'passed'],
  ['DNS denied out', [aRule({ direction: 'Outbound', destinationPorts: ['53'] })], 'failed'],
  ['always allowed before', [aRule({ priority: 9, access: 'AlwaysAllow' }), aRule()], 'passed'],
  ['left to security groups before', [aRule({ priority: 9, access: 'Allow' }), aRule()], 'passed'],
  ['always allowed after', [aRule(), aRule({ priority: 11, access: 'AlwaysAllow' })], 'failed'],
  ['the internet denied', [aRule({ direction: 'Outbound', destinations: ['Internet'] })], 'failed'],
  ['a tag that is not known here denied', [aRule({ sources: ['Storage'] })], 'unknown'],
  ['no rules', [], 'not-applicable'],
])('%s: %s', (_case, rules, status) => {
  expect(judged(...rules)).toMatchObject({ status, level: 'error' });
});

test('without the right to read them the check does not apply', () => {
  expect(ask(securityAdminRulesAllowThePool).status).toBe('not-applicable');
});

test('what is always allowed no security group denies', () => {
  const { facts } = withRules([DENY]);
  const group = aSecurityGroup([aSecurityRule(DENY)]);
  const always = aRule({ access: 'AlwaysAllow', sources: ['10.1.0.0/16'] });
  const judgedWith = (...rules: readonly SecurityAdminRule[]) =>
    ask(securityRulesLetNodesTalk, {
      facts: { ...facts, networkSecurityGroups: byId(withAlwaysAllowed(group, rules)) },
    }).status;
  expect(judgedWith()).toBe('failed');
  expect(judgedWith(always)).toBe('passed');
  expect(judgedWith({ ...always, access: 'Allow' })).toBe('failed');
});

test('rules are read as Azure writes them', () => {
  const properties = {
    access: 'AlwaysAllow',
    direction: 'Outbound',
    priority: 7,
    protocol: 'Tcp',
    sources: [{ addressPrefix: '10.0.0.0/8', addressPrefixType: 'IPPrefix' }],
    destinations: [{ addressPrefix: 'Internet', addressPrefixType: 'ServiceTag' }],
    sourcePortRanges: ['0-65535'],
    destinationPortRanges: ['443'],
  };
  expect(parseSecurityAdminRules({ value: [{ id: '/managers/m/rules/rule7', kind: 'Custom', properties }] })).toEqual([
    {
      name: 'rule7',
      priority: 7,
      direction: 'Outbound',
      access: 'AlwaysAllow',
      protocol: 'Tcp',
      sources: ['10.0.0.0/8'],
      sourcePorts: ['0-65535'],
      destinations: ['Internet'],
      destinationPorts: ['443'],
    },
  ]);
});

const OUTBOUND = { direction: 'Outbound' } as const;

test('a DNS server that may be reached is enough', () => {
  const withServers = (denied: readonly string[], dnsServers = ['10.200.0.4', '10.200.0.5']) =>
    ask(securityAdminRulesAllowThePool, {
      facts: {
        cluster: aCluster(NODE_SUBNET),
        vnet: aVnet({
          dnsServers,
          subnets: [aSubnet({ name: 'subnet1', addressPrefixes: ['10.1.1.0/24'] }), aSubnet()],
        }),
        securityAdminRules: [aRule({ ...OUTBOUND, destinations: denied })],
      },
    }).status;
  expect(withServers(['10.200.0.0/24'])).toBe('failed');
  expect(withServers(['10.200.0.4/32'])).toBe('passed');
  expect(withServers(['10.200.0.0/24'], ['10.200.0.4', '168.63.129.16'])).toBe('passed');
});

test('the API server in the VNet, and encrypted traffic', () => {
  const subnets = [
    aSubnet({ name: 'subnet1', addressPrefixes: ['10.1.1.0/24'] }),
    aSubnet(),
    aSubnet({ name: 'api', addressPrefixes: ['10.1.9.0/28'] }),
  ];
  const networkProfile = {
    advancedNetworking: { enabled: true, security: { transitEncryption: { type: 'WireGuard' } } },
  };
  const encrypted = { ...NODE_SUBNET, raw: { properties: { networkProfile } } };
  const withCluster = (cluster: object, rule: Partial<SecurityAdminRule>) =>
    ask(securityAdminRulesAllowThePool, {
      facts: {
        cluster: aCluster(cluster),
        vnet: aVnet({ subnets }),
        securityAdminRules: [aRule({ ...OUTBOUND, ...rule })],
      },
    }).status;
  const inVnet = { ...NODE_SUBNET, apiServerSubnetId: subnetId('api') };
  expect(withCluster(inVnet, { destinations: ['10.1.9.0/28'] })).toBe('failed');
  expect(withCluster(NODE_SUBNET, { destinations: ['10.1.9.0/28'] })).toBe('passed');
  expect(withCluster(encrypted, { protocol: 'Udp', destinationPorts: ['51871'] })).toBe('failed');
  expect(withCluster(NODE_SUBNET, { protocol: 'Udp', destinationPorts: ['51871'] })).toBe('passed');
});
