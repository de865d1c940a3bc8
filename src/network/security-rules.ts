import type { NetworkSecurityGroup, SecurityRule } from '../resources/network.ts';
import type { Party } from './party.ts';
import { indexRules, rulesTouching, type RuleIndex } from './rule-index.ts';

/** Traffic between two parties of one IP family, to some ports, by some protocol. */
export interface Flow {
  readonly source: Party;
  readonly destination: Party;
  readonly protocol: 'Tcp' | 'Udp' | '*';
  /** All ports when absent. */
  readonly port?: number;
  /** The end of a range of ports that begins at `port`. */
  readonly lastPort?: number;
}

/**
 * The default rules of every NSG, for answers that omit them.
 * https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview#default-security-rules
 */
const DEFAULT_RULES: readonly SecurityRule[] = [
  defaultRule('AllowVnetInBound', 65_000, 'Inbound', 'Allow', 'VirtualNetwork', 'VirtualNetwork'),
  defaultRule('AllowAzureLoadBalancerInBound', 65_001, 'Inbound', 'Allow', 'AzureLoadBalancer', '*'),
  defaultRule('DenyAllInBound', 65_500, 'Inbound', 'Deny', '*', '*'),
  defaultRule('AllowVnetOutBound', 65_000, 'Outbound', 'Allow', 'VirtualNetwork', 'VirtualNetwork'),
  defaultRule('AllowInternetOutBound', 65_001, 'Outbound', 'Allow', '*', 'Internet'),
  defaultRule('DenyAllOutBound', 65_500, 'Outbound', 'Deny', '*', '*'),
];

function defaultRule(
  name: string,
  priority: number,
  direction: SecurityRule['direction'],
  access: SecurityRule['access'],
  source: string,
  destination: string,
): SecurityRule {
  return {
    name,
    priority,
    direction,
    access,
    protocol: '*',
    sources: [source],
    sourcePorts: ['*'],
    destinations: [destination],
    destinationPorts: ['*'],
    hasApplicationSecurityGroups: false,
    isDefault: true,
  };
}

/** The rules of one direction, by either side. */
type Indexes = Readonly<Record<SecurityRule['direction'], Readonly<Record<'sources' | 'destinations', RuleIndex>>>>;

/** NSGs do not change, may have thousands of rules, and many flows are looked up in them. */
const indexes = new WeakMap<NetworkSecurityGroup, Indexes>();

function indexesOf(group: NetworkSecurityGroup): Indexes {
  let known = indexes.get(group);
  if (known === undefined) {
    const own = group.rules.filter((rule) => !rule.isDefault);
    const defaults = group.rules.filter((rule) => rule.isDefault);
    const sorted = [
      ...own.toSorted((left, right) => left.priority - right.priority),
      ...(defaults.length > 0 ? defaults : DEFAULT_RULES),
    ];
    const bothSides = (direction: SecurityRule['direction']): Indexes[SecurityRule['direction']] => {
      const rules = sorted.filter((rule) => rule.direction === direction);
      return { sources: indexRules(rules, 'sources'), destinations: indexRules(rules, 'destinations') };
    };
    known = { Inbound: bothSides('Inbound'), Outbound: bothSides('Outbound') };
    indexes.set(group, known);
  }
  return known;
}

/** The NSG's rules of one direction in the order in which Azure applies them, default rules last. */
export function rulesOf(group: NetworkSecurityGroup, direction: SecurityRule['direction']): readonly SecurityRule[] {
  return indexesOf(group)[direction].sources.rules;
}

/** The same without most of the rules that surely do not match the flow. */
export function rulesAbout(
  group: NetworkSecurityGroup,
  direction: SecurityRule['direction'],
  { source, destination }: Flow,
): readonly SecurityRule[] {
  const { sources, destinations } = indexesOf(group)[direction];
  const bySource = rulesTouching(sources, source);
  const byDestination = rulesTouching(destinations, destination);
  return bySource.length < byDestination.length ? bySource : byDestination;
}
