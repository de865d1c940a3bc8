import { describe, expect, test } from '@jest/globals';
import type { SecurityRule } from '../../src/resources/network.ts';
import { parseRange, parseRanges, type AddressRange } from '../../src/network/address-range.ts';
import { rulingOf } from '../../src/network/evaluate-security-group.ts';
import { AZURE_LOAD_BALANCER, INTERNET } from '../../src/network/party.ts';
import type { Flow } from '../../src/network/security-rules.ts';
import { aSecurityGroup, aSecurityRule } from '../builders.ts';

const VNET = parseRanges(['10.1.0.0/16']);

function range(text: string): AddressRange {
  const parsed = parseRange(text);
  if (parsed === undefined) throw new Error(text);
  return parsed;
}

const FLOW: Flow = { source: range('10.1.1.0/24'), destination: range('10.1.2.0/24'), protocol: 'Tcp', port: 443 };

function ruling(
  rules: readonly Partial<SecurityRule>[],
  flow: Partial<Flow> = {},
  direction: SecurityRule['direction'] = 'Inbound',
  vnet = VNET,
) {
  const { denials, isWhollyDenied, unknownBy } = rulingOf(
    aSecurityGroup(rules.map((rule) => aSecurityRule(rule))),
    direction,
    { ...FLOW, ...flow },
    vnet,
  );
  return { denials: denials.map(({ name }) => name), isWhollyDenied, unknownBy: unknownBy?.name };
}

const ALLOWED = { denials: [], isWhollyDenied: false, unknownBy: undefined };
const denied = (...denials: string[]) => ({ denials, isWhollyDenied: true, unknownBy: undefined });
const partly = (...denials: string[]) => ({ denials, isWhollyDenied: false, unknownBy: undefined });
const DENY: Partial<SecurityRule> = { name: 'deny', priority: 200, access: 'Deny' };

describe('the default rules', () => {
  test('let the virtual network through, though the answer left them out', () => {
    expect(ruling([])).toEqual(ALLOWED);
    expect(ruling([], {}, 'Outbound')).toEqual(ALLOWED);
  });

  test('of the answer itself count where it has them', () => {
    const only = { ...DENY, name: 'DenyAllInBound', priority: 65_500, isDefault: true };
    expect(ruling([only])).toEqual(denied('DenyAllInBound'));
  });

  test('leave open what comes from outside of the virtual network, which the tag may hold by peering', () => {
    expect(ruling([], { source: range('10.9.0.0/24') }).unknownBy).toBe('AllowVnetInBound');
  });
});

describe('a rule', () => {
  test.each<[string, Partial<SecurityRule>, object]>([
    ['of the other direction does not count', { direction: 'Outbound' }, ALLOWED],
    ['of another protocol does not count', { protocol: 'Udp' }, ALLOWED],
    ['of a protocol in other letters counts', { protocol: 'TCP' }, denied('deny')],
    ['of another port does not count', { destinationPorts: ['442', '444-500'] }, ALLOWED],
    ['of a range of ports counts at its ends', { destinationPorts: ['400-443'] }, denied('deny')],
    ['of several prefixes counts by any of them', { sources: ['10.9.0.0/16', '10.1.1.0/24'] }, denied('deny')],
    ['of an address counts for a part', { sources: ['10.1.1.7'] }, partly('deny')],
    ['of the internet does not count', { sources: ['Internet'] }, ALLOWED],
    ['of load balancers does not count', { sources: ['AzureLoadBalancer'] }, ALLOWED],
    ['of the cloud at large does not count', { sources: ['AzureCloud.westeurope'] }, ALLOWED],
    ['of a tag with unknown addresses leaves it open', { sources: ['Sql'] }, { ...ALLOWED, unknownBy: 'deny' }],
    ['of a broken prefix leaves it open', { sources: ['10.1.1.0/99'] }, { ...ALLOWED, unknownBy: 'deny' }],
    ['of IPv6 does not count', { sources: ['fd00::/8'] }, ALLOWED],
    ['of an unknown tag and another port does not count', { sources: ['Sql'], destinationPorts: ['1433'] }, ALLOWED],
  ])('%s', (_case, rule, expected) => {
    expect(ruling([{ ...DENY, ...rule }])).toEqual(expected);
  });
});

test('the lower number decides, in whatever order they come', () => {
  expect(ruling([DENY, { priority: 100 }])).toEqual(ALLOWED);
  expect(ruling([{ priority: 300 }, DENY])).toEqual(denied('deny'));
});

test('parts that are allowed before are not denied', () => {
  const halves = ['10.1.1.0/25', '10.1.1.128/25'];
  expect(ruling([{ priority: 100, sources: halves }, DENY])).toEqual(ALLOWED);
  expect(ruling([{ priority: 100, sources: halves.slice(1) }, DENY])).toEqual(partly('deny'));
});

test('parts that several rules deny make a whole', () => {
  const rules = [
    { ...DENY, name: 'low', priority: 200, sources: ['10.1.1.0/25'] },
    { ...DENY, name: 'high', priority: 300, sources: ['10.1.1.128/25'] },
  ];
  expect(ruling(rules)).toEqual(denied('low', 'high'));
});

test('what is denied before a doubt makes no whole', () => {
  const rules = [
    { ...DENY, priority: 150, sources: ['10.1.1.0/25'] },
    { name: 'perhaps', priority: 160, sources: ['Sql'] },
    { ...DENY, name: 'rest', priority: 170 },
  ];
  expect(ruling(rules)).toEqual({ denials: ['deny'], isWhollyDenied: false, unknownBy: 'perhaps' });
});

