import { expect, test } from '@jest/globals';
import { securityRulesLetNodesTalk } from '../../../src/checks/security-rules/security-rules-let-nodes-talk.ts';
import type { SecurityRule } from '../../../src/resources/network.ts';
import {
  aCluster,
  anAgentPool,
  aPoolRequest,
  aSecurityGroup,
  aSecurityRule,
  aSubnet,
  aVnet,
  byId,
  networkId,
  NODE_SUBNET,
  subnetId,
  unread,
} from '../../builders.ts';
import { ask } from '../ask.ts';
import { DENY, withRules } from '../security-groups.ts';

const NSG = networkId('networkSecurityGroups', 'nsg1');
const FLAT = aCluster(NODE_SUBNET);

// The pool is a user pool in subnet2. System pods of subnet1 call its kubelets; its pods query DNS in subnet1.
test.each<[string, readonly Partial<SecurityRule>[], string]>([
  ['no custom rules', [], 'passed'],
  ['TCP 10250 denied in', [{ ...DENY, protocol: 'Tcp', destinationPorts: ['10250'] }], 'failed'],
  [
    'TCP 10250 denied out, to kubelets that only system pods call',
    [{ ...DENY, direction: 'Outbound', protocol: 'Tcp', destinationPorts: ['10250'] }],
    'passed',
  ],
  ['TCP 10249 denied', [{ ...DENY, protocol: 'Tcp', destinationPorts: ['10249'] }], 'passed'],
  ['TCP 10251 denied', [{ ...DENY, protocol: 'Tcp', destinationPorts: ['10251-65535'] }], 'passed'],
  ['UDP 10250 denied', [{ ...DENY, protocol: 'Udp', destinationPorts: ['10250'] }], 'passed'],
  ['UDP 53 denied out', [{ ...DENY, direction: 'Outbound', protocol: 'Udp', destinationPorts: ['1-100'] }], 'failed'],
  ['UDP 53 denied in, where no DNS runs', [{ ...DENY, protocol: 'Udp', destinationPorts: ['53'] }], 'passed'],
  [
    'TCP 53 alone denied out',
    [{ ...DENY, direction: 'Outbound', protocol: 'Tcp', destinationPorts: ['53'] }],
    'passed',
  ],
  ['everything denied in', [DENY], 'failed'],
  ['everything denied out', [{ ...DENY, direction: 'Outbound' }], 'failed'],
  ['everything of the VNet denied', [{ ...DENY, sources: ['VirtualNetwork'] }], 'failed'],
  ['everything denied, allowed before', [{ priority: 199, sources: ['10.1.0.0/16'] }, DENY], 'passed'],
  ['everything denied, allowed after', [{ priority: 201 }, DENY], 'failed'],
  ['the internet denied', [{ ...DENY, sources: ['Internet'] }], 'passed'],
  ['half of the other subnet denied', [{ ...DENY, sources: ['10.1.1.0/25'] }], 'passed'],
  ['both halves of the other subnet denied', [{ ...DENY, sources: ['10.1.1.0/25', '10.1.1.128/25'] }], 'failed'],
  ['an application security group may deny', [{ ...DENY, sources: [], hasApplicationSecurityGroups: true }], 'unknown'],
  ['a service tag may deny', [{ ...DENY, sources: ['Storage'] }], 'unknown'],
  ['a service tag may deny what is allowed before', [{ priority: 100 }, { ...DENY, sources: ['Storage'] }], 'passed'],
  ['a service tag may deny what is denied after', [{ ...DENY, priority: 150, sources: ['Storage'] }, DENY], 'failed'],
  [
    'an application security group may allow what is denied after',
    [{ hasApplicationSecurityGroups: true, sources: [] }, DENY],
    'unknown',
  ],
])('%s', (_case, rules, status) => {
  expect(ask(securityRulesLetNodesTalk, withRules(rules))).toMatchObject({ status, level: 'error' });
});

test.each<[string, Partial<SecurityRule>, string]>([
  ['UDP 53 denied in', { protocol: 'Udp', destinationPorts: ['53'] }, 'failed'],
  ['TCP 53 alone denied in', { protocol: 'Tcp', destinationPorts: ['53'] }, 'passed'],
  ['TCP 10250 denied in', { protocol: 'Tcp', destinationPorts: ['10250'] }, 'passed'],
  ['TCP 10250 denied out', { direction: 'Outbound', protocol: 'Tcp', destinationPorts: ['10250'] }, 'failed'],
])('on the subnet of the system pool: %s', (_case, rule, status) => {
  expect(ask(securityRulesLetNodesTalk, withRules([{ ...DENY, ...rule }], { on: 'subnet1' })).status).toBe(status);
});

