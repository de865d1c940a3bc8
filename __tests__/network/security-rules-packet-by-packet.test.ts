import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { SecurityRule } from '../../src/resources/network.ts';
import { parseRange, parseRanges, type AddressRange } from '../../src/network/address-range.ts';
import { rulingOf } from '../../src/network/evaluate-security-group.ts';
import { aSecurityGroup, aSecurityRule } from '../builders.ts';

// The judge of boxes against one that puts every packet to the rules, one by one. The worlds are small: four addresses at
// either end, a few ports; beside what is known they hold application security groups and tags whose addresses nobody can know.

interface World {
  readonly vnet: string;
  readonly source: string;
  readonly destination: string;
  /** Blocks of the source's subnet and of the destination's, and what lies in neither. */
  readonly sources: readonly string[];
  readonly destinations: readonly string[];
}

const IPV4: World = {
  vnet: '10.1.0.0/16',
  source: '10.1.1.0/30',
  destination: '10.1.2.4/30',
  sources: ['10.1.1.0/30', '10.1.1.0/31', '10.1.1.2', '10.1.1.3/32', '10.1.0.0/16', '10.9.0.0/16', '10.1.2.0/24'],
  destinations: ['10.1.2.4/30', '10.1.2.6/31', '10.1.2.4', '10.1.2.0/24', '0.0.0.0/0', '10.9.0.0/16', '10.1.1.0/24'],
};
const IPV6: World = {
  vnet: 'fd00:1::/48',
  source: 'fd00:1:0:1::/126',
  destination: 'fd00:1:0:2::4/126',
  sources: ['fd00:1:0:1::/127', 'fd00:1:0:1::2', 'fd00:1::/48', 'fd00:9::/48', '10.1.0.0/16'],
  destinations: ['fd00:1:0:2::4/126', 'fd00:1:0:2::6/127', 'fd00:1:0:2::/64', '::/0', '10.1.0.0/16'],
};

/** Each read once: they are asked for by every packet. */
const RANGES = new Map(
  [IPV4, IPV6].flatMap(({ sources, destinations }) => [...sources, ...destinations]).map((text) => [text, range(text)]),
);

const TAGS = ['*', 'VirtualNetwork', 'Internet', 'AzureLoadBalancer', 'AzureCloud', 'Sql'];
const PORTS = [0, 1, 2, 3];
/** To the rules above the ports from 4 on are all alike. */
const SOURCE_PORTS = [...PORTS, 4];

// Every other side is open: with narrow ones alone hardly a packet would ever be denied, and all of them almost never.
const side = (prefixes: readonly string[]): fc.Arbitrary<readonly string[]> =>
  fc.oneof(
    fc.constant(['*']),
    fc.array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...prefixes) }, fc.constantFrom(...TAGS)), {
      maxLength: 3,
    }),
  );
const ports = fc.array(fc.constantFrom('*', '*', '1', '2-3', '0-1', '3-65535'), { minLength: 1, maxLength: 2 });

const ruleOf = (world: World): fc.Arbitrary<Partial<SecurityRule>> =>
  fc.record({
    priority: fc.integer({ min: 100, max: 4096 }),
    direction: fc.constantFrom('Inbound' as const, 'Inbound' as const, 'Outbound' as const),
    access: fc.constantFrom('Allow' as const, 'Deny' as const),
    protocol: fc.constantFrom('*', '*', 'Tcp', 'UDP', 'Icmp'),
    sources: side(world.sources),
    sourcePorts: ports,
    destinations: side(world.destinations),
    destinationPorts: ports,
    hasApplicationSecurityGroups: fc.boolean(),
  });

type Match = 'yes' | 'no' | 'perhaps';

function matchOfSide(rule: SecurityRule, prefixes: readonly string[], address: bigint, family: 4 | 6): Match {
  // A side without prefixes is one of application security groups, if the rule has any.
  if (prefixes.length === 0) return rule.hasApplicationSecurityGroups ? 'perhaps' : 'no';
  const matches = prefixes.map((text): Match => {
    if (text === '*' || text === 'VirtualNetwork') return 'yes';
    if (text === 'Sql') return 'perhaps';
    const range = RANGES.get(text);
    return range?.family === family && range.first <= address && address <= range.last ? 'yes' : 'no';
  });
  return matches.includes('yes') ? 'yes' : matches.includes('perhaps') ? 'perhaps' : 'no';
}

