import type { NetworkSecurityGroup, SecurityRule } from '../facts/network.ts';
import { nameOfParty, type Party } from './party.ts';
import { mayTouch, type RuleSide } from './rule-sides.ts';

/** Some traffic: everything between two parties of one family, to some ports, by some protocol. */
export interface Flow {
  readonly source: Party;
  readonly destination: Party;
  readonly protocol: 'Tcp' | 'Udp' | '*';
  /** Every port when absent. */
  readonly port?: number;
  /** The end of a range of ports that begins at `port`. */
  readonly lastPort?: number;
}

/**
 * The rules that every group ends with, for answers that leave them out.
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

/** The rules of one direction, and by side and range those that may match there. */
interface RuleIndex {
  readonly rules: readonly SecurityRule[];
  readonly touching: Map<string, readonly SecurityRule[]>;
}

/** Groups do not change, may have thousands of rules, and are asked for many flows. */
const indexes = new WeakMap<NetworkSecurityGroup, Record<SecurityRule['direction'], RuleIndex>>();

function indexOf(group: NetworkSecurityGroup, direction: SecurityRule['direction']): RuleIndex {
  let index = indexes.get(group);
  if (index === undefined) {
    const own = group.rules.filter((rule) => !rule.isDefault);
    const defaults = group.rules.filter((rule) => rule.isDefault);
    const sorted = [
      ...own.toSorted((left, right) => left.priority - right.priority),
      ...(defaults.length > 0 ? defaults : DEFAULT_RULES),
    ];
    const of = (way: SecurityRule['direction']): RuleIndex => ({
      rules: sorted.filter((rule) => rule.direction === way),
      touching: new Map(),
    });
    index = { Inbound: of('Inbound'), Outbound: of('Outbound') };
    indexes.set(group, index);
  }
  return index[direction];
}

/** The group's rules of one direction in the order in which Azure applies them, the default rules last. */
export function rulesOf(group: NetworkSecurityGroup, direction: SecurityRule['direction']): readonly SecurityRule[] {
  return indexOf(group, direction).rules;
}

/** The same without most of those that surely do not bear on the flow. */
export function rulesAbout(
  group: NetworkSecurityGroup,
  direction: SecurityRule['direction'],
  { source, destination }: Flow,
): readonly SecurityRule[] {
  const index = indexOf(group, direction);
  const bySource = rulesTouching(index, 'sources', source);
  const byDestination = rulesTouching(index, 'destinations', destination);
  return bySource.length < byDestination.length ? bySource : byDestination;
}

function rulesTouching(index: RuleIndex, side: RuleSide, party: Party): readonly SecurityRule[] {
  const key = `${side} ${nameOfParty(party)}`;
  const known = index.touching.get(key);
  if (known !== undefined) return known;
  const touching = index.rules.filter((rule) => mayTouch(rule, side, party));
  index.touching.set(key, touching);
  return touching;
}
