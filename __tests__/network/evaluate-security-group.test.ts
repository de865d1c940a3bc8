import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { SecurityRule } from '../../src/facts/network.ts';
import { parseRange, parseRanges, type AddressRange } from '../../src/network/address-range.ts';
import { rulingOf } from '../../src/network/evaluate-security-group.ts';
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
) {
  const { denials, isWhollyDenied, unknownBy } = rulingOf(
    aSecurityGroup(rules.map((rule) => aSecurityRule(rule))),
    direction,
    { ...FLOW, ...flow },
    VNET,
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

describe('against an evaluator that tries every packet', () => {
  // Small worlds: 8 sources, 8 destinations, 4 ports; every packet is put to the rules one by one.
  const prefix = (base: string) =>
    fc.oneof(
      fc.constantFrom('*', 'VirtualNetwork', 'Internet'),
      fc.tuple(fc.nat(7), fc.integer({ min: 29, max: 32 })).map(([host, length]) => `${base}.${host}/${length}`),
    );
  const rule = fc.record({
    priority: fc.integer({ min: 100, max: 110 }),
    access: fc.constantFrom('Allow' as const, 'Deny' as const),
    protocol: fc.constantFrom('*', 'Tcp', 'Udp'),
    sources: fc.array(prefix('10.1.1'), { minLength: 1, maxLength: 3 }),
    destinations: fc.array(prefix('10.1.2'), { minLength: 1, maxLength: 3 }),
    destinationPorts: fc.array(fc.constantFrom('*', '1', '2-3', '0-1'), { minLength: 1, maxLength: 2 }),
  });
  const flow = {
    source: range('10.1.1.0/29'),
    destination: range('10.1.2.0/29'),
  };

  const holds = (prefixes: readonly string[], address: bigint): boolean =>
    prefixes.some((text) => {
      if (text === '*' || text === 'VirtualNetwork') return true;
      const parsed = parseRange(text);
      return parsed !== undefined && parsed.first <= address && address <= parsed.last;
    });
  const holdsPort = (ports: readonly string[], port: number): boolean =>
    ports.some((text) => {
      const [from = '', to = from] = text.split('-');
      return text === '*' || (Number(from) <= port && port <= Number(to));
    });

  test('says the same', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(rule, { selector: (each) => each.priority, maxLength: 6 }),
        fc.integer({ min: 0, max: 3 }),
        (drawn, port) => {
          const rules = drawn.map((each, index) => aSecurityRule({ ...each, name: `rule${index}` }));
          const inOrder = rules.toSorted((left, right) => left.priority - right.priority);
          const deniers = new Set<string>();
          let isAnyAllowed = false;
          for (let source = flow.source.first; source <= flow.source.last; source++)
            for (let destination = flow.destination.first; destination <= flow.destination.last; destination++) {
              const first = inOrder.find(
                (each) =>
                  each.protocol !== 'Udp' &&
                  holds(each.sources, source) &&
                  holds(each.destinations, destination) &&
                  holdsPort(each.destinationPorts, port),
              );
              if (first?.access === 'Deny') deniers.add(first.name);
              else isAnyAllowed = true;
            }
          const found = rulingOf(aSecurityGroup(rules), 'Inbound', { ...flow, protocol: 'Tcp', port }, VNET);
          expect(found.denials.map(({ name }) => name).toSorted()).toEqual([...deniers].toSorted());
          expect(found.isWhollyDenied).toBe(!isAnyAllowed);
        },
      ),
    );
  });
});