test.each<[string, Partial<SecurityRule>]>([
  ['DNS in', { protocol: 'Udp', destinationPorts: ['53'] }],
  ['kubelets out', { direction: 'Outbound', protocol: 'Tcp', destinationPorts: ['10250'] }],
])('a new system pool runs system pods: %s', (_case, rule) => {
  const pools = [aPoolRequest({ wanted: { mode: 'System' } })];
  expect(ask(securityRulesLetNodesTalk, { ...withRules([{ ...DENY, ...rule }]), pools }).status).toBe('failed');
});

test('the group of the other pool is asked as well', () => {
  expect(ask(securityRulesLetNodesTalk, withRules([DENY], { on: 'subnet1' })).status).toBe('failed');
});

test('rule, priority, NSG, and direction are named, with a command for a rule before it', () => {
  const rules = [
    { ...DENY, priority: 200 },
    { name: 'taken', priority: 199, sources: ['10.9.0.0/16'] },
  ];
  const finding = ask(securityRulesLetNodesTalk, withRules(rules));
  expect(finding.saw).toContain(
    'nsg1 denies TCP 10250 from subnet1 (10.1.1.0/24) to subnet2 (10.1.2.0/24) (inbound, rule deny, priority 200)',
  );
  expect(finding.fix).toContain(
    "az network nsg rule create --subscription 00000000-0000-4000-8000-000000000001 --resource-group rg1 --nsg-name nsg1 --name allow-aks-nodes-inbound --priority 198 --direction Inbound --access Allow --protocol '*' --source-address-prefixes 10.1.1.0/24 --source-port-ranges '*' --destination-address-prefixes 10.1.2.0/24 --destination-port-ranges '*'",
  );
});

test('where no priority is left below the denial it says so', () => {
  expect(ask(securityRulesLetNodesTalk, withRules([{ ...DENY, priority: 100 }])).fix).toContain(
    'no free priority below 100',
  );
});

test('a long list is cut, and the commands stand for all of it', () => {
  const names = Array.from({ length: 9 }, (_, index) => `more${index}`);
  const agentPools = names.map((name) => anAgentPool({ name, vnetSubnetId: subnetId(name) }));
  const subnets = names.map((name, index) => aSubnet({ name, addressPrefixes: [`10.1.${100 + index}.0/24`] }));
  const { facts } = withRules([DENY], { vnet: { subnets } });
  const finding = ask(securityRulesLetNodesTalk, { facts: { ...facts, agentPools } });
  expect(finding.saw).toContain('and 3 more like these');
  expect(finding.fix).toContain('10.1.108.0/24');
});

test('a default rule that denies is answered by the last priority that there is', () => {
  const rules = [{ ...DENY, name: 'DenyAllInBound', priority: 65_500, isDefault: true }];
  expect(ask(securityRulesLetNodesTalk, withRules(rules)).fix).toContain('--priority 4096');
});

test('the pods of an overlay are for another check', () => {
  const rules = [{ ...DENY, sources: ['10.244.0.0/16'] }];
  expect(ask(securityRulesLetNodesTalk, withRules(rules, { cluster: {} })).status).toBe('passed');
});

test('the subnets of the pods are asked for DNS, and not for kubelets', () => {
  const vnet = aVnet({
    subnets: [
      aSubnet({ name: 'subnet1', addressPrefixes: ['10.1.1.0/24'] }),
      aSubnet(),
      aSubnet({ name: 'pods', addressPrefixes: ['10.1.3.0/24'], networkSecurityGroupId: NSG }),
    ],
  });
  const agentPools = [anAgentPool({ podSubnetId: subnetId('pods') })];
  const pools = [aPoolRequest({ podSubnetId: subnetId('pods') })];
  const asked = (rule: Partial<SecurityRule>) =>
    ask(securityRulesLetNodesTalk, {
      facts: {
        cluster: FLAT,
        vnet,
        agentPools,
        networkSecurityGroups: byId(aSecurityGroup([aSecurityRule({ ...DENY, ...rule })])),
      },
      pools,
    }).status;
  expect(asked({ destinationPorts: ['53'] })).toBe('failed');
  expect(asked({ destinationPorts: ['10250'] })).toBe('passed');
});

test('a group that could not be read leaves the question open', () => {
  const { facts } = withRules([]);
  const networkSecurityGroups = new Map([[NSG.toLowerCase(), unread('forbidden')]]);
  const finding = ask(securityRulesLetNodesTalk, { facts: { ...facts, networkSecurityGroups } });
  expect(finding).toMatchObject({ status: 'unknown', saw: expect.stringContaining('nsg1') });
});

test('subnets without a group let everything pass', () => {
  expect(ask(securityRulesLetNodesTalk).status).toBe('passed');
});
