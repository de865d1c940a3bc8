import type { NetworkSecurityGroup, SecurityRule } from '../facts/network.ts';
import { containsRange, parseRange, rangesOverlap, type AddressRange } from './address-range.ts';
import { interval, type Box, type Interval } from './boxes.ts';

/** Some traffic: everything between two ranges of one family, to some port, by some protocol. */
export interface Flow {
  readonly source: AddressRange;
  readonly destination: AddressRange;
  readonly protocol: 'Tcp' | 'Udp' | '*';
  /** Every port when absent. */
  readonly port?: number;
}

/** A rule as it bears on a flow. */
export interface Bearing {
  readonly rule: SecurityRule;
  /** The traffic that it surely matches. */
  readonly boxes: readonly Box[];
  /** It may match more than that, and nobody can know what: it names application security groups, or tags whose addresses change. */
  readonly isUncertain: boolean;
}

/** The protocols of security rules, as numbers that a box can hold; the last stands for any other. */
const PROTOCOLS = ['tcp', 'udp', 'icmp', 'esp', 'ah', 'other'];
const LAST_PORT = 65_535;

/** Azure's limit is 4,000 addresses and ports in a rule's lists together; a rule that makes more boxes of one flow is not worth them. */
const MOST_BOXES = 5_000;

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

/** The group's rules of one direction in the order in which Azure applies them, the default rules last. */
export function rulesOf(group: NetworkSecurityGroup, direction: SecurityRule['direction']): readonly SecurityRule[] {
  const own = group.rules.filter((rule) => !rule.isDefault);
  const defaults = group.rules.filter((rule) => rule.isDefault);
  return [
    ...own.toSorted((left, right) => left.priority - right.priority),
    ...(defaults.length > 0 ? defaults : DEFAULT_RULES),
  ].filter((rule) => rule.direction === direction);
}

/** The flow as one box. */
export function boxOfFlow({ source, destination, protocol, port }: Flow): Box {
  return [
    interval(source.first, source.last),
    interval(destination.first, destination.last),
    interval(0, LAST_PORT),
    port === undefined ? interval(0, LAST_PORT) : interval(port),
    protocol === '*' ? interval(0, PROTOCOLS.length - 1) : interval(PROTOCOLS.indexOf(protocol.toLowerCase())),
  ];
}

/** How a rule bears on a flow; undefined when it surely does not. `vnet` holds the address ranges of the virtual network. */
export function bearingOf(rule: SecurityRule, flow: Flow, vnet: readonly AddressRange[]): Bearing | undefined {
  const sources = addressesOf(rule.sources, flow.source, vnet);
  const destinations = addressesOf(rule.destinations, flow.destination, vnet);
  const protocols = protocolsOf(rule.protocol);
  const sourcePorts = portsOf(rule.sourcePorts);
  const ports = portsOf(rule.destinationPorts);
  if (sources.sure.length * destinations.sure.length * sourcePorts.length * ports.length > MOST_BOXES)
    return { rule, boxes: [], isUncertain: true };
  const boxes = sources.sure.flatMap((source) =>
    destinations.sure.flatMap((destination) =>
      sourcePorts.flatMap((sourcePort) =>
        ports.flatMap((port) => protocols.map((protocol): Box => [source, destination, sourcePort, port, protocol])),
      ),
    ),
  );
  if (rule.hasApplicationSecurityGroups) {
    // The members of the groups stand in place of the prefixes that are missing, so nothing is sure.
    return matchesElsewhere(rule, flow) ? { rule, boxes: [], isUncertain: true } : undefined;
  }
  const canSourceMatch = sources.sure.length > 0 || sources.isUncertain;
  const canDestinationMatch = destinations.sure.length > 0 || destinations.isUncertain;
  if (!canSourceMatch || !canDestinationMatch || !matchesElsewhere(rule, flow)) return undefined;
  return { rule, boxes, isUncertain: sources.isUncertain || destinations.isUncertain };
}

/** By port and protocol the rule could match. */
function matchesElsewhere(rule: SecurityRule, flow: Flow): boolean {
  const isHit = (intervals: readonly Interval[], wanted: Interval | undefined): boolean =>
    wanted !== undefined && intervals.some(({ from, to }) => from <= wanted.to && wanted.from <= to);
  const [, , , port, protocol] = boxOfFlow(flow);
  return isHit(portsOf(rule.destinationPorts), port) && isHit(protocolsOf(rule.protocol), protocol);
}

interface Addresses {
  readonly sure: readonly Interval[];
  readonly isUncertain: boolean;
}

/** The part of the rule's prefixes that can matter for a range. */
function addressesOf(prefixes: readonly string[], range: AddressRange, vnet: readonly AddressRange[]): Addresses {
  const sure: Interval[] = [];
  let isUncertain = false;
  for (const prefix of prefixes) {
    const answer = addressesOfPrefix(prefix, range, vnet);
    if (answer === 'unknown') isUncertain = true;
    else if (answer !== undefined) sure.push(answer);
  }
  return { sure, isUncertain };
}

/** https://learn.microsoft.com/azure/virtual-network/service-tags-overview */
function addressesOfPrefix(
  prefix: string,
  range: AddressRange,
  vnet: readonly AddressRange[],
): Interval | 'unknown' | undefined {
  const everything = interval(range.first, range.last);
  const isInVnet = vnet.some((part) => containsRange(part, range));
  switch (prefix.toLowerCase()) {
    case '*':
    case 'any':
      return everything;
    case 'virtualnetwork':
      // Whether the tag holds an overlay's pod range Microsoft does not say: https://github.com/MicrosoftDocs/azure-docs/issues/117857
      return isInVnet ? everything : 'unknown';
    case 'internet':
      // What the tag VirtualNetwork does not hold.
      return isInVnet ? undefined : 'unknown';
    case 'azureloadbalancer':
      // Azure's own probes, and no range of a customer.
      return undefined;
  }
  const parsed = parseRange(prefix);
  if (parsed === undefined) return isInVnet && isPublicTag(prefix) ? undefined : 'unknown';
  return rangesOverlap(parsed, range) ? interval(parsed.first, parsed.last) : undefined;
}

/** Tags of which it is certain that they hold no address of a virtual network. */
function isPublicTag(prefix: string): boolean {
  return /^azurecloud(\.\w+)?$/i.test(prefix);
}

function portsOf(ports: readonly string[]): readonly Interval[] {
  return ports.flatMap((port) => {
    if (port === '*') return interval(0, LAST_PORT);
    const [, from, to] = /^\s*(\d+)\s*(?:-\s*(\d+))?\s*$/.exec(port) ?? [];
    return from === undefined ? [] : interval(Number(from), Number(to ?? from));
  });
}

function protocolsOf(protocol: string): readonly Interval[] {
  if (protocol === '*') return [interval(0, PROTOCOLS.length - 1)];
  const index = PROTOCOLS.indexOf(protocol.toLowerCase());
  return [interval(index === -1 ? PROTOCOLS.length - 1 : index)];
}