test('an application security group on one side matches by the prefixes of the other', () => {
  const group = { ...DENY, sources: [], hasApplicationSecurityGroups: true };
  expect(ruling([{ ...group, destinations: ['10.1.2.0/24'] }]).unknownBy).toBe('deny');
  expect(ruling([{ ...group, destinations: ['10.1.3.0/24'] }])).toEqual(ALLOWED);
});

test('what would fall into too many pieces is left open', () => {
  const hosts = (base: string, count: number) => Array.from({ length: count }, (_, index) => `${base}.${2 * index}`);
  expect(ruling([{ ...DENY, sources: hosts('10.1.1', 100), destinations: hosts('10.1.2', 100) }])).toEqual({
    ...ALLOWED,
    unknownBy: 'deny',
  });
  expect(ruling([{ ...DENY, sources: hosts('10.1.1', 60), destinations: hosts('10.1.2', 60) }])).toEqual({
    ...ALLOWED,
    unknownBy: 'deny',
  });
  expect(ruling([{ ...DENY, sources: hosts('10.1.1', 20), destinations: hosts('10.1.2', 20) }])).toEqual(
    partly('deny'),
  );
});

test('the internet is whatever the virtual network and its peers are not, which is not known of a foreign range', () => {
  const flow = { source: range('10.9.0.0/24') };
  expect(ruling([{ priority: 100, sources: ['Internet'] }, DENY], flow).unknownBy).toBe('rule1');
});

test('a doubt about one part leaves the other decided', () => {
  const group = { name: 'perhaps', priority: 150, sources: [], destinations: ['10.1.2.0/25'] };
  expect(ruling([{ ...group, hasApplicationSecurityGroups: true }, DENY])).toEqual({
    denials: ['deny'],
    isWhollyDenied: false,
    unknownBy: 'perhaps',
  });
});

test('a range of ports is denied whole by what denies both of its ends and all between', () => {
  const flow = { port: 30_000, lastPort: 32_767 };
  expect(ruling([{ ...DENY, destinationPorts: ['30000-32767'] }], flow)).toEqual(denied('deny'));
  expect(ruling([{ ...DENY, destinationPorts: ['30000-32766'] }], flow)).toEqual(partly('deny'));
  expect(ruling([{ ...DENY, destinationPorts: ['30001-32767'] }], flow)).toEqual(partly('deny'));
  expect(ruling([{ ...DENY, destinationPorts: ['32768-65535', '1-29999'] }], flow)).toEqual(ALLOWED);
});

describe('towards the internet', () => {
  const out = (rules: readonly Partial<SecurityRule>[], vnet = VNET) =>
    ruling(
      rules.map((rule) => ({ direction: 'Outbound', ...rule })),
      { destination: INTERNET },
      'Outbound',
      vnet,
    );

  test.each<[string, readonly Partial<SecurityRule>[], object]>([
    ['the default rules let it through', [], ALLOWED],
    ['the tag denies it', [{ ...DENY, destinations: ['Internet'] }], denied('deny')],
    ['so does everything', [DENY], denied('deny')],
    ['so do two halves of all addresses', [{ ...DENY, destinations: ['0.0.0.0/1', '128.0.0.0/1'] }], denied('deny')],
    ['one half leaves the other', [{ ...DENY, destinations: ['0.0.0.0/1'] }], partly('deny')],
    ['private ranges are none of it', [{ destinations: ['10.0.0.0/8', '172.16.0.0/12'] }, DENY], denied('deny')],
    ['the VNet is none of it', [{ destinations: ['VirtualNetwork'] }, DENY], denied('deny')],
    ['a /17 denied is no matter', [{ ...DENY, destinations: ['20.0.0.0/17'] }], ALLOWED],
    ['a /16 denied is a part', [{ ...DENY, destinations: ['20.0.0.0/16'] }], partly('deny')],
    [
      'an address allowed may be all that is needed',
      [{ destinations: ['20.0.0.4'] }, DENY],
      { ...ALLOWED, unknownBy: 'rule1' },
    ],
    [
      'a tag allowed may be all that is needed',
      [{ destinations: ['AzureCloud'] }, DENY],
      { ...ALLOWED, unknownBy: 'rule1' },
    ],
    [
      'a tag denied may be what is needed',
      [{ ...DENY, destinations: ['MicrosoftContainerRegistry'] }],
      { ...ALLOWED, unknownBy: 'deny' },
    ],
  ])('%s', (_case, rules, expected) => {
    expect(out(rules)).toEqual(expected);
  });

  test('a default route of the user makes all addresses those of the virtual network, perhaps', () => {
    const rules = [{ destinations: ['VirtualNetwork'] }, DENY];
    expect(out(rules, parseRanges(['10.1.0.0/16', '0.0.0.0/0'])).unknownBy).toBe('rule1');
  });
});

test.each<[string, readonly Partial<SecurityRule>[], object]>([
  ['pass by the default rules', [], ALLOWED],
  ['stop at a rule about everything', [DENY], denied('deny')],
  ['stop at a rule about their tag', [{ ...DENY, sources: ['AzureLoadBalancer'] }], denied('deny')],
  ['stop at a rule about their address', [{ ...DENY, sources: ['168.63.129.16'] }], denied('deny')],
  ['pass by a rule about their tag', [{ sources: ['AzureLoadBalancer'] }, DENY], ALLOWED],
  ['may stop at one about the VNet', [{ ...DENY, sources: ['VirtualNetwork'] }], { ...ALLOWED, unknownBy: 'deny' }],
  ['pass where another range is denied', [{ ...DENY, sources: ['10.0.0.0/8'] }], ALLOWED],
])('the probes of load balancers %s', (_case, rules, expected) => {
  expect(ruling(rules, { source: AZURE_LOAD_BALANCER })).toEqual(expected);
});
