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

/** Groups do not change, and are asked for many flows. */
const sortedRules = new WeakMap<NetworkSecurityGroup, readonly SecurityRule[]>();

/** The group's rules of one direction in the order in which Azure applies them, the default rules last. */
export function rulesOf(group: NetworkSecurityGroup, direction: SecurityRule['direction']): readonly SecurityRule[] {
  let sorted = sortedRules.get(group);
  if (sorted === undefined) {
    const own = group.rules.filter((rule) => !rule.isDefault);
    const defaults = group.rules.filter((rule) => rule.isDefault);
    sorted = [
      ...own.toSorted((left, right) => left.priority - right.priority),
      ...(defaults.length > 0 ? defaults : DEFAULT_RULES),
    ];
    sortedRules.set(group, sorted);
  }
  return sorted.filter((rule) => rule.direction === direction);
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
  const [, , , port, protocol] = boxOfFlow(flow);
  const sourcePorts = portsOf(rule.sourcePorts);
  const ports = portsOf(rule.destinationPorts).filter((each) => overlaps(each, port));
  const protocols = protocolsOf(rule.protocol).filter((each) => overlaps(each, protocol));
  if (sourcePorts.length === 0 || ports.length === 0 || protocols.length === 0) return undefined;
  const sources = addressesOf(rule, rule.sources, flow.source, vnet);
  const destinations = addressesOf(rule, rule.destinations, flow.destination, vnet);
  const isUncertain = sources.isUncertain || destinations.isUncertain;
  if ([sources, destinations].some((side) => side.sure.length === 0 && !side.isUncertain)) return undefined;
  if (sources.sure.length * destinations.sure.length * sourcePorts.length * ports.length > MOST_BOXES)
    return { rule, boxes: [], isUncertain: true };
  const boxes = sources.sure.flatMap((source) =>
    destinations.sure.flatMap((destination) =>
      sourcePorts.flatMap((sourcePort) =>
        ports.flatMap((each) => protocols.map((one): Box => [source, destination, sourcePort, each, one])),
      ),
    ),
  );
  return { rule, boxes, isUncertain };
}

function overlaps(left: Interval, right: Interval | undefined): boolean {
  return right !== undefined && left.from <= right.to && right.from <= left.to;
}

interface Addresses {
  readonly sure: readonly Interval[];
  readonly isUncertain: boolean;
}

/** The part of one side of a rule that can matter for a range. */
function addressesOf(
  rule: SecurityRule,
  prefixes: readonly string[],
  range: AddressRange,
  vnet: readonly AddressRange[],
): Addresses {
  // Application security groups stand in place of the prefixes of their side.
  if (prefixes.length === 0) return { sure: [], isUncertain: rule.hasApplicationSecurityGroups };
  const sure: Interval[] = [];
  let isUncertain = false;
  for (const prefix of parsePrefixes(prefixes)) {
    const answer = typeof prefix === 'string' ? addressesOfTag(prefix, range, vnet) : prefix;
    if (answer === 'unknown') isUncertain = true;
    else if (answer !== undefined && rangesOverlap(answer, range)) sure.push(interval(answer.first, answer.last));
  }
  return { sure, isUncertain };
}

const parsedPrefixes = new WeakMap<readonly string[], readonly (AddressRange | string)[]>();

/** Each prefix as a range, or as the tag that it is, in lower case. */
function parsePrefixes(prefixes: readonly string[]): readonly (AddressRange | string)[] {
  const known = parsedPrefixes.get(prefixes);
  if (known !== undefined) return known;
  const parsed = prefixes.map((prefix) => parseRange(prefix) ?? prefix.toLowerCase());
  parsedPrefixes.set(prefixes, parsed);
  return parsed;
}

/** https://learn.microsoft.com/azure/virtual-network/service-tags-overview */
function addressesOfTag(
  tag: string,
  range: AddressRange,
  vnet: readonly AddressRange[],
): AddressRange | 'unknown' | undefined {
  const isInVnet = vnet.some((part) => containsRange(part, range));
  switch (tag) {
    case '*':
    case 'any':
      return range;
    case 'virtualnetwork':
      // Whether the tag holds an overlay's pod range Microsoft does not say: https://github.com/MicrosoftDocs/azure-docs/issues/117857
      return isInVnet ? range : 'unknown';
    case 'internet':
      // What the tag VirtualNetwork does not hold.
      return isInVnet ? undefined : 'unknown';
    case 'azureloadbalancer':
      // Azure's own probes, and no range of a customer.
      return undefined;
    default:
      // Public addresses of Azure, never those of a virtual network.
      return isInVnet && /^azurecloud(\.\w+)?$/.test(tag) ? undefined : 'unknown';
  }
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
