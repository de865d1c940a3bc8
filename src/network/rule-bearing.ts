import type { SecurityRule } from '../facts/network.ts';
import type { AddressRange } from './address-range.ts';
import { interval, type Box, type Interval } from './boxes.ts';
import { addressesOf } from './rule-sides.ts';
import type { Flow } from './security-rules.ts';

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
  const { sourcePorts, ...parsed } = portsAndProtocolsOf(rule);
  const ports = parsed.ports.filter((each) => overlaps(each, port));
  const protocols = parsed.protocols.filter((each) => overlaps(each, protocol));
  if (sourcePorts.length === 0 || ports.length === 0 || protocols.length === 0) return undefined;
  const sources = addressesOf(rule, 'sources', flow.source, vnet);
  const destinations = addressesOf(rule, 'destinations', flow.destination, vnet);
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
