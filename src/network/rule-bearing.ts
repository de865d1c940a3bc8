import type { SecurityRule } from '../resources/network.ts';
import type { AddressRange } from './address-range.ts';
import { interval, type Box, type Interval } from './boxes.ts';
import { blocksOf } from './party.ts';
import { addressesOf } from './rule-sides.ts';
import type { Flow } from './security-rules.ts';

/** How a rule applies to a flow. */
export interface Bearing {
  readonly rule: SecurityRule;
  /** The traffic that it surely matches. */
  readonly sure: readonly Box[];
  /** The traffic that it may match: it names application security groups, or service tags whose addresses change. */
  readonly possible: readonly Box[];
}

/** The protocols of NSG rules, as dimensions of a box; the last stands for any other. */
const PROTOCOLS = ['tcp', 'udp', 'icmp', 'esp', 'ah', 'other'];
const LAST_PORT = 65_535;
const ANY_PORT = interval(0, LAST_PORT);

/** A bound on the work for one rule and flow. Azure allows 4,000 addresses and ports in the lists of a rule. */
const MOST_BOXES = 5_000;

/** The whole flow, in boxes that do not overlap. */
export function boxesOfFlow(flow: Flow): readonly Box[] {
  return boxesOf(
    blocksOf(flow.source),
    blocksOf(flow.destination),
    [ANY_PORT],
    [portsOfFlow(flow)],
    [protocolsOfFlow(flow)],
  );
}

/** How a rule applies to a flow; undefined when it surely does not. `vnet` holds the address ranges of the VNet. */
export function bearingOf(rule: SecurityRule, flow: Flow, vnet: readonly AddressRange[]): Bearing | undefined {
  const { sourcePorts, ...parsed } = portsAndProtocolsOf(rule);
  const wantedPorts = portsOfFlow(flow);
  const wantedProtocols = protocolsOfFlow(flow);
  const ports = parsed.ports.filter((each) => overlaps(each, wantedPorts));
  const protocols = parsed.protocols.filter((each) => overlaps(each, wantedProtocols));
  if (sourcePorts.length === 0 || ports.length === 0 || protocols.length === 0) return undefined;
  const sources = addressesOf(rule, 'sources', flow.source, vnet);
  const destinations = addressesOf(rule, 'destinations', flow.destination, vnet);
  if ([sources, destinations].some((side) => side.sure.length === 0 && !side.isUncertain)) return undefined;
  if (sources.sure.length * destinations.sure.length * sourcePorts.length * ports.length > MOST_BOXES)
    return { rule, sure: [], possible: boxesOfFlow(flow) };
  const possible =
    sources.isUncertain || destinations.isUncertain
      ? boxesOf(
          sources.isUncertain ? blocksOf(flow.source) : sources.sure,
          destinations.isUncertain ? blocksOf(flow.destination) : destinations.sure,
          sourcePorts,
          ports,
          protocols,
        )
      : [];
  return { rule, sure: boxesOf(sources.sure, destinations.sure, sourcePorts, ports, protocols), possible };
}

/** Every combination of one interval from each list. */
function boxesOf(
  sources: readonly Interval[],
  destinations: readonly Interval[],
  sourcePorts: readonly Interval[],
  ports: readonly Interval[],
  protocols: readonly Interval[],
): readonly Box[] {
  const boxes: Box[] = [];
  for (const source of sources)
    for (const destination of destinations)
      for (const sourcePort of sourcePorts)
        for (const port of ports)
          for (const protocol of protocols) boxes.push([source, destination, sourcePort, port, protocol]);
  return boxes;
}

function portsOfFlow({ port, lastPort }: Flow): Interval {
  return port === undefined ? ANY_PORT : interval(port, lastPort ?? port);
}

function protocolsOfFlow({ protocol }: Flow): Interval {
  return protocol === '*' ? interval(0, PROTOCOLS.length - 1) : interval(PROTOCOLS.indexOf(protocol.toLowerCase()));
}

function overlaps(left: Interval, right: Interval): boolean {
  return left.from <= right.to && right.from <= left.to;
}

interface PortsAndProtocols {
  readonly sourcePorts: readonly Interval[];
  readonly ports: readonly Interval[];
  readonly protocols: readonly Interval[];
}

const parsedRules = new WeakMap<SecurityRule, PortsAndProtocols>();

function portsAndProtocolsOf(rule: SecurityRule): PortsAndProtocols {
  let parsed = parsedRules.get(rule);
  if (parsed === undefined) {
    parsed = {
      sourcePorts: portsOf(rule.sourcePorts),
      ports: portsOf(rule.destinationPorts),
      protocols: protocolsOf(rule.protocol),
    };
    parsedRules.set(rule, parsed);
  }
  return parsed;
}

function portsOf(ports: readonly string[]): readonly Interval[] {
  return ports.flatMap((port) => {
    if (port === '*') return ANY_PORT;
    const [, from, to] = /^\s*(\d+)\s*(?:-\s*(\d+))?\s*$/.exec(port) ?? [];
    return from === undefined ? [] : interval(Number(from), Number(to ?? from));
  });
}

function protocolsOf(protocol: string): readonly Interval[] {
  if (protocol === '*') return [interval(0, PROTOCOLS.length - 1)];
  const index = PROTOCOLS.indexOf(protocol.toLowerCase());
  return [interval(index === -1 ? PROTOCOLS.length - 1 : index)];
}