function holdsPort(texts: readonly string[], port: number): boolean {
  return texts.some((text) => {
    const [from = '', to = from] = text.split('-');
    return text === '*' || (Number(from) <= port && port <= Number(to));
  });
}

interface Packet {
  readonly source: bigint;
  readonly destination: bigint;
  readonly sourcePort: number;
  readonly port: number;
}

function matchOf(rule: SecurityRule, packet: Packet, family: 4 | 6): Match {
  if (rule.protocol !== '*' && rule.protocol.toLowerCase() !== 'tcp') return 'no';
  if (!holdsPort(rule.sourcePorts, packet.sourcePort) || !holdsPort(rule.destinationPorts, packet.port)) return 'no';
  const both = [
    matchOfSide(rule, rule.sources, packet.source, family),
    matchOfSide(rule, rule.destinations, packet.destination, family),
  ];
  return both.includes('no') ? 'no' : both.includes('perhaps') ? 'perhaps' : 'yes';
}

/** The name of the rule that surely denies the packet, or `passes`, or `unknown`. Unmatched packets pass: both ends are in the VNet. */
function fate(rules: readonly SecurityRule[], packet: Packet, family: 4 | 6): string {
  const perhaps = new Set<string>();
  for (const rule of rules) {
    const match = matchOf(rule, packet, family);
    if (match === 'perhaps') perhaps.add(rule.access);
    if (match !== 'yes') continue;
    if (perhaps.has(rule.access === 'Allow' ? 'Deny' : 'Allow')) return 'unknown';
    return rule.access === 'Allow' ? 'passes' : rule.name;
  }
  return perhaps.has('Deny') ? 'unknown' : 'passes';
}

const addressesOf = ({ first, last }: AddressRange): readonly bigint[] =>
  Array.from({ length: Number(last - first) + 1 }, (_, index) => first + BigInt(index));

function range(text: string): AddressRange {
  const parsed = parseRange(text);
  if (parsed === undefined) throw new Error(text);
  return parsed;
}

test.each([
  ['IPv4', IPV4],
  ['IPv6', IPV6],
])('%s: the same is denied, and the same is unknown', (_family, world) => {
  const [source, destination] = [range(world.source), range(world.destination)];
  const seen = { passes: 0, unknown: 0, denied: 0, wholly: 0 };
  fc.assert(
    fc.property(
      fc.uniqueArray(ruleOf(world), { selector: (each) => each.priority, maxLength: 6 }),
      fc.constantFrom('Inbound' as const, 'Inbound' as const, 'Outbound' as const),
      fc.constantFrom(...PORTS),
      (drawn, direction, port) => {
        const rules = drawn.map((each, index) => aSecurityRule({ ...each, name: `rule${index}` }));
        const inOrder = rules
          .filter((rule) => rule.direction === direction)
          .toSorted((left, right) => left.priority - right.priority);
        const fates = new Set(
          addressesOf(source).flatMap((from) =>
            addressesOf(destination).flatMap((to) =>
              SOURCE_PORTS.map((sourcePort) =>
                fate(inOrder, { source: from, destination: to, sourcePort, port }, source.family),
              ),
            ),
          ),
        );
        const found = rulingOf(
          aSecurityGroup(rules),
          direction,
          { source, destination, protocol: 'Tcp', port },
          parseRanges([world.vnet]),
        );
        const deniers = [...fates].filter((each) => each !== 'passes' && each !== 'unknown');
        expect(found.denials.map(({ name }) => name).toSorted()).toEqual(deniers.toSorted());
        expect(found.unknownBy !== undefined).toBe(fates.has('unknown'));
        expect(found.isWhollyDenied).toBe(fates.size > 0 && deniers.length === fates.size);
        if (fates.has('passes')) seen.passes++;
        if (fates.has('unknown')) seen.unknown++;
        if (deniers.length > 0) seen.denied++;
        if (found.isWhollyDenied) seen.wholly++;
      },
    ),
    { numRuns: 300 },
  );
  // Rules that leave nothing to judge would prove nothing.
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(0);
});
